package newswire.enrich.tag.quote;

import java.util.ArrayList;
import java.util.regex.Pattern;
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
        return "1";
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
        var quotes = new ArrayList<Quote>();
        for (int i = 0; i < speeches.size(); i++) {
            var speech = speeches.get(i);
            var speaker = speakers.of(i);
            if (Titles.isTitle(text.substring(speech.start(), speech.end()))) {
                continue;
            }
            if (SPACE.split(text.substring(speech.start(), speech.end()), FEWEST_WORDS).length >= FEWEST_WORDS) {
                quotes.add(quote(prose, speech.start(), speech.end(), speaker));
            } else if (speakers.clause(i) >= 0) {
                quotes.add(quote(prose, speakers.clause(i), speech.close(), speaker));
            }
        }
        story.putQuotes(quotes);
    }

    private static Quote quote(Prose prose, int start, int end, @Nullable Subject speaker) {
        return new Quote(start, end, speaker == null ? null : prose.surface(speaker.first(), speaker.last()));
    }
}
