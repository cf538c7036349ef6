package newswire.ingest.feed;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.Records;
import org.jspecify.annotations.Nullable;

/** Writes one OPML document: folders as outlines around those of their feeds, by name. */
final class OpmlWriter {

    private final XMLStreamWriter xml;
    private final Function<Feed, @Nullable String> ownTitle;

    private OpmlWriter(XMLStreamWriter xml, Function<Feed, @Nullable String> ownTitle) {
        this.xml = xml;
        this.ownTitle = ownTitle;
    }

    /** A folder with what is in it. */
    private static final class Node {
        final Map<String, Node> folders = new TreeMap<>();
        final List<Feed> feeds = new ArrayList<>();
    }

    static String write(Iterable<Feed> feeds, Function<Feed, @Nullable String> ownTitle) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new OpmlWriter(xml, ownTitle).document(tree(feeds));
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static Node tree(Iterable<Feed> feeds) {
        var root = new Node();
        for (var feed : feeds) {
            var node = root;
            for (var name : Folder.names(feed.folder())) {
                node = node.folders.computeIfAbsent(name, unknown -> new Node());
            }
            node.feeds.add(feed);
        }
        return root;
    }

    private void document(Node root) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("opml");
        xml.writeNamespace("newswire", Opml.NAMESPACE);
        xml.writeAttribute("version", "2.0");
        xml.writeStartElement("head");
        xml.writeStartElement("title");
        xml.writeCharacters("Newswire subscriptions");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("body");
        write(root, "\n");
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Node node, String indent) throws XMLStreamException {
        for (var folder : node.folders.entrySet()) {
            xml.writeCharacters(indent);
            xml.writeStartElement("outline");
            xml.writeAttribute("text", folder.getKey());
            write(folder.getValue(), indent + "  ");
            xml.writeCharacters(indent);
            xml.writeEndElement();
        }
        node.feeds.sort(Comparator.comparing(Feed::url));
        for (var feed : node.feeds) {
            xml.writeCharacters(indent);
            write(feed);
        }
    }

    private void write(Feed feed) throws XMLStreamException {
        var shown = feed.title() == null ? ownTitle.apply(feed) : feed.title();
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", clean(shown == null ? feed.url() : shown));
        attribute("title", feed.title());
        xml.writeAttribute("xmlUrl", feed.url());
        attribute("htmlUrl", feed.link());
        policy("interval", feed.interval());
        policy("fullText", feed.fullText());
        policy("pageRetries", feed.pageRetries());
        policy("paused", feed.paused());
        policy("headers", feed.headers().isEmpty() ? null : Records.text(Json.bytes(feed.headers())));
        policy("credentials", feed.credentials());
        policy("identity", feed.identity());
        policy("filters", feed.filters() == null ? null : Records.text(Json.bytes(feed.filters())));
    }

    private void attribute(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, clean(value));
        }
    }

    private void policy(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute("newswire", Opml.NAMESPACE, name, clean(value.toString()));
        }
    }

    /** Without what XML 1.0 has no way to write. */
    private static String clean(String text) {
        return text.replaceAll("[^\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ");
    }
}
