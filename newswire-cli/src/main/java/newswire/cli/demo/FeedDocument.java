package newswire.cli.demo;

import static newswire.cli.demo.Markup.escape;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The feed of an edition: summaries, but the JSON Feed carries whole stories. */
record FeedDocument(Edition edition, String site, List<DemoArticle> articles) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String text() {
        return switch (edition.format()) {
            case RSS -> rss();
            case ATOM -> atom();
            case RDF -> rdf();
            case JSON_FEED -> jsonFeed();
        };
    }

    private String rss() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel>
                <title>%s</title>
                <link>%s</link>
                <description>%s</description>
                <language>%s</language>
                %s
                </channel>
                </rss>
                """.formatted(
                escape(edition.name()), home(), escape(edition.about()), edition.language(), each(this::rssItem));
    }

    private String rssItem(DemoArticle article) {
        return """
                <item>
                <title>%s</title>
                <link>%s</link>
                <guid isPermaLink="false">%s</guid>
                <pubDate>%s</pubDate>
                <dc:creator>%s</dc:creator>
                <category>%s</category>
                <description>%s</description>
                </item>""".formatted(
                escape(article.title()),
                url(article),
                guid(article),
                DateTimeFormatter.RFC_1123_DATE_TIME.format(article.published().atOffset(ZoneOffset.UTC)),
                escape(String.join(", ", article.authors())),
                escape(article.section().getLast()),
                escape(article.standfirst()));
    }

    private String atom() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
                <title>%s</title>
                <subtitle>%s</subtitle>
                <id>%s</id>
                <link rel="alternate" href="%s"/>
                <updated>%s</updated>
                %s
                </feed>
                """.formatted(
                        edition.language(),
                        escape(edition.name()),
                        escape(edition.about()),
                        home(),
                        home(),
                        lastChanged(),
                        each(this::atomEntry));
    }

    private String atomEntry(DemoArticle article) {
        var authors = article.authors().stream()
                .map(author -> "<author><name>" + escape(author) + "</name></author>")
                .collect(Collectors.joining());
        return """
                <entry>
                <title>%s</title>
                <link href="%s"/>
                <id>%s</id>
                <published>%s</published>
                <updated>%s</updated>
                %s
                <summary>%s</summary>
                </entry>""".formatted(
                        escape(article.title()),
                        url(article),
                        guid(article),
                        article.published(),
                        article.lastChanged(),
                        authors,
                        escape(article.standfirst()));
    }

    private String rdf() {
        var items = each(article -> "<rdf:li rdf:resource=\"" + url(article) + "\"/>");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="%s">
                <title>%s</title>
                <link>%s</link>
                <description>%s</description>
                <dc:language>%s</dc:language>
                <items><rdf:Seq>%s</rdf:Seq></items>
                </channel>
                %s
                </rdf:RDF>
                """.formatted(
                        site + edition.feedPath(),
                        escape(edition.name()),
                        home(),
                        escape(edition.about()),
                        edition.language(),
                        items,
                        each(this::rdfItem));
    }

    private String rdfItem(DemoArticle article) {
        return """
                <item rdf:about="%s">
                <title>%s</title>
                <link>%s</link>
                <dc:date>%s</dc:date>
                <dc:creator>%s</dc:creator>
                <description>%s</description>
                </item>""".formatted(
                        url(article),
                        escape(article.title()),
                        url(article),
                        article.published(),
                        escape(String.join(", ", article.authors())),
                        escape(article.standfirst()));
    }

    private String jsonFeed() {
        var page = new StoryPage(edition, site);
        return JSON.writeValueAsString(Map.of(
                "version", "https://jsonfeed.org/version/1.1",
                "title", edition.name(),
                "home_page_url", home(),
                "feed_url", site + edition.feedPath(),
                "language", edition.language(),
                "items",
                        articles.stream()
                                .map(article -> jsonItem(article, page))
                                .toList()));
    }

    private Map<String, Object> jsonItem(DemoArticle article, StoryPage page) {
        return Map.of(
                "id", guid(article),
                "url", url(article),
                "title", article.title(),
                "summary", article.standfirst(),
                "content_html", page.story(article),
                "date_published", article.published().toString(),
                "date_modified", article.lastChanged().toString(),
                "authors",
                        article.authors().stream()
                                .map(name -> Map.of("name", name))
                                .toList(),
                "tags", article.tags());
    }

    Instant lastChanged() {
        return articles.stream()
                .map(DemoArticle::lastChanged)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private String each(Function<DemoArticle, String> form) {
        return articles.stream().map(form).collect(Collectors.joining("\n"));
    }

    private String home() {
        return site + "/" + edition.language() + "/";
    }

    private String url(DemoArticle article) {
        return site + article.path();
    }

    private static String guid(DemoArticle article) {
        return "tag:greyharbour.example,2026:" + article.language() + ":" + article.slug();
    }
}
