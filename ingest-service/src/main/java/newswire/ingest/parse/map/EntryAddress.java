package newswire.ingest.parse.map;

import java.util.List;
import newswire.ingest.parse.Enclosure;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.Name;
import org.jspecify.annotations.Nullable;

/** What an entry is known by and where it leads, which may be the same. */
final class EntryAddress {

    private static final Name RSS_GUID = Name.of("guid");
    private static final Name ATOM_ID = Name.of("atom:id");
    private static final Name ATOM_CONTENT = Name.of("atom:content");

    private EntryAddress() {}

    /** What RDF calls the entry. */
    static @Nullable String about(Element entry) {
        return PlainText.fold(entry.exactAttribute("rdf:about"));
    }

    /** Whether a guid is an address, too, as it is unless it says otherwise. */
    static boolean isPermalink(Element guid) {
        String stated = guid.exactAttribute("ispermalink");
        return guid.name() == RSS_GUID && (stated == null || !stated.strip().equalsIgnoreCase("false"));
    }

    /**
     * The article's address: what a proxy for feeds took the place of, a link, an identifier that is one, or else that of
     * content elsewhere or of the first attachment.
     */
    static @Nullable String of(
            Element entry,
            List<Element> children,
            Links links,
            @Nullable String guid,
            boolean permalink,
            List<Enclosure> enclosures,
            Surroundings surroundings) {
        Element original = EntryFields.ORIGINAL_LINK.first(children);
        if (original != null && Addresses.isWeb(original.text().strip())) {
            return original.text().strip();
        }
        String stated = links.stated() != null ? links.stated() : links.alternate();
        if (stated != null) {
            return stated;
        }
        if (guid != null
                && permalink
                && (Addresses.isWeb(guid) || !Addresses.isAbsolute(guid) && guid.indexOf('/') >= 0)) {
            return surroundings.resolve(entry, guid);
        }
        for (String identifier : new String[] {about(entry), guidElement(children, ATOM_ID)}) {
            if (Addresses.isWeb(identifier)) {
                return identifier;
            }
        }
        for (Element child : children) {
            if (child.name() == ATOM_CONTENT && child.attribute("src") != null) {
                return surroundings.resolve(child, child.attribute("src"));
            }
        }
        return enclosures.isEmpty() ? null : enclosures.getFirst().url();
    }

    private static @Nullable String guidElement(List<Element> children, Name name) {
        for (Element child : children) {
            if (child.name() == name) {
                return guid(child);
            }
        }
        return null;
    }

    /** What an element identifies the entry by. */
    static @Nullable String guid(Element element) {
        String stated = PlainText.fold(element.hasChildren() ? element.markup() : element.text());
        String base = element.name() == ATOM_ID ? Addresses.base(element, null) : null;
        return base == null ? stated : Addresses.resolve(base, stated); // An Atom id is an address (RFC 4287, 4.2.6).
    }
}
