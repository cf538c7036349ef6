package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.text.Words;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a page says of its story outside the text: headlines, descriptions, and the body in structured data. */
final class PageSigns {

    private static final int MIN_BODY = 200;
    private static final int MAX_PICTURES = 40_000;
    private static final int MAX_BODY = 400_000;

    /** Wordings of all headlines. */
    private final LongIndex headlines = new LongIndex(8);

    final LongIndex description;
    final LongIndex structuredBody;
    /** What pictures are said to show: their alternative texts, and captions in structured data. */
    final LongIndex pictures;

    PageSigns(Page page) {
        for (String name : List.of("og:title", "twitter:title")) {
            page.metas().all(name).forEach(this::headline);
        }
        headline(page.outline().title());
        for (JsonNode article : page.structured().articles()) {
            headline(StructuredData.string(article, "headline"));
            headline(StructuredData.string(article, "alternativeHeadline"));
        }
        List<String> descriptions = new ArrayList<>();
        for (String name : List.of("description", "og:description", "twitter:description")) {
            descriptions.addAll(page.metas().all(name));
        }
        StringBuilder bodies = new StringBuilder();
        for (JsonNode object : page.structured().objects()) {
            String body = StructuredData.string(object, "articleBody");
            if (body != null && bodies.length() < MAX_BODY) {
                bodies.append(body).append(' ');
            }
        }
        for (JsonNode article : page.structured().articles()) {
            String said = StructuredData.string(article, "description");
            if (said != null) {
                descriptions.add(said);
            }
        }
        pictures = shingles(pictures(page));
        description = shingles(String.join(" ", descriptions));
        structuredBody = shingles(bodies.length() < MIN_BODY ? "" : withoutMarkup(bodies.toString()));
    }

    private static String pictures(Page page) {
        StringBuilder texts = new StringBuilder();
        for (Element image : page.outline().images()) {
            for (String attribute : List.of("alt", "title", "data-caption")) {
                String text = image.attr(attribute);
                if (text.length() > 15 && text.length() < 2_000 && texts.length() < MAX_PICTURES) {
                    texts.append(text).append(" | ");
                }
            }
        }
        for (JsonNode object : page.structured().objects()) {
            String caption = StructuredData.string(object, "caption");
            if (caption != null && texts.length() < MAX_PICTURES) {
                texts.append(caption).append(" | ");
            }
        }
        return texts.toString();
    }

    private static String withoutMarkup(String body) {
        String text = body.indexOf('<') < 0 ? body : body.replaceAll("<[^>]{0,500}>", " ");
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    private void headline(@Nullable String text) {
        if (text != null && text.length() > 8) {
            headlines.number(TextSigns.wording(Words.hashes(Parser.unescapeEntities(text, false))));
        }
    }

    private static LongIndex shingles(String text) {
        return LongIndex.of(TextSigns.shingles(Words.hashes(text)));
    }

    boolean isHeadline(TextSigns signs) {
        return signs.words.length > 1 && headlines.contains(signs.wording);
    }
}
