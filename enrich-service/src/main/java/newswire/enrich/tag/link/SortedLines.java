package newswire.enrich.tag.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Lines in the order of their bytes, searched by their first field. Immutable. */
final class SortedLines {

    private final byte[] lines;

    /**
     * @param lines in UTF-8, each ended by a line feed
     */
    SortedLines(byte[] lines) {
        this.lines = lines;
    }

    /** What follows the first field in all lines of which it is this. */
    List<String> find(String field) {
        var found = new ArrayList<String>(2);
        var key = (field + "\t").getBytes(UTF_8);
        for (int at = first(key); at < lines.length && compare(at, key) == 0; at = next(at)) {
            int from = at + key.length;
            found.add(new String(lines, from, next(at) - 1 - from, UTF_8));
        }
        return found;
    }

    /** Where the first line begins that is not before a key. */
    private int first(byte[] key) {
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int line = begin((low + high) >>> 1);
            if (compare(line, key) < 0) {
                low = next(line);
            } else {
                high = line;
            }
        }
        return low;
    }

    /** Where the line begins that has this byte. */
    private int begin(int at) {
        int begin = at;
        while (begin > 0 && lines[begin - 1] != '\n') {
            begin--;
        }
        return begin;
    }

    private int next(int line) {
        int at = line;
        while (lines[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /** How the beginning of a line compares to a key: 0 if it is the key. */
    private int compare(int line, byte[] key) {
        for (int i = 0; i < key.length; i++) {
            int difference = Byte.toUnsignedInt(lines[line + i]) - Byte.toUnsignedInt(key[i]);
            if (difference != 0 || lines[line + i] == '\n') {
                return difference;
            }
        }
        return 0;
    }
}
