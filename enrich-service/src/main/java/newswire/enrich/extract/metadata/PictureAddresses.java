package newswire.enrich.extract.metadata;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where pictures are to be had, and which addresses are of one picture. */
public final class PictureAddresses {

    /** What scripts load when the picture comes into view come first: until then {@code src} shows nothing, or a placeholder. */
    private static final List<String> SOURCES = List.of("data-src", "data-original", "data-lazy-src", "src");

    /** Several addresses, each with its width or density. */
    private static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");

    private static final String DATA = "data:";

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> LOGO = Set.of("logo", "logos", "favicon");
    private static final Pattern ENDING = Pattern.compile("(?:\\.[a-z]{3,5})+$");
    private static final Pattern SIZE = Pattern.compile("[-_@]?\\d{2,4}x\\d{2,4}$|[-_]scaled$|@\\dx$");
    /** Shorter file names are of many pictures. */
    private static final int TELLING = 8;

    private PictureAddresses() {}

    /** The address of the picture that an element shows, null when it has none yet. */
    public static @Nullable URI of(Element img, @Nullable URI base) {
        for (String attribute : SOURCES) {
            URI url = resolve(base, img.attr(attribute));
            if (url != null) {
                return url;
            }
        }
        for (String attribute : SETS) {
            URI url = resolve(base, PictureSet.widest(img.attr(attribute)));
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    private static @Nullable URI resolve(@Nullable URI base, String address) {
        return address.startsWith(DATA) || isTemplate(address) ? null : Addresses.resolve(base, address);
    }

    /** Whether a script has to fill something in first: {@code /{width}/ferry.jpg}. */
    private static boolean isTemplate(String address) {
        return address.indexOf('{') >= 0 || address.indexOf('}') >= 0;
    }

    /** Whether two addresses are of one picture in two sizes: their file names are alike. */
    static boolean areAlike(@Nullable URI one, @Nullable URI other) {
        if (one == null || other == null) {
            return false;
        }
        String name = name(one);
        return one.equals(other) || name.length() >= TELLING && name.equals(name(other));
    }

    /** A file's name less its type and size. */
    private static String name(URI url) {
        String file = ENDING.matcher(file(url)).replaceFirst("");
        return SIZE.matcher(file).replaceFirst("");
    }

    /** Whether a file is called a logo. */
    static boolean isLogo(URI url) {
        return MARKS.splitAsStream(file(url)).anyMatch(LOGO::contains);
    }

    private static String file(URI url) {
        String path = url.getPath() == null ? "" : url.getPath();
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
