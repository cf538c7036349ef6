package newswire.cli.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Pages of the demo's site: a story among everything that news sites put around one. */
final class StoryPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Edition edition;
    private final String site;
    private final String template;

    StoryPage(Edition edition, String site) {
        this.edition = edition;
        this.site = site;
        this.template = Newsroom.resource(edition.page() + ".html");
    }

    /** The page in HTML. */
    String of(DemoArticle article) {
        var body = body(article);
        var middle = Math.min(3, body.size());
        Map<String, String> values = new HashMap<>(edition.labels());
        values.putAll(Map.of(
                "language", article.language(),
                "name", edition.name(),
                "title", article.title(),
                "standfirst", article.standfirst(),
                "published", article.published().toString(),
                "feedUrl", site + edition.feedPath(),
                "feedType", edition.format().mediaType(),
                "url", site + article.path(),
                "bodyStart", String.join("\n", body.subList(0, middle)),
                "bodyEnd", String.join("\n", body.subList(middle, body.size()))));
        values.put("authors", authors(article, author -> author));
        values.put("authorLinks", authors(article, author -> "<a rel=\"author\" href=\"/people\">" + author + "</a>"));
        values.put("breadcrumb", each(article.section(), "<li><a href=\"/section\">%s</a></li>", ""));
        values.put("crumbs", each(article.section(), "<a href=\"/section\">%s</a>", " › "));
        values.put("tagLinks", each(article.tags(), "<li><a rel=\"tag\" href=\"/tag\">%s</a></li>", ""));
        values.put("ogTags", each(article.tags(), "<meta property=\"article:tag\" content=\"%s\">", "\n"));
        values.put("jsonLd", jsonLd(article));
        return Markup.fill(template, values);
    }

    /** The story alone in HTML, as full-text feeds carry it. */
    String story(DemoArticle article) {
        return String.join("\n", body(article));
    }

    // The first picture after the first paragraph, the others at the end, as editors do.
    private List<String> body(DemoArticle article) {
        var parts = new ArrayList<String>();
        for (var paragraph : article.paragraphs()) {
            var dateline = parts.isEmpty() ? article.dateline() + " — " : "";
            parts.add("<p>" + Markup.escape(dateline + paragraph) + "</p>");
        }
        var figures = article.images().stream().map(this::figure).toList();
        parts.addAll(1, figures.subList(0, 1));
        parts.addAll(figures.subList(1, figures.size()));
        return parts;
    }

    private String figure(DemoArticle.Image image) {
        return "<figure><img src=\"%s/images/%s\" width=\"1200\" height=\"675\" alt=\"\"><figcaption>%s <span class=\"credit\">%s: %s</span></figcaption></figure>"
                .formatted(
                        site,
                        image.file(),
                        Markup.escape(image.caption()),
                        Markup.escape(edition.label("photo")),
                        Markup.escape(image.credit()));
    }

    private String jsonLd(DemoArticle article) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of(
                        "@context", "https://schema.org",
                        "@type", "NewsArticle",
                        "headline", article.title(),
                        "description", article.standfirst(),
                        "inLanguage", article.language(),
                        "datePublished", article.published().toString(),
                        "dateModified", article.lastChanged().toString(),
                        "author",
                                article.authors().stream()
                                        .map(StoryPage::person)
                                        .toList(),
                        "publisher", Map.of("@type", "NewsMediaOrganization", "name", edition.name()),
                        "keywords", article.tags()));
    }

    private static Map<String, String> person(String name) {
        return Map.of("@type", "Person", "name", name);
    }

    private String authors(DemoArticle article, Function<String, String> form) {
        return article.authors().stream().map(form).collect(Collectors.joining(" " + edition.label("and") + " "));
    }

    private static String each(List<String> texts, String form, String between) {
        return texts.stream().map(text -> form.formatted(Markup.escape(text))).collect(Collectors.joining(between));
    }
}
