package newswire.benchmarks.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.feed.FeedUrl;
import org.jspecify.annotations.Nullable;

/**
 * Serves the newsroom's feeds and pages on loopback, each pair of them from an address, and so a site, of its own, to those who have not
 * got the same document already; and keeps a record of who asked when.
 */
final class FeedServer implements AutoCloseable {

    private static final int FEEDS_A_SITE = 2;

    /** Of the feeds' topic, unless told otherwise. */
    private static final int PARTITIONS = 6;

    /** Long enough for a second request to come meanwhile. */
    private static final int MILLIS_TO_ANSWER = 30;

    private final Newsroom newsroom;
    private final PageFaults pageFaults;
    private final List<String> hosts;
    private final HttpServer server;
    private final Stamps stamps = new Stamps();
    private final RequestLog requests = new RequestLog();

    FeedServer(Newsroom newsroom, int feeds, PageFaults pageFaults) throws IOException {
        this.newsroom = newsroom;
        this.pageFaults = pageFaults;
        this.hosts = hosts((feeds + FEEDS_A_SITE - 1) / FEEDS_A_SITE);
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    List<String> urls(int feeds) {
        var urls = new ArrayList<String>();
        for (int feed = 0; feed < feeds; feed++) {
            urls.add(address(feed) + "/" + feed + ".xml");
        }
        return urls;
    }

    private String address(int feed) {
        return address(hosts.get(feed / FEEDS_A_SITE));
    }

    private String address(String host) {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    /** Where the page of an article is: beside its feeds, or on a host of its own. */
    private String pageAddress(int feed, String guid) {
        if (!pageFaults.isElsewhere(guid)) {
            return address(feed);
        }
        var number = Integer.parseInt(guid.substring(guid.lastIndexOf(':') + 1));
        return address("127.1." + number / 250 + "." + (number % 250 + 1));
    }

    /** Addresses of loopback of which each is in another partition as long as there are any, so that no share is without a site. */
    private static List<String> hosts(int sites) {
        var hosts = new ArrayList<String>();
        var used = new HashSet<Integer>();
        for (int address = 2; hosts.size() < sites; address++) {
            var host = "127.0.0." + address;
            if (used.add(FeedRegistry.partition(FeedUrl.siteOf(host), PARTITIONS))) {
                hosts.add(host);
            }
            if (used.size() == PARTITIONS) {
                used.clear();
            }
        }
        return hosts;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var from = Instant.now();
            var path = exchange.getRequestURI().getPath();
            if (!path.endsWith(".xml")) {
                page(exchange, from, path);
                return;
            }
            var feed = Integer.parseInt(path.substring(1, path.length() - 4));
            var document = newsroom.document(feed, guid -> pageAddress(feed, guid));
            var stamp = stamps.of(feed, document.version());
            TimeUnit.MILLISECONDS.sleep(MILLIS_TO_ANSWER);
            var asked = exchange.getRequestHeaders();
            var known = stamps.version(feed, asked.getFirst("If-None-Match"), asked.getFirst("If-Modified-Since"));
            newsroom.given(feed, document.version());
            var given = stamp.equals(Stamps.Stamp.NONE) ? 0 : document.version();
            requests.add(
                    new Request(feed, address(feed), asked.getFirst("User-Agent"), from, Instant.now(), known, given));
            send(exchange, stamp, given > 0 && known == given ? null : document.xml());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An article's page, or what else is asked for of a site. */
    private void page(HttpExchange exchange, Instant from, String path) throws IOException, InterruptedException {
        var name = path.endsWith(".html") ? path.substring(1, path.length() - 5) : "";
        var fault = newsroom.pageFault(name);
        var page = newsroom.page(name);
        TimeUnit.MILLISECONDS.sleep(MILLIS_TO_ANSWER);
        var site = "http://" + exchange.getRequestHeaders().getFirst("Host");
        requests.addOther(new RequestLog.Visit(site, from, Instant.now()));
        if (fault != null) {
            fail(exchange, fault);
        } else if (page == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            send(exchange, page);
        }
    }

    private static void fail(HttpExchange exchange, PageFault fault) throws IOException {
        if (fault == PageFault.RESTING) {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(PageFault.REST_SECONDS));
        }
        if (fault != PageFault.CUT) {
            exchange.sendResponseHeaders(fault.status(), -1);
        }
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** @param xml null for: as you know it */
    private static void send(HttpExchange exchange, Stamps.Stamp stamp, @Nullable String xml) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/atom+xml");
        if (stamp.etag() != null) {
            headers.set("ETag", stamp.etag());
        }
        if (stamp.lastModified() != null) {
            headers.set("Last-Modified", stamp.lastModified());
        }
        if (xml == null) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, xml);
        }
    }

    RequestLog requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
