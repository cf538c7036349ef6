package newswire.ingest.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads {@code Link} headers (RFC 8288, section 3) as far as WebSub needs: target and relation. */
final class LinkHeader {

    private static final Pattern LINK = Pattern.compile(
            "<([^>]*)>((?:\\s*;\\s*[^\\s=;,\"]+(?:\\s*=\\s*(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s;,\"]*+))?)*+)");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^\\s=;,\"]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;,\"]*+))");

    private LinkHeader() {}

    /** Targets, as stated, of all links of this relation. */
    static List<String> targets(List<String> headers, String relation) {
        var targets = new ArrayList<String>();
        for (var header : headers) {
            var link = LINK.matcher(header);
            while (link.find()) {
                if (isOf(relation, link.group(2))) {
                    targets.add(link.group(1).strip());
                }
            }
        }
        return targets;
    }

    private static boolean isOf(String relation, String parameters) {
        var parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase("rel")) { // the first one counts
                var value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
                return List.of(value.toLowerCase(Locale.ROOT).split("\\s+")).contains(relation);
            }
        }
        return false;
    }
}
