package newswire.ingest.parse.map;

import newswire.ingest.parse.FeedFormat;
import newswire.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/** Tells the format of a document by its root element. */
final class Formats {

    private Formats() {}

    static FeedFormat of(Element root, String doctype) {
        return switch (root.name().local()) {
            case "rdf" -> rdf(root);
            case "feed", "entry" -> atom(root);
            default -> rss(root.exactAttribute("version"), doctype);
        };
    }

    private static FeedFormat rss(@Nullable String version, String doctype) {
        String stated = version == null ? "" : version.strip();
        return switch (stated) {
            case "0.90" -> FeedFormat.RSS_0_90;
            case "0.91" ->
                doctype.contains("netscape") || doctype.contains("Netscape")
                        ? FeedFormat.RSS_0_91_NETSCAPE
                        : FeedFormat.RSS_0_91_USERLAND;
            case "0.92" -> FeedFormat.RSS_0_92;
            case "0.93" -> FeedFormat.RSS_0_93;
            case "0.94" -> FeedFormat.RSS_0_94;
            case "1.0" -> FeedFormat.RSS_1_0;
            default -> stated.startsWith("2") ? FeedFormat.RSS_2_0 : FeedFormat.RSS;
        };
    }

    private static FeedFormat rdf(Element root) {
        return root.declares("my.netscape.com/rdf/simple/0.9") || root.declares("channel.netscape.com/rdf/simple/0.9")
                ? FeedFormat.RSS_0_90
                : root.declares("purl.org/rss/1.0") || root.declares("purl.org/net/rss1.1")
                        ? FeedFormat.RSS_1_0
                        : FeedFormat.RSS;
    }

    private static FeedFormat atom(Element root) {
        String version = root.exactAttribute("version");
        if (root.declares("www.w3.org/2005/Atom")) {
            return FeedFormat.ATOM_1_0;
        } else if (root.declares("purl.org/atom/ns") || "0.3".equals(version)) {
            return version == null || version.equals("0.3")
                    ? FeedFormat.ATOM_0_3
                    : version.equals("0.2")
                            ? FeedFormat.ATOM_0_2
                            : version.equals("0.1") ? FeedFormat.ATOM_0_1 : FeedFormat.ATOM;
        } else if ("0.1".equals(version)) {
            return FeedFormat.ATOM_0_1;
        } else if ("0.2".equals(version)) {
            return FeedFormat.ATOM_0_2;
        }
        return "1.0".equals(version) ? FeedFormat.ATOM_1_0 : FeedFormat.ATOM;
    }
}
