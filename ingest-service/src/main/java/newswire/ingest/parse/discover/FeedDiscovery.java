package newswire.ingest.parse.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.decode.Decoder;
import newswire.ingest.parse.discover.FoundFeed.Origin;
import newswire.ingest.parse.discover.FoundFeed.Type;
import newswire.ingest.parse.map.Addresses;
import newswire.ingest.parse.map.PlainText;
import newswire.ingest.parse.xml.Damage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the feeds of a web page, in the order in which a person would choose among them. */
public final class FeedDiscovery {

    private static final List<String> WELL_KNOWN = List.of(
            "/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/index.rdf", "/feeds");

    private static final Pattern FEED_ADDRESS = Pattern.compile(
            "(?:[/.](?:rss|atom|rdf|feed|feeds)(?:[/.](?:xml|php|json|rdf|aspx?))?/?$)|(?:[?&](?:feed|format|type)=(?:rss|atom|feed)\\w*)"
                    + "|(?:/(?:feeds?|rss|atom)/.)|(?:^https?://(?:feeds\\d?|rss)\\.)|(?:(?:rss|atom|feed|index)\\d?\\.(?:xml|rdf)$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED_WORD =
            Pattern.compile("\\b(?:rss|atom feed|xml feed|feed|syndicat\\w+)\\b", Pattern.CASE_INSENSITIVE);
    /** Feeds of something other than the articles: nobody's first choice. */
    private static final Pattern SIDE_FEED =
            Pattern.compile("comment|kommentar|commentaire|comentario|commenti|/oembed", Pattern.CASE_INSENSITIVE);

    /** What content management systems declare as another form of the page, in JSON, but as no feed. */
    private static final Pattern SITE_API =
            Pattern.compile("/wp-json/|/oembed|[?&]rest_route=", Pattern.CASE_INSENSITIVE);

    private static final int MOST = 100;

    private FeedDiscovery() {}

    /**
     * The feeds that a page declares or links to: declared before linked, articles before comments, otherwise as the
     * page has them. Empty when there are none.
     */
    public static List<FoundFeed> find(FeedDocument page) {
        String html =
                Decoder.decode(page.body(), page.contentType(), new Damage()).text();
        return find(html, page.location() == null ? "" : page.location().toString());
    }

    /** The same for a page that is text already; {@code base} is its address, empty when nobody knows it. */
    public static List<FoundFeed> find(String html, String base) {
        Document page = Jsoup.parse(html, base);
        Element baseElement = page.selectFirst("base[href]");
        String stated = baseElement == null ? null : Addresses.resolve(base, baseElement.attr("href"));
        String from = stated == null ? base : stated;
        Map<String, FoundFeed> found = new LinkedHashMap<>();
        for (Element link : page.select("link[rel][href]")) {
            addDeclared(link, from, found);
        }
        for (Element anchor : page.select("a[href]")) {
            addAnchor(anchor, from, found);
        }
        List<FoundFeed> feeds = new ArrayList<>(found.values());
        feeds.sort(Comparator.comparing(FoundFeed::origin).thenComparing(FeedDiscovery::isSideFeed));
        return List.copyOf(feeds);
    }

    /** Where to look when a page names no feed; the places may not exist. */
    public static List<FoundFeed> wellKnownPlaces(String base) {
        List<FoundFeed> places = new ArrayList<>();
        for (String place : WELL_KNOWN) {
            String url = Addresses.resolve(base, place);
            if (url != null && Addresses.isAbsolute(url)) {
                places.add(new FoundFeed(url, null, typeOfAddress(url), Origin.WELL_KNOWN));
            }
        }
        return List.copyOf(places);
    }

    private static void addDeclared(Element link, String base, Map<String, FoundFeed> found) {
        List<String> rel = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
        Type type = typeOfMedia(link.attr("type"));
        if (type == Type.JSON && SITE_API.matcher(link.attr("href")).find()) {
            return;
        }
        boolean declared =
                rel.contains("alternate") && type != null && !rel.contains("stylesheet") || rel.contains("feed");
        if (declared) {
            add(link.attr("href"), link.attr("title"), type, Origin.DECLARED, base, found);
        }
    }

    private static void addAnchor(Element anchor, String base, Map<String, FoundFeed> found) {
        String href = anchor.attr("href");
        Type type = typeOfMedia(anchor.attr("type"));
        boolean leads = type != null
                || FEED_ADDRESS.matcher(href).find()
                        && (FEED_WORD
                                .matcher(anchor.text()
                                        + ' '
                                        + anchor.attr("title")
                                        + ' '
                                        + anchor.className()
                                        + ' '
                                        + href)
                                .find());
        if (leads) {
            String title = anchor.attr("title").isBlank() ? anchor.text() : anchor.attr("title");
            add(href, title, type, Origin.ANCHOR, base, found);
        }
    }

    private static void add(
            String href, String title, @Nullable Type type, Origin origin, String base, Map<String, FoundFeed> found) {
        String unprefixed =
                href.strip().replaceFirst("(?i)^feed:(?://)?(?=https?:)", "").replaceFirst("(?i)^feed://", "http://");
        String url = Addresses.resolve(base.isEmpty() ? null : base, unprefixed);
        if (url != null && !url.startsWith("#") && found.size() < MOST) {
            Type known = type == null || type == Type.UNKNOWN ? typeOfAddress(url) : type;
            found.putIfAbsent(url, new FoundFeed(url, PlainText.fold(title), known, origin));
        }
    }

    private static @Nullable Type typeOfMedia(String stated) {
        String media = stated.strip().toLowerCase(Locale.ROOT);
        int semicolon = media.indexOf(';');
        return switch (semicolon < 0 ? media : media.substring(0, semicolon).strip()) {
            case "application/rss+xml",
                    "text/rss+xml",
                    "application/rdf+xml",
                    "application/rss",
                    "text/rss",
                    "application/x-rss+xml" -> Type.RSS;
            case "application/atom+xml", "text/atom+xml", "application/atom", "application/x.atom+xml" -> Type.ATOM;
            case "application/feed+json", "application/json" -> Type.JSON;
            case "application/xml", "text/xml" -> Type.UNKNOWN;
            default -> null;
        };
    }

    private static Type typeOfAddress(String url) {
        String address = url.toLowerCase(Locale.ROOT);
        if (address.contains("atom")) {
            return Type.ATOM;
        } else if (address.endsWith(".json") || address.contains("/json")) {
            return Type.JSON;
        }
        return address.contains("rss") || address.contains("rdf") ? Type.RSS : Type.UNKNOWN;
    }

    private static boolean isSideFeed(FoundFeed feed) {
        return SIDE_FEED.matcher(feed.url()).find()
                || feed.title() != null && SIDE_FEED.matcher(feed.title()).find();
    }
}
