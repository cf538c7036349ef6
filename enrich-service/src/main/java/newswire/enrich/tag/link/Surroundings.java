package newswire.enrich.tag.link;

import java.util.regex.Pattern;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TagSource;

/**
 * What stands before and behind a mention, in the title or in the text, whichever it is in. For one story.
 *
 * @param reach how many characters of it are looked at on each side
 */
record Surroundings(TagSource source, int reach) {

    /** What stands before a mention. */
    String before(Mention mention) {
        var text = text(mention);
        int start = Math.min(mention.start(), text.length());
        return text.substring(Math.max(0, start - reach), start);
    }

    /** What stands behind a mention. */
    String behind(Mention mention) {
        var text = text(mention);
        int end = Math.min(mention.end(), text.length());
        return text.substring(end, Math.min(text.length(), end + reach));
    }

    /** What is mentioned, as it is written there. */
    String name(Mention mention) {
        var text = text(mention);
        int end = Math.min(mention.end(), text.length());
        return text.substring(Math.min(mention.start(), end), end);
    }

    /** The mention up to a comma that it has, as one of a town together with its region has. */
    Mention untilComma(Mention mention) {
        int comma = name(mention).indexOf(',');
        return comma < 0 ? mention : new Mention(mention.inTitle(), mention.start(), mention.start() + comma);
    }

    /** Whether this is found before a mention. */
    boolean isBefore(Mention mention, Pattern sign) {
        return sign.matcher(before(mention)).find();
    }

    /** Whether this is found behind a mention. */
    boolean isBehind(Mention mention, Pattern sign) {
        return sign.matcher(behind(mention)).find();
    }

    private String text(Mention mention) {
        return mention.inTitle() ? source.title() : source.text();
    }
}
