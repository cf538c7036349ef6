package newswire.enrich.extract.page;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A few names, known again in a source in whatever case, without a string being made of it. Immutable. */
final class Names {

    private final String[][] byLength;

    /** These names in lower case, of which the frequent ones come first. */
    Names(String... names) {
        int longest = Arrays.stream(names).mapToInt(String::length).max().orElse(0);
        byLength = IntStream.rangeClosed(0, longest)
                .mapToObj(length -> Arrays.stream(names)
                        .filter(name -> name.length() == length)
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    /** The name that makes up this part of a source, null when none does. */
    @Nullable
    String in(String source, int from, int to) {
        int length = to - from;
        if (length == 0 || length >= byLength.length) {
            return null;
        }
        int first = Character.toLowerCase(source.charAt(from));
        for (String name : byLength[length]) {
            if (name.charAt(0) == first && source.regionMatches(true, from, name, 0, length)) {
                return name;
            }
        }
        return null;
    }
}
