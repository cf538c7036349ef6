package newswire.cli.demo;

/** Formats of the demo's feeds. */
enum FeedFormat {
    RSS("feed.rss", "application/rss+xml"),
    ATOM("feed.atom", "application/atom+xml"),
    RDF("feed.rdf", "application/rdf+xml"),
    JSON_FEED("feed.json", "application/feed+json");

    private final String fileName;
    private final String mediaType;

    FeedFormat(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }
}
