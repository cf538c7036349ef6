package newswire.ingest.parse.xml;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The name of an element, independent of the prefix that the document chose. Names that our tables speak of exist once,
 * so that they are compared by identity; names that are none of these equal none of these.
 */
public final class Name {

    private static final int MOST_KEPT = 5_000;
    private static final int LONGEST_KEPT = 50;
    private static final Map<String, Name> KNOWN = new ConcurrentHashMap<>();

    private final Namespace namespace;
    private final String local;

    private Name(Namespace namespace, String local) {
        this.namespace = namespace;
        this.local = local;
    }

    /**
     * The name that a table means, such as {@code dc:creator}, or {@code pubdate} for RSS; lower case. Only for
     * constants: what is asked for here is kept for ever.
     */
    public static Name of(String prefixed) {
        return KNOWN.computeIfAbsent(prefixed, key -> {
            int colon = key.indexOf(':');
            Namespace namespace = colon < 0 ? Namespace.RSS : Namespace.ofPrefix(key.substring(0, colon));
            return new Name(namespace, key.substring(colon + 1));
        });
    }

    /**
     * The name of an element in a document; {@code local} in lower case. It is kept as well, up to a bound, as the table
     * that means it may be loaded after the first document has been read.
     */
    static Name inDocument(Namespace namespace, String local) {
        if (namespace == Namespace.OTHER) {
            return new Name(namespace, local);
        }
        String prefix = namespace.prefix();
        String key = prefix.isEmpty() ? local : prefix + ':' + local;
        Name known = KNOWN.get(key);
        if (known != null) {
            return known;
        }
        Name made = new Name(namespace, local);
        if (KNOWN.size() >= MOST_KEPT || local.length() > LONGEST_KEPT) {
            return made;
        }
        Name sooner = KNOWN.putIfAbsent(key, made);
        return sooner != null ? sooner : made;
    }

    /** The vocabulary that the name is from. */
    public Namespace namespace() {
        return namespace;
    }

    /** The name without prefix, in lower case. */
    public String local() {
        return local;
    }

    @Override
    public String toString() {
        return namespace == Namespace.RSS ? local : namespace.prefix() + ':' + local;
    }
}
