package newswire.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import newswire.ingest.parse.ParseOutcome.Parsed;
import newswire.ingest.parse.ParseOutcome.Refused;

/** Feeds in a few words, and what becomes of them. */
final class Feeds {

    static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    static final String RSS = """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>Harbour Courier</title>
                <link>https://courier.example/</link>
                <atom:link rel="self" href="https://courier.example/rss"/>
                <description>News &amp; views</description>
                <language>en-gb</language>
                <ttl>30</ttl>
                <item>
                  <title>Ferry returns &#8211; at last</title>
                  <link>https://courier.example/ferry?a=1&amp;b=2</link>
                  <guid isPermaLink="false">courier-1</guid>
                  <pubDate>Fri, 24 Apr 2026 08:30:00 +0200</pubDate>
                  <dc:creator>Ann Lee</dc:creator>
                  <category domain="https://courier.example/topics">Transport</category>
                  <description><![CDATA[<p>The ferry <b>runs</b> again.</p>]]></description>
                  <content:encoded>&lt;p&gt;Long &lt;a href="/story"&gt;story&lt;/a&gt;&lt;/p&gt;</content:encoded>
                  <enclosure url="https://courier.example/ferry.mp3" type="audio/mpeg" length="1234"/>
                  <media:thumbnail url="https://courier.example/ferry.jpg"/>
                </item>
                <item>
                  <title>Café opens</title>
                  <link>https://courier.example/cafe</link>
                  <pubDate>Thu, 23 Apr 2026 10:00:00 GMT</pubDate>
                </item>
              </channel>
            </rss>
            """;

    static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://bote.example/">
              <title type="html">Der &lt;b&gt;Bote&lt;/b&gt;</title>
              <id>tag:bote.example,2026:feed</id>
              <updated>2026-04-24T10:00:00Z</updated>
              <author><name>Redaktion</name></author>
              <link href="/"/>
              <link rel="hub" href="https://hub.example/"/>
              <entry>
                <title>Straße gesperrt</title>
                <id>tag:bote.example,2026:1</id>
                <link rel="enclosure" href="bild.jpg" type="image/jpeg" length="7"/>
                <link rel="alternate" href="lokal/1"/>
                <published>2026-04-24T09:00:00.123456789+02:00</published>
                <updated>2026-04-24T10:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Seit <em>heute</em>.</p></div></content>
              </entry>
            </feed>
            """;

    static final String RDF = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://old.example/"><title>Old</title><link>https://old.example/</link></channel>
              <item rdf:about="https://old.example/1">
                <title>First</title><link>https://old.example/1</link>
                <dc:date>2026-04-24T10:00:00+00:00</dc:date><dc:subject>Ships</dc:subject>
              </item>
            </rdf:RDF>
            """;

    static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Notes", "home_page_url": "https://notes.example/",
             "feed_url": "https://notes.example/feed.json", "language": "en",
             "items": [{"id": "1", "url": "https://notes.example/1", "title": "One", "content_html": "<p>Hi</p>",
               "date_published": "2026-04-24T10:00:00.5+02:00", "tags": ["a", "b"], "authors": [{"name": "Ann"}]},
               {"id": 2, "url": "/2", "content_text": "plain"}]}
            """;

    static final List<String> ALL = List.of(RSS, ATOM, RDF, JSON);

    private static final FeedParser PARSER = new FeedParser(InstantSource.fixed(NOW));

    private Feeds() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static ParseOutcome outcome(byte[] body) {
        return PARSER.parse(new FeedDocument(body, null, null));
    }

    static ParsedFeed parse(String text) {
        return parse(bytes(text), null, null);
    }

    static ParsedFeed parse(byte[] body, String contentType, String location) {
        URI from = location == null ? null : URI.create(location);
        ParseOutcome outcome = PARSER.parse(new FeedDocument(body, contentType, from));
        assertThat(outcome).isInstanceOf(Parsed.class);
        return ((Parsed) outcome).feed();
    }

    static Refused refused(String text) {
        ParseOutcome outcome = outcome(bytes(text));
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    /** An RSS feed with one item that holds this. */
    static ParsedEntry item(String inside) {
        ParsedFeed feed =
                parse("<rss version='2.0'><channel><title>t</title><item>" + inside + "</item></channel></rss>");
        assertThat(feed.entries()).hasSize(1);
        return feed.entries().getFirst();
    }

    /** An Atom feed with one entry that holds this. */
    static ParsedEntry entry(String inside) {
        ParsedFeed feed =
                parse("<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry>" + inside + "</entry></feed>");
        assertThat(feed.entries()).hasSize(1);
        return feed.entries().getFirst();
    }
}
