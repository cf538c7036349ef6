package newswire.enrich.tag.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form in which names are compared: small letters without accents and full stops, and without what clubs and companies are said without. */
final class NameKey {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}&]+");
    private static final Pattern CLUB =
            Pattern.compile("^(?:(?:fc|afc|cf|ac|sc|fk|sv|as) )+|(?: (?:fc|afc|cf|sc|fk|football club))+$");
    private static final Pattern COMPANY = Pattern.compile(
            " (?:inc|incorporated|corp|corporation|co|company|ltd|limited|plc|llc|ag|sa|nv|spa|se|ab|asa|oyj|group|holdings)$");

    private NameKey() {}

    static String of(String name) {
        var plain = ofAscii(name);
        var key = plain == null ? ofAny(name) : plain;
        return key.startsWith("the ") ? key.substring(4) : key;
    }

    /** As {@link #ofAny}, for less: tens of thousands are read at each start. Null for names beyond ASCII. */
    private static @Nullable String ofAscii(String name) {
        var key = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '&') {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.append(c >= 'A' && c <= 'Z' ? (char) (c | ' ') : c);
            } else if (c > '~') {
                return null;
            } else {
                gap |= c != '.' && c != '\'';
            }
        }
        return key.toString();
    }

    private static String ofAny(String name) {
        var plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)
                        .replace(".", "")
                        .replace("'", "")
                        .replace("’", ""))
                .replaceAll(" ")
                .strip();
    }

    static String ofClub(String name) {
        return CLUB.matcher(of(name)).replaceAll("");
    }

    static String ofCompany(String name) {
        return COMPANY.matcher(of(name)).replaceAll("");
    }
}
