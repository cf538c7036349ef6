package newswire.enrich.tag.quote;

import java.util.ArrayList;
import java.util.regex.Pattern;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.Quote;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * Finds direct speech of three words and more between quotation marks, in any language that uses them, and in English who
 * says it.
 */
public final class QuoteTagger implements Tagger {

    private static final int FEWEST_WORDS = 3;
    private static final int MOST_QUOTES = 500;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public boolean reads(String language) {
        return true;
    }

    @Override
    public void tag(TaggedStory story) {
        var text = story.source().text();
        var speeches = QuotationMarks.find(text).stream().limit(MOST_QUOTES).toList();
        var prose = new Prose(story);
        var speakers = new Speakers(prose, speeches);
        var names = new SpeakerNames(prose, speeches);
        var quotes = new ArrayList<Quote>();
        for (int i = 0; i < speeches.size(); i++) {
            var speech = speeches.get(i);
            var speaker = speakers.of(i);
            var named = names.of(speaker, speech);
            var label = speakers.label(i);
            int start = label == null
                    ? speech.start()
                    : prose.token(label.last() + 2).start();
            if (!speakers.isCalled(i) && Titles.isTitle(text.substring(start, speech.end()))) {
                continue;
            }
            var clause = speakers.clause(i);
            if (isLong(text.substring(start, speech.end()))) {
                quotes.add(quote(prose, start, speech.end(), speaker, named));
            } else if (clause != null && isLong(text.substring(clause.start(), clause.end()))) {
                quotes.add(quote(prose, clause.start(), clause.end(), speaker, named));
            }
        }
        story.putQuotes(quotes);
    }

    private static boolean isLong(String quoted) {
        return SPACE.split(quoted, FEWEST_WORDS).length >= FEWEST_WORDS;
    }

    private static Quote quote(Prose prose, int start, int end, @Nullable Subject speaker, @Nullable Entity named) {
        return new Quote(
                start,
                end,
                speaker == null ? null : prose.surface(speaker.first(), speaker.last()),
                named == null ? null : named.name());
    }
}
