package newswire.ingest.parse.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The vocabularies that feeds are written in. Each has one prefix by which our tables name it, and all the addresses
 * under which publishers declare it: compared without scheme, {@code www.}, case and trailing punctuation, because all
 * of these vary in the wild.
 */
public enum Namespace {
    /** RSS of every version, and anything without a namespace. */
    RSS(
            "",
            "purl.org/rss/1.0",
            "my.netscape.com/rdf/simple/0.9",
            "channel.netscape.com/rdf/simple/0.9",
            "my.netscape.com/publish/formats/rss-0.91.dtd",
            "purl.org/net/rss1.1",
            "backend.userland.com/rss",
            "backend.userland.com/rss2",
            "backend.userland.com/rss091",
            "backend.userland.com/rss092",
            "backend.userland.com/rss20",
            "blogs.law.harvard.edu/tech/rss",
            "cyber.law.harvard.edu/rss/rss.html",
            "backend.userland.com/rss2-0",
            "rssboard.org/rss-specification"),
    ATOM(
            "atom",
            "w3.org/2005/atom",
            "purl.org/atom/ns",
            "purl.org/atom",
            "purl.org/atom/1.0",
            "purl.org/atom/0.3",
            "example.com/newformat",
            "example.com/necho",
            "purl.org/echo",
            "uri/of/echo/namespace"),
    RDF("rdf", "w3.org/1999/02/22-rdf-syntax-ns"),
    DC(
            "dc",
            "purl.org/dc/elements/1.0",
            "purl.org/dc/elements/1.1",
            "purl.org/dc/elements/1.1/modified",
            "purl.org/dc"),
    DCTERMS("dcterms", "purl.org/dc/terms", "purl.org/dc/dcterms"),
    CONTENT("content", "purl.org/rss/1.0/modules/content", "purl.org/rss/modules/content"),
    MEDIA(
            "media",
            "search.yahoo.com/mrss",
            "search.yahoo.com/rss",
            "video.search.yahoo.com/mrss",
            "tools.search.yahoo.com/mrss"),
    ITUNES(
            "itunes",
            "itunes.com/dtds/podcast-1.0.dtd",
            "itunes.com/dtds/podcast",
            "example.com/dtds/podcast-1.0.dtd",
            "itunes.apple.com/dtds/podcast-1.0.dtd"),
    SYNDICATION("sy", "purl.org/rss/1.0/modules/syndication", "purl.org/net/rss1.1/syndication"),
    SLASH("slash", "purl.org/rss/1.0/modules/slash"),
    WELL_FORMED_WEB("wfw", "wellformedweb.org/commentapi"),
    THREADS("thr", "purl.org/syndication/thread/1.0"),
    TOMBSTONES("at", "purl.org/atompub/tombstones/1.0"),
    GOOGLE_PLAY("googleplay", "google.com/schemas/play-podcasts/1.0"),
    FEEDBURNER("feedburner", "rssnamespace.org/feedburner/ext/1.0", "feedburner.com/feedburner/ext/1.0"),
    PHEEDO("pheedo", "pheedo.com/namespace/pheedo"),
    CREATIVE_COMMONS(
            "cc", "web.resource.org/cc", "creativecommons.org/ns", "backend.userland.com/creativecommonsrssmodule"),
    ADMIN("admin", "webns.net/mvcb"),
    ANNOTATION("ag", "purl.org/rss/1.0/modules/aggregation"),
    PRISM("prism", "prismstandard.org/namespaces/basic/2.0", "prismstandard.org/namespaces/1.2/basic"),
    XHTML("xhtml", "w3.org/1999/xhtml"),
    SVG("svg", "w3.org/2000/svg"),
    MATHML("mathml", "w3.org/1998/math/mathml"),
    XML("xml", "w3.org/xml/1998/namespace"),
    /** A vocabulary that we have no use for. */
    OTHER("?");

    private static final Map<String, Namespace> BY_ADDRESS = new HashMap<>();
    private static final Map<String, Namespace> BY_PREFIX = new HashMap<>();

    static {
        for (Namespace namespace : values()) {
            BY_PREFIX.put(namespace.prefix, namespace);
            for (String address : namespace.addresses) {
                BY_ADDRESS.put(address, namespace);
            }
        }
        BY_PREFIX.put("atom10", ATOM);
        BY_PREFIX.put("atom03", ATOM);
        BY_PREFIX.put("a10", ATOM);
        BY_PREFIX.put("xhtml", XHTML);
        BY_PREFIX.put("html", XHTML);
        BY_PREFIX.put("h", XHTML);
        BY_PREFIX.put("rss", RSS);
        BY_PREFIX.put("rss10", RSS);
        BY_PREFIX.put("mrss", MEDIA);
        BY_PREFIX.put("dct", DCTERMS);
        BY_PREFIX.put("creativecommons", CREATIVE_COMMONS);
    }

    private final String prefix;
    private final String[] addresses;

    Namespace(String prefix, String... addresses) {
        this.prefix = prefix;
        this.addresses = addresses;
    }

    /** The prefix by which tables name this vocabulary; empty for {@link #RSS}. */
    public String prefix() {
        return prefix;
    }

    /** The vocabulary declared under an address, {@link #OTHER} when it is none of ours. */
    static Namespace ofAddress(String stated) {
        String address = stated.strip().toLowerCase(Locale.ROOT);
        if (address.startsWith("http://")) {
            address = address.substring(7);
        } else if (address.startsWith("https://")) {
            address = address.substring(8);
        }
        if (address.startsWith("www.")) {
            address = address.substring(4);
        }
        int end = address.length();
        while (end > 0 && "/#?".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0) {
            return RSS;
        }
        return BY_ADDRESS.getOrDefault(address.substring(0, end), OTHER);
    }

    /** What an undeclared prefix means by custom, {@link #OTHER} when nobody can know. */
    static Namespace ofPrefix(String foldedPrefix) {
        return BY_PREFIX.getOrDefault(foldedPrefix, OTHER);
    }
}
