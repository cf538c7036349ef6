package newswire.client.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import newswire.events.EnrichedArticle;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.RetractedArticle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a test does not care about. */
final class Defaults {

    static final Instant ENRICHED_AT = Instant.parse("2026-11-23T18:41:04.007Z");

    private static final String SITE = "harbourtimes.example";
    private static final Pattern BLANK_LINES = Pattern.compile("\n\n");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final double WORDS_PER_SECOND = 4;

    private Defaults() {}

    static ObjectNode article(String name) {
        var article = event(name, 1);
        article.put("canonicalUrl", article.get("url").asString())
                .put("title", "All about " + name)
                .put("standfirst", "What is new.")
                .put("publishedAt", "2026-11-23T17:05:00Z")
                .put("kind", "article");
        article.putArray("authors").addObject().put("name", "Ada Okafor");
        article.putArray("section").add("News");
        tell(article, "The first boat leaves the old pier at midnight.\n\nA single is two crowns.");
        article.putObject("language").put("code", "en").put("confidence", 0.99);
        article.putObject("provenance").put("title", "h1").put("text", "page");
        return article.put("enrichedAt", ENRICHED_AT.toString()).put("enricherVersion", "0.0.0");
    }

    static ObjectNode retraction(String name) {
        return event(name, 2).put("reason", "gone").put("retractedAt", "2026-11-24T08:05:11.250Z");
    }

    private static ObjectNode event(String name, int revision) {
        var event = JsonMapper.shared().createObjectNode();
        var id = ArticleIds.of(name);
        event.put("id", id)
                .put("revision", revision)
                .put("url", "https://www." + SITE + "/articles/" + id)
                .put("site", SITE);
        event.putObject("feed").put("url", "https://www." + SITE + "/feed.xml").put("title", "The Harbour Times");
        return event;
    }

    /** Gives the article another story; an empty one leaves it without. */
    static void tell(ObjectNode article, String story) {
        if (story.isBlank()) {
            article.remove(java.util.List.of("text", "blocks", "readingSeconds"));
            article.put("wordCount", 0);
            return;
        }
        int words = (int) WHITE_SPACE.splitAsStream(story.strip()).count();
        article.put("text", story).put("wordCount", words);
        article.put("readingSeconds", (int) Math.ceil(words / WORDS_PER_SECOND));
        var blocks = article.putArray("blocks");
        BLANK_LINES
                .splitAsStream(story)
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(
                        paragraph -> blocks.addObject().put("type", "paragraph").put("text", paragraph));
    }

    /** The headers that the contract asks for beside such a value. */
    static Map<String, String> headers(String id, @Nullable Class<?> type, @Nullable ObjectNode value) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.SOURCE, "urn:newswire:enrich-service");
        headers.put(EventHeaders.SUBJECT, id);
        if (value == null) {
            headers.put(EventHeaders.ID, id + "/withdrawn");
            headers.put(EventHeaders.TYPE, EventTypes.ENRICHED_ARTICLE);
            headers.put(EventHeaders.TIME, ENRICHED_AT.toString());
            headers.put(EventHeaders.DATA_SCHEMA, EventTypes.ENRICHED_ARTICLE_SCHEMA);
            return headers;
        }
        headers.put(EventHeaders.CONTENT_TYPE, "application/json");
        headers.put(EventHeaders.SITE, value.path("site").asString(""));
        headers.put(EventHeaders.FEED, value.path("feed").path("url").asString(""));
        var revision = value.path("revision").asString("");
        headers.put(EventHeaders.REVISION, revision);
        if (type == RetractedArticle.class) {
            headers.put(EventHeaders.ID, id + "/" + revision + "/retracted");
            headers.put(EventHeaders.TYPE, EventTypes.RETRACTED_ARTICLE);
            headers.put(EventHeaders.TIME, value.path("retractedAt").asString(""));
            headers.put(EventHeaders.DATA_SCHEMA, EventTypes.RETRACTED_ARTICLE_SCHEMA);
        } else if (type == EnrichedArticle.class) {
            var version = value.path("enricherVersion").asString("");
            headers.put(EventHeaders.ID, id + "/" + revision + "/" + version);
            headers.put(EventHeaders.TYPE, EventTypes.ENRICHED_ARTICLE);
            headers.put(EventHeaders.TIME, value.path("enrichedAt").asString(""));
            headers.put(EventHeaders.DATA_SCHEMA, EventTypes.ENRICHED_ARTICLE_SCHEMA);
            headers.put(EventHeaders.ENRICHER_VERSION, version);
            var language = value.path("language").path("code");
            if (!language.isMissingNode()) {
                headers.put(EventHeaders.LANGUAGE, language.asString());
            }
        }
        return headers;
    }
}
