package newswire.enrich.tag.text;

import java.util.regex.Pattern;

/** Finds the line of place, day and agency that a report may begin with: it says where it was filed, not what it is about. */
public final class Dateline {

    /** What may follow the place: its state and the day, the agency, and a dash. */
    private static final Pattern AFTER_PLACE = Pattern.compile("(?:, [\\p{L}. ]{2,20}\\d{0,2}){0,2}(?:, \\d{4})?"
            + "\\s?(?:\\([^()]{2,40}\\)|/[^/]{2,40}/)?\\s?(?:[—–]|--?)\\s");

    private static final int LONGEST = 80;

    private Dateline() {}

    /**
     * Where the dateline ends of a text that begins with the name of a place.
     *
     * @param placeEnd after the name's last UTF-16 code unit
     * @return 0 when it has none
     */
    public static int end(String text, int placeEnd) {
        var after = AFTER_PLACE.matcher(text).region(placeEnd, Math.min(text.length(), placeEnd + LONGEST));
        return after.lookingAt() ? after.end() : 0;
    }
}
