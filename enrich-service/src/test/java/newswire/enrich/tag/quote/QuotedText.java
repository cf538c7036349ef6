package newswire.enrich.tag.quote;

import java.util.LinkedHashMap;
import java.util.List;
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
 * Texts about {@code Ada Moss}, {@code Ben Pell}, {@code Kim Dorn} and {@code Lee Hale}, who are tagged as people in them, with
 * the quotations that are found there.
 */
final class QuotedText {

    private static final Pattern PEOPLE = Pattern.compile("Ada Moss|Ben Pell|Kim Dorn|Lee Hale");

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
        story.putEntities(PEOPLE
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
                .map(person -> new Entity(EntityType.PERSON, person.getKey(), 1, person.getValue(), null))
                .toList());
        new QuoteTagger().tag(story);
        return story;
    }
}
