package newswire.ingest.feed;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.Records;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads one OPML document. Never looks outside of it. */
final class OpmlReader {

    private static final int MOST_FEEDS = 200_000;
    private static final int MOST_REJECTED = 1_000;

    private final XMLStreamReader xml;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    private final List<String> rejected = new ArrayList<>();

    /** Whether Newswire has written it: then a title is the subscriber's own, and a mere text the feed's. */
    private boolean ours;

    private OpmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Opml.Subscriptions read(InputStream opml) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(opml);
            try {
                return new OpmlReader(xml).document();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new IllegalArgumentException("not well-formed XML at line " + line, e);
        }
    }

    private Opml.Subscriptions document() throws XMLStreamException {
        var root = true;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (root) {
                        root();
                        root = false;
                    } else if (isOutline()) {
                        outline();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (isOutline()) {
                        open.removeLast();
                    }
                }
                default -> {}
            }
        }
        return new Opml.Subscriptions(List.copyOf(feeds.values()), List.copyOf(rejected));
    }

    private void root() {
        if (!xml.getLocalName().equalsIgnoreCase("opml")) {
            throw new IllegalArgumentException(
                    "an OPML file begins with <opml>, this one with <" + xml.getLocalName() + ">");
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            ours |= Opml.NAMESPACE.equals(xml.getNamespaceURI(i));
        }
    }

    private boolean isOutline() {
        return xml.getLocalName().equalsIgnoreCase("outline");
    }

    private void outline() {
        var plain = new HashMap<String, String>();
        var policy = new HashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var value = xml.getAttributeValue(i).strip();
            if (Opml.NAMESPACE.equals(xml.getAttributeNamespace(i))) {
                policy.put(xml.getAttributeLocalName(i), value);
            } else if (!value.isEmpty()) {
                // Names in the wild differ in case.
                plain.putIfAbsent(xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT), value);
            }
        }
        var url = plain.get("xmlurl");
        var name = plain.getOrDefault("title", plain.getOrDefault("text", ""));
        if (url != null) {
            try {
                var feed = feed(url, plain, policy);
                feeds.putIfAbsent(feed.url(), feed);
            } catch (IllegalArgumentException e) {
                reject(e.getMessage());
            }
            if (feeds.size() > MOST_FEEDS) {
                throw new IllegalArgumentException("more than " + MOST_FEEDS + " feeds in one file");
            }
        }
        open.addLast(url == null ? name : "");
    }

    private void reject(@Nullable String why) {
        if (rejected.size() < MOST_REJECTED) {
            rejected.add("line " + xml.getLocation().getLineNumber() + ": " + why);
        }
    }

    private Feed feed(String url, Map<String, String> plain, Map<String, String> policy) {
        var title = plain.get("title");
        return new Feed(
                url,
                title == null && !ours ? plain.get("text") : title,
                plain.get("htmlurl"),
                folder(),
                interval(policy.get("interval")),
                policy.containsKey("fullText") ? FullText.of(policy.get("fullText")) : null,
                number("pageRetries", policy.get("pageRetries")),
                Boolean.valueOf(policy.get("paused")),
                null,
                headers(policy.get("headers")),
                policy.get("credentials"),
                json(policy.get("filters"), Filters.class),
                policy.containsKey("identity") ? Identity.of(policy.get("identity")) : null);
    }

    private @Nullable String folder() {
        return Folder.of(open.stream().filter(name -> !name.isBlank()).toList());
    }

    private static @Nullable Duration interval(@Nullable String text) {
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no interval; write it as PT15M", e);
        }
    }

    private static @Nullable Integer number(String name, @Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a number, not '" + text + "'", e);
        }
    }

    private static Map<String, String> headers(@Nullable String json) {
        var headers = new HashMap<String, String>();
        var stated = json(json, Map.class);
        if (stated != null) {
            stated.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
        }
        return headers;
    }

    private static <T> @Nullable T json(@Nullable String json, Class<T> type) {
        try {
            return json == null ? null : Json.read(Records.bytes(json), type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    e.getCause() instanceof IllegalArgumentException wrong && wrong.getMessage() != null
                            ? wrong.getMessage()
                            : "'" + json + "' can't be read",
                    e);
        }
    }
}
