package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newswire.enrich.WordCount;
import newswire.events.EnrichedArticle;
import newswire.events.EnrichedArticle.Block;

/** An article whose story is too long for an event: its last blocks go, and the provenance of its text says so. */
final class StoryCut {

    private StoryCut() {}

    /** The article without its last blocks: as many as take {@code excess} bytes of its JSON, all of them if need be. */
    static EnrichedArticle shortenedBy(EnrichedArticle article, int excess) {
        var kept = new ArrayList<>(article.blocks());
        for (long saved = -100; saved < excess && !kept.isEmpty(); ) {
            saved += 2L * kept.removeLast().text().getBytes(UTF_8).length;
        }
        return withStory(article, kept);
    }

    private static EnrichedArticle withStory(EnrichedArticle article, List<Block> blocks) {
        var text = blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
        var provenance = new TreeMap<>(article.provenance());
        provenance.merge("text", "cut", (source, cut) -> source + ", " + cut);
        return new EnrichedArticle(
                article.id(),
                article.revision(),
                article.url(),
                article.canonicalUrl(),
                article.site(),
                article.feed(),
                article.title(),
                article.standfirst(),
                article.authors(),
                article.dateline(),
                article.publishedAt(),
                article.modifiedAt(),
                article.section(),
                article.kind(),
                text.isEmpty() ? null : text,
                blocks,
                article.images(),
                article.publisherTags(),
                article.language(),
                WordCount.of(text),
                provenance,
                article.enrichedAt(),
                article.enricherVersion());
    }
}
