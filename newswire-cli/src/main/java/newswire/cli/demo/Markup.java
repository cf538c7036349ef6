package newswire.cli.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text set into markup. */
final class Markup {

    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)(!?)}}");

    private Markup() {}

    /** {@code text} such that HTML and XML show it as it is. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** {@code template} with <code>{{name}}</code> replaced by the escaped value, <code>{{name!}}</code> by the value as it is. */
    static String fill(String template, Map<String, String> values) {
        return HOLE.matcher(template).replaceAll(hole -> {
            var value = values.get(hole.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing to fill in for " + hole.group(1));
            }
            return Matcher.quoteReplacement(hole.group(2).isEmpty() ? escape(value) : value);
        });
    }
}
