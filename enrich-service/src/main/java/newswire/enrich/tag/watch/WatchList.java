package newswire.enrich.tag.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.Watched;

/** Names to look out for, made ready to be looked for: in time that depends on the text alone. Immutable, thread-safe. */
public final class WatchList {

    /** Nothing to look out for. */
    public static final WatchList EMPTY = new WatchList(List.of());

    /** Mentions of one entry that are told of one article. */
    private static final int MOST_MENTIONS = 100;

    private final Map<String, List<Name>> byLowerCase = new HashMap<>();

    /** For each first word, how long the names are that begin with it, the longest first. */
    private final Map<String, NavigableSet<Integer>> lengths = new HashMap<>();

    private final int size;
    private final String digest;

    /** @param lead signs before its first word */
    private record Name(String text, int lead, boolean exactCase, WatchEntry entry) {}

    /** @param entries of which of two with one id the later counts */
    public WatchList(Collection<WatchEntry> entries) {
        var byId = new TreeMap<String, WatchEntry>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        var sum = new CRC32();
        for (var entry : byId.values()) {
            sum.update(entry.toString().getBytes(UTF_8));
            entry.names().forEach(name -> add(name, entry));
        }
        size = byId.size();
        digest = HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private void add(String written, WatchEntry entry) {
        var plain = Folding.plain(written).strip();
        boolean exact = entry.exactCase() || plain.equals(plain.toUpperCase(Locale.ROOT)) && hasCase(plain);
        var lower = Folding.lower(plain);
        int start = firstWord(plain);
        lengths.computeIfAbsent(
                        lower.substring(start, Folding.wordEnd(plain, start)),
                        any -> new TreeSet<>(Comparator.reverseOrder()))
                .add(plain.length() - start);
        byLowerCase
                .computeIfAbsent(lower.substring(start), any -> new ArrayList<>(1))
                .add(new Name(plain, start, exact, entry));
    }

    private static boolean hasCase(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase);
    }

    private static int firstWord(String text) {
        int start = 0;
        while (start < text.length() && !Folding.isOfWord(text.codePointAt(start))) {
            start++;
        }
        return start;
    }

    /** How many entries it has. */
    public int size() {
        return size;
    }

    /** Differs between lists that differ. */
    String digest() {
        return digest;
    }

    /** The entries that title or text name, in the order of their ids; of names that overlap the longest. */
    List<Watched> find(String title, String text) {
        if (lengths.isEmpty()) {
            return List.of();
        }
        var found = new TreeMap<String, List<Mention>>();
        var names = new HashMap<String, String>();
        find(title, true, found, names);
        find(text, false, found, names);
        return found.entrySet().stream()
                .map(one -> new Watched(one.getKey(), names.getOrDefault(one.getKey(), ""), one.getValue()))
                .toList();
    }

    private void find(String text, boolean inTitle, Map<String, List<Mention>> found, Map<String, String> names) {
        var plain = Folding.plain(text);
        var lower = Folding.lower(plain);
        for (int start = 0; start < plain.length(); ) {
            int code = plain.codePointAt(start);
            int next = start + Character.charCount(code);
            if (Folding.isOfWord(code) && Folding.isBoundary(plain, start)) {
                next = Math.max(next, startingAt(plain, lower, start, inTitle, found, names));
            }
            start = next;
        }
    }

    /** End of the longest name that begins with this word; several entries may have that name. */
    private int startingAt(
            String plain,
            String lower,
            int word,
            boolean inTitle,
            Map<String, List<Mention>> found,
            Map<String, String> names) {
        var known = lengths.get(lower.substring(word, Folding.wordEnd(plain, word)));
        if (known == null) {
            return 0;
        }
        for (int length : known) {
            int end = word + length;
            if (end <= plain.length() && Folding.isBoundary(plain, end)) {
                boolean any = false;
                for (var name : byLowerCase.getOrDefault(lower.substring(word, end), List.of())) {
                    any |= take(name, plain, lower, word - name.lead(), inTitle, found, names);
                }
                if (any) {
                    return end;
                }
            }
        }
        return 0;
    }

    private static boolean take(
            Name name,
            String plain,
            String lower,
            int start,
            boolean inTitle,
            Map<String, List<Mention>> found,
            Map<String, String> names) {
        boolean fits = name.exactCase()
                ? plain.startsWith(name.text(), start)
                : lower.startsWith(Folding.lower(name.text()), start);
        if (!fits) {
            return false;
        }
        names.put(name.entry().id(), name.entry().name());
        var mentions = found.computeIfAbsent(name.entry().id(), any -> new ArrayList<>());
        if (mentions.size() < MOST_MENTIONS) {
            mentions.add(new Mention(inTitle, start, start + name.text().length()));
        }
        return true;
    }
}
