package newswire.ingest.parse.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.Name;
import org.jspecify.annotations.Nullable;

/**
 * The links of a feed or entry.
 *
 * @param all those that have Atom's attributes
 * @param stated the link that RSS writes as text; of several the last, as other readers do
 */
record Links(List<Link> all, @Nullable String stated) {

    private static final Name ATOM_LINK = Name.of("atom:link");
    private static final Name RSS_LINK = Name.of("link");

    record Link(
            String rel,
            String href,
            @Nullable String type,
            @Nullable String title,
            @Nullable String length) {

        boolean html() {
            return type == null || type.startsWith("text/html") || type.startsWith("application/xhtml");
        }
    }

    static Links of(List<Element> children, Surroundings surroundings) {
        List<Link> links = new ArrayList<>(4);
        String last = null;
        for (Element child : children) {
            Name name = child.name();
            if (name == ATOM_LINK || name == RSS_LINK) {
                String stated = child.attribute("href");
                String rel = child.exactAttribute("rel");
                String href = address(child, stated, surroundings);
                if (href == null) {
                    continue;
                } else if (rel == null && (name == RSS_LINK || stated == null)) {
                    last = name == RSS_LINK || last == null ? href : last;
                } else {
                    links.add(new Link(
                            rel(rel),
                            href,
                            lower(child.exactAttribute("type")),
                            child.exactAttribute("title"),
                            child.exactAttribute("length")));
                }
            }
        }
        return new Links(links, last);
    }

    /** Some write Atom's links as if they were RSS, and the other way round. */
    private static @Nullable String address(Element link, @Nullable String stated, Surroundings surroundings) {
        if (stated == null) {
            return surroundings.resolve(link, link.text());
        }
        return stated.isBlank()
                ? Addresses.base(link, null) // An empty reference means the document, if that is stated.
                : surroundings.resolve(link, stated);
    }

    /** The page that is the thing itself: an alternate in HTML, else any alternate (RFC 4287, 4.2.7.2). */
    @Nullable
    String alternate() {
        String any = null;
        for (Link link : all) {
            if (link.rel.equals("alternate")) {
                if (link.html()) {
                    return link.href;
                }
                any = any == null ? link.href : any;
            }
        }
        return any;
    }

    @Nullable
    String first(String rel) {
        for (Link link : all) {
            if (link.rel.equals(rel)) {
                return link.href;
            }
        }
        return null;
    }

    List<String> every(String rel) {
        return all.stream()
                .filter(link -> link.rel.equals(rel))
                .map(Link::href)
                .distinct()
                .toList();
    }

    /** Registered relations may be written as addresses (RFC 4287, 4.2.7.2). */
    private static String rel(@Nullable String stated) {
        if (stated == null || stated.isBlank()) {
            return "alternate";
        }
        String rel = stated.strip().toLowerCase(Locale.ROOT);
        String registry = "http://www.iana.org/assignments/relation/";
        return rel.startsWith(registry) ? rel.substring(registry.length()) : rel;
    }

    private static @Nullable String lower(@Nullable String type) {
        return type == null ? null : type.strip().toLowerCase(Locale.ROOT);
    }
}
