package newswire.ingest.parse;

/** The wire formats, named as feed libraries commonly name them. */
public enum FeedFormat {
    RSS_0_90("rss090"),
    RSS_0_91_NETSCAPE("rss091n"),
    RSS_0_91_USERLAND("rss091u"),
    RSS_0_92("rss092"),
    RSS_0_93("rss093"),
    RSS_0_94("rss094"),
    RSS_1_0("rss10"),
    RSS_2_0("rss20"),
    /** RSS of a version that nobody published. */
    RSS("rss"),
    ATOM_0_1("atom01"),
    ATOM_0_2("atom02"),
    ATOM_0_3("atom03"),
    ATOM_1_0("atom10"),
    /** Atom in a namespace that nobody published. */
    ATOM("atom"),
    JSON_FEED_1_0("json10"),
    JSON_FEED_1_1("json11"),
    /** The document broke off before it could say. */
    UNKNOWN("unknown");

    private final String label;

    FeedFormat(String label) {
        this.label = label;
    }

    /** The short name, such as {@code rss20} or {@code atom10}. */
    public String label() {
        return label;
    }
}
