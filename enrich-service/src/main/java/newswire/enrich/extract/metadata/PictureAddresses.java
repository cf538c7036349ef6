package newswire.enrich.extract.metadata;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.Image;
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
    private static final Pattern SIZE = Pattern.compile("[-_@]?\\d{2,4}x\\d{2,4}$|[-_]scaled$|@\\dx$");
    /** Shorter file names are of many pictures. */
    private static final int TELLING = 8;

    /** How long what files end with is, behind a full stop. */
    private static final int SHORTEST_TYPE = 3;

    private static final int LONGEST_TYPE = 5;

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

    /** Whether any of these pictures is the one at an address, in another size perhaps: their file names are alike. */
    static boolean isAmong(URI url, List<Image> images) {
        String name = images.isEmpty() ? "" : name(url);
        for (Image image : images) {
            URI other = image.url();
            if (url.equals(other) || other != null && name.length() >= TELLING && name.equals(name(other))) {
                return true;
            }
        }
        return false;
    }

    /** A file's name less its type and size. */
    private static String name(URI url) {
        String file = file(url);
        int end = file.length();
        for (int dot = file.lastIndexOf('.');
                dot >= 0 && isType(file, dot + 1, end);
                dot = file.lastIndexOf('.', end - 1)) {
            end = dot;
        }
        return withoutSize(file.substring(0, end));
    }

    private static boolean isType(String file, int from, int to) {
        boolean letters = true;
        for (int i = from; i < to; i++) {
            letters &= file.charAt(i) >= 'a' && file.charAt(i) <= 'z';
        }
        return letters && to - from >= SHORTEST_TYPE && to - from <= LONGEST_TYPE;
    }

    private static String withoutSize(String file) {
        return file.indexOf('x') >= 0 || file.endsWith("scaled")
                ? SIZE.matcher(file).replaceFirst("")
                : file;
    }

    /** Whether a file is called a logo. */
    static boolean isLogo(URI url) {
        String file = file(url);
        boolean may = LOGO.stream().anyMatch(file::contains);
        return may && MARKS.splitAsStream(file).anyMatch(LOGO::contains);
    }

    private static String file(URI url) {
        String path = url.getPath() == null ? "" : url.getPath();
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
