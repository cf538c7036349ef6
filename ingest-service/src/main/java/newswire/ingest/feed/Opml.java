package newswire.ingest.feed;

import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** OPML 2.0 subscription lists: outlines, however deeply nested in folders, that carry an {@code xmlUrl}. */
public final class Opml {

    private static final int MAX_FEEDS = 200_000;

    private Opml() {}

    /**
     * What an OPML file holds.
     *
     * @param feeds each URL once
     * @param rejected outlines whose URL is no feed URL, a line of text each
     */
    public record Subscriptions(List<Feed> feeds, List<String> rejected) {}

    /**
     * Reads a subscription list. Never looks outside the document.
     *
     * @throws IllegalArgumentException saying what is wrong and in which line, when this is no OPML
     */
    public static Subscriptions read(InputStream opml) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(opml);
            try {
                return read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new IllegalArgumentException("not well-formed XML at line " + line, e);
        }
    }

    private static Subscriptions read(XMLStreamReader xml) throws XMLStreamException {
        var feeds = new LinkedHashMap<String, Feed>();
        var rejected = new ArrayList<String>();
        var root = true;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (root && !xml.getLocalName().equalsIgnoreCase("opml")) {
                throw new IllegalArgumentException(
                        "an OPML file begins with <opml>, this one with <" + xml.getLocalName() + ">");
            }
            root = false;
            var url = attribute(xml, "xmlUrl");
            if (xml.getLocalName().equalsIgnoreCase("outline") && url != null) {
                try {
                    var feed = new Feed(url, title(xml), null, null);
                    feeds.putIfAbsent(feed.url(), feed);
                } catch (IllegalArgumentException e) {
                    rejected.add("line " + xml.getLocation().getLineNumber() + ": " + e.getMessage());
                }
                if (feeds.size() > MAX_FEEDS) {
                    throw new IllegalArgumentException("more than " + MAX_FEEDS + " feeds in one file");
                }
            }
        }
        return new Subscriptions(List.copyOf(feeds.values()), List.copyOf(rejected));
    }

    private static @Nullable String title(XMLStreamReader xml) {
        var title = attribute(xml, "title");
        return title == null ? attribute(xml, "text") : title;
    }

    /** Attribute names in the wild differ in case. */
    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)
                    && !xml.getAttributeValue(i).isBlank()) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return null;
    }

    /** Writes a subscription list. */
    public static String write(Collection<Feed> feeds) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("Newswire subscriptions");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            for (var feed : feeds) {
                xml.writeCharacters("\n");
                xml.writeEmptyElement("outline");
                xml.writeAttribute("type", "rss");
                xml.writeAttribute("text", feed.title() == null ? feed.url() : feed.title());
                xml.writeAttribute("xmlUrl", feed.url());
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }
}
