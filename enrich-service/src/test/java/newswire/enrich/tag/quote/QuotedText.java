package newswire.enrich.tag.quote;

import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.Quote;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;

/** Texts about {@code Ada Moss} and {@code Ben Pell}, who are tagged as people in them, with the quotations that are found there. */
final class QuotedText {

    private static final Pattern PEOPLE = Pattern.compile("Ada Moss|Ben Pell");

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
        story.putEntities(PEOPLE.matcher(text)
                .results()
                .limit(100)
                .map(found -> new Entity(
                        EntityType.PERSON,
                        found.group(),
                        1,
                        List.of(new Mention(false, found.start(), found.end())),
                        null))
                .toList());
        new QuoteTagger().tag(story);
        return story;
    }
}
