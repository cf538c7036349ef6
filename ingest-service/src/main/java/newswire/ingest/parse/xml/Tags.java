package newswire.ingest.parse.xml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tag and attribute names of one document, each made once, with what their prefixes mean at the moment. */
final class Tags {

    /** A name as written. Equal but for case means equal {@link #folded}, which can be compared by identity. */
    static final class Tag {
        final String written;
        final String folded;
        final Tag root;
        private final int hash;
        private final String prefix;
        private final String local;
        private @Nullable Name name;
        private int version = -1;
        /** How many elements of this name are open; kept at the {@link #root}. */
        int open;

        private Tag(String written, int hash, @Nullable Tag root) {
            this.written = written;
            this.hash = hash;
            this.root = root == null ? this : root;
            this.folded = root == null ? written : root.folded;
            int colon = folded.indexOf(':');
            this.prefix = colon < 0 ? "" : folded.substring(0, colon);
            this.local = colon < 0 ? folded : folded.substring(colon + 1);
        }
    }

    private record Binding(String prefix, Namespace namespace, int depth) {}

    private static final int MOST_BINDINGS = 500;

    /** Nobody has so many names; what those beyond are makes no difference. */
    private static final int MOST_NAMES = 3_000;

    private final Damage damage;
    private final Tag other = new Tag("other", 0, null);
    private Tag[] table = new Tag[128];
    private int count;
    private final Map<String, Namespace> known = new HashMap<>();
    private Binding[] bindings = new Binding[16];
    private int bound;
    private int version;
    private Namespace family = Namespace.RSS;
    private boolean familyWins;

    Tags(Damage damage) {
        this.damage = damage;
    }

    /** The name written between two positions. */
    Tag at(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash ^= hash >>> 15;
        int slot = hash & (table.length - 1);
        for (Tag tag = table[slot]; tag != null; tag = table[slot]) {
            if (tag.hash == hash && tag.written.length() == to - from && text.startsWith(tag.written, from)) {
                return tag;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return count >= MOST_NAMES ? other : add(text.substring(from, to), hash);
    }

    private Tag add(String written, int hash) {
        String folded = fold(written);
        Tag root = folded.equals(written) ? null : at(folded, 0, folded.length());
        Tag tag = new Tag(written, hash, root);
        if (++count * 2 > table.length) {
            Tag[] old = table;
            table = new Tag[old.length * 2];
            for (Tag each : old) {
                if (each != null) {
                    put(each);
                }
            }
        }
        put(tag);
        return tag;
    }

    private void put(Tag tag) {
        int slot = tag.hash & (table.length - 1);
        while (table[slot] != null) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = tag;
    }

    private static String fold(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                StringBuilder folded = new StringBuilder(written);
                for (int j = i; j < written.length(); j++) {
                    char upper = written.charAt(j);
                    if (upper >= 'A' && upper <= 'Z') {
                        folded.setCharAt(j, (char) (upper | 0x20));
                    }
                }
                return folded.toString();
            }
        }
        return written;
    }

    /** Takes note of an {@code xmlns} attribute on an element at this depth, counted from 1. */
    void bind(String attribute, String address, int depth) {
        if (bound == MOST_BINDINGS) {
            return;
        }
        if (bound == bindings.length) {
            bindings = Arrays.copyOf(bindings, bound * 2);
        }
        String prefix = attribute.length() > 6 ? attribute.substring(6) : "";
        Namespace namespace = known.get(address);
        if (namespace == null) {
            namespace = Namespace.ofAddress(address);
            if (known.size() < MOST_BINDINGS) {
                known.put(address, namespace);
            }
        }
        bindings[bound++] = new Binding(prefix, namespace, depth);
        version++;
    }

    int bound() {
        return bound;
    }

    /** Forgets all declarations but the first so many. */
    void unbind(int remaining) {
        if (bound != remaining) {
            bound = remaining;
            version++;
        }
    }

    /** Tells what kind of feed this is, so that names in no known vocabulary belong to that kind. */
    void family(Namespace namespace, boolean whateverIsDeclared) {
        family = namespace;
        familyWins = whateverIsDeclared;
        version++;
    }

    /** What a tag means here. */
    Name name(Tag tag, int position) {
        Name name = tag.name;
        if (name == null || tag.version != version) {
            Namespace namespace = namespace(tag, position);
            if (name == null || name.namespace() != namespace) {
                name = Name.inDocument(namespace, tag.local);
                tag.name = name;
            }
            tag.version = version;
        }
        return name;
    }

    private Namespace namespace(Tag tag, int position) {
        String prefix = tag.prefix;
        for (int i = bound - 1; i >= 0; i--) {
            Binding binding = bindings[i];
            if (binding.prefix.equals(prefix)) {
                return meaning(binding, prefix);
            }
        }
        if (prefix.isEmpty()) {
            return family;
        }
        if (!prefix.equals("xml")) {
            damage.note("the prefix '%s' is not declared", position, prefix);
        }
        return Namespace.ofPrefix(prefix);
    }

    private Namespace meaning(Binding binding, String prefix) {
        if (!prefix.isEmpty()) {
            return binding.namespace == Namespace.OTHER ? Namespace.ofPrefix(prefix) : binding.namespace;
        }
        boolean atRoot = binding.depth <= 1;
        if (atRoot && (familyWins || binding.namespace == Namespace.OTHER) || binding.namespace == Namespace.RSS) {
            return family;
        }
        return binding.namespace;
    }
}
