package newswire.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A small news site in four languages, served on loopback at a port of its own: its feeds, pages and pictures. */
final class DemoSite implements AutoCloseable {

    private final Newsroom newsroom = Newsroom.open();
    private final List<Edition> editions = Newsroom.editions();
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Map<String, SiteFile> files = Map.of();

    private DemoSite(HttpServer server) {
        this.server = server;
        server.setExecutor(requests);
        server.createContext("/", this::answer);
        publish(Newsroom.newestFirst(newsroom.first()));
        server.start();
    }

    static DemoSite open() {
        try {
            return new DemoSite(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<URI> feeds() {
        return editions.stream()
                .map(edition -> address().resolve(edition.feedPath()))
                .toList();
    }

    /** What a subscriber must see of the site as it is at the start. */
    List<Expected> first() {
        return newsroom.first().stream().map(article -> expected(article, 1)).toList();
    }

    /** What a subscriber must see after {@link #publishMore()}. */
    List<Expected> later() {
        return newsroom.later().stream()
                .map(article -> expected(article, isKnown(article) ? 2 : 1))
                .toList();
    }

    /** Puts a new article online, and a correction of an old one. */
    void publishMore() {
        publish(newsroom.everything());
    }

    private boolean isKnown(DemoArticle article) {
        return newsroom.first().stream().anyMatch(old -> old.path().equals(article.path()));
    }

    private Expected expected(DemoArticle article, int revision) {
        return new Expected(address() + article.path(), revision, article.title());
    }

    private void publish(List<DemoArticle> articles) {
        var site = address().toString();
        var byLanguage = articles.stream().collect(Collectors.groupingBy(DemoArticle::language));
        var published = new HashMap<String, SiteFile>();
        published.put("/robots.txt", SiteFile.of("text/plain", "User-agent: *\nAllow: /\n", "2026-11-01T00:00:00Z"));
        for (var edition : editions) {
            var own = byLanguage.getOrDefault(edition.language(), List.of());
            var page = new StoryPage(edition, site);
            own.forEach(article -> published.put(
                    article.path(),
                    SiteFile.of(
                            "text/html; charset=utf-8",
                            page.of(article),
                            article.lastChanged().toString())));
            var feed = new FeedDocument(edition, site, own);
            published.put(
                    edition.feedPath(),
                    SiteFile.of(
                            edition.format().mediaType(),
                            feed.text(),
                            feed.lastChanged().toString()));
        }
        files = Map.copyOf(published);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var file = files.get(exchange.getRequestURI().getPath());
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                file.answer(exchange);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        requests.close();
    }
}
