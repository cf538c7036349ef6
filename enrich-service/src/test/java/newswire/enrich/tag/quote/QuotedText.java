package newswire.enrich.tag.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.Quote;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;

/**
 * Texts about {@code Ada Moss}, {@code Ben Pell}, {@code Kim Dorn} and {@code Lee Hale}, who are tagged as people in them, and
 * about {@code Tern Radio} and {@code Port House}, an organisation and a place, with the quotations that are found there.
 */
final class QuotedText {

    private static final Pattern NAMES = Pattern.compile("Ada Moss|Ben Pell|Kim Dorn|Lee Hale|Tern Radio|Port House");
    private static final Map<String, EntityType> TYPES =
            Map.of("Tern Radio", EntityType.ORGANISATION, "Port House", EntityType.PLACE);

    private QuotedText() {}

    /** Each as its words, without the last mark, and its speaker. */
    static List<String> quotes(String text) {
        return tagged(text).quotes().stream()
                .map(quote ->
                        text.substring(quote.start(), quote.end()).replaceAll("[.,]$", "") + ": " + quote.speaker())
                .toList();
    }

    /** Of each the full name of who says it. */
    static List<String> names(String text) {
        return tagged(text).quotes().stream().map(Quote::speakerName).toList();
    }

    static TaggedStory tagged(String text) {
        var story = new TaggedStory(TagSource.of("", text, "en"));
        story.putEntities(NAMES
                .matcher(text)
                .results()
                .limit(100)
                .collect(Collectors.groupingBy(
                        MatchResult::group,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                found -> new Mention(false, found.start(), found.end()), Collectors.toList())))
                .entrySet()
                .stream()
                .map(found -> new Entity(type(found.getKey()), found.getKey(), 1, found.getValue(), null))
                .toList());
        new QuoteTagger().tag(story);
        return story;
    }

    private static EntityType type(String name) {
        return TYPES.getOrDefault(name, EntityType.PERSON);
    }
}
