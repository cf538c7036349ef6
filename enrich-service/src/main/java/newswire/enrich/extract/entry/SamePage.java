package newswire.enrich.extract.entry;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses lead to a page, whatever they ask of it besides: to share it, or to jump to its comments. */
final class SamePage {

    /** What feeds put behind an address to count who comes by them. */
    private static final Pattern COUNTING =
            Pattern.compile("(?:utm|mtm|pk|piwik|hsa|at|ns|mc|wt)_\\w*|\\w*clid|xtor|ocid|cmp(?:id)?|ito|ftag");

    private SamePage() {}

    /** Whether an address is the page's but for parameters that it has more of. */
    static boolean isAt(URI url, URI page) {
        return bare(url).equals(bare(page)) && parameters(url).containsAll(telling(page));
    }

    private static String bare(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        String path = url.getPath() == null ? "" : url.getPath();
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return (host.startsWith("www.") ? host.substring(4) : host) + bare;
    }

    private static List<String> telling(URI url) {
        return parameters(url).stream()
                .filter(parameter ->
                        !COUNTING.matcher(parameter.split("=", 2)[0]).matches())
                .toList();
    }

    private static List<String> parameters(URI url) {
        return url.getRawQuery() == null
                ? List.of()
                : Arrays.stream(url.getRawQuery().split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .toList();
    }
}
