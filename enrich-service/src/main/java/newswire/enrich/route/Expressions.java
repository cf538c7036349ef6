package newswire.enrich.route;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Regular expressions that take time in proportion to the text, whatever the text: those of RE2. */
final class Expressions {

    static final int MOST = 20;
    static final int LONGEST = 500;
    static final int LARGEST = 2_000;

    private Expressions() {}

    /** Whether one of them is found in a text; what cannot be used goes to the problems. */
    static Predicate<Object> anyOf(List<String> expressions, String place, Problems problems) {
        if (expressions.size() > MOST) {
            problems.add(place, expressions.size() + " expressions are more than " + MOST + ".");
        }
        var patterns = new ArrayList<Pattern>();
        for (var expression : expressions) {
            if (expression.isBlank()) {
                problems.add(place, "one of its expressions is empty.");
            } else if (expression.length() > LONGEST) {
                problems.add(
                        place,
                        "an expression of " + expression.length() + " characters is longer than " + LONGEST + ".");
            } else {
                compile(expression, place, problems, patterns);
            }
        }
        return value -> {
            var text = ValueTests.beginning(value.toString());
            return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
        };
    }

    private static void compile(String expression, String place, Problems problems, List<Pattern> patterns) {
        try {
            var pattern = Pattern.compile(expression);
            if (pattern.programSize() > LARGEST) {
                problems.add(
                        place,
                        "'" + expression + "' repeats too much: it has " + pattern.programSize() + " steps, more than "
                                + LARGEST + ".");
            }
            patterns.add(pattern);
        } catch (PatternSyntaxException e) {
            problems.add(place, "'" + expression + "' is no regular expression of RE2: " + e.getDescription() + ".");
        }
    }
}
