package newswire.enrich.extract.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code srcset}: addresses of one picture, each with its width or density, parted as <a
 * href="https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute">HTML</a> has it. What parts them is a
 * comma at an address's end or behind its size; one within an address is part of it.
 */
final class PictureSet {

    private static final int LONGEST = 8_000;

    private static final Pattern CANDIDATE = Pattern.compile("[\\s,]*+(\\S++)([^,(]*+(?:\\([^)]*+\\)?+[^,(]*+)*+)");
    private static final Pattern SIZE = Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,6})?)[wx](?:\\s.*)?");
    private static final char COMMA = ',';

    private PictureSet() {}

    /** The address of the widest or densest picture, the first of several; blank when there is none. */
    static String widest(String set) {
        String widest = "";
        double most = -1;
        if (set.length() > LONGEST) {
            return widest;
        }
        Matcher candidate = CANDIDATE.matcher(set);
        int at = 0;
        while (candidate.find(at)) {
            String address = candidate.group(1);
            boolean alone = address.charAt(address.length() - 1) == COMMA;
            at = alone ? candidate.end(1) : candidate.end();
            double size = alone ? 1 : size(candidate.group(2));
            if (size > most) {
                most = size;
                widest = alone ? withoutCommas(address) : address;
            }
        }
        return widest;
    }

    private static double size(String descriptors) {
        if (descriptors.isBlank()) {
            return 1;
        }
        Matcher size = SIZE.matcher(descriptors);
        return size.matches() ? Double.parseDouble(size.group(1)) : 0;
    }

    private static String withoutCommas(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == COMMA) {
            end--;
        }
        return address.substring(0, end);
    }
}
