package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newswire.enrich.ReadingTime;
import newswire.enrich.WordCount;
import newswire.events.EnrichedArticle;
import newswire.events.EnrichedArticle.Block;
import newswire.events.EnrichedArticle.Entity;
import newswire.events.EnrichedArticle.Mention;
import newswire.events.EnrichedArticle.Watched;

/** An article whose story is too long for an event: its last blocks and its HTML go, and the provenance of its text says so. */
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
        var text = blocks.stream()
                .filter(block -> !block.type().equals("embed"))
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
        var provenance = new TreeMap<>(article.provenance());
        provenance.merge("text", "cut", (source, cut) -> source + ", " + cut);
        provenance.put("truncated", "size of the event");
        return new EnrichedArticle(
                article.id(),
                article.revision(),
                article.changed(),
                article.url(),
                article.canonicalUrl(),
                article.site(),
                article.feed(),
                article.alsoIn(),
                article.title(),
                article.standfirst(),
                article.authors(),
                article.dateline(),
                article.publishedAt(),
                article.modifiedAt(),
                article.section(),
                article.kind(),
                article.paywalled(),
                true,
                text.isEmpty() ? null : text,
                blocks,
                null,
                article.images(),
                article.publisherTags(),
                article.language(),
                article.entities().stream()
                        .map(entity -> within(entity, text))
                        .filter(entity -> !entity.mentions().isEmpty())
                        .toList(),
                article.topics(),
                article.keyphrases(),
                article.quotes().stream()
                        .filter(quote -> quote.end() <= text.length())
                        .toList(),
                article.watched().stream()
                        .map(name -> new Watched(name.id(), name.name(), within(name.mentions(), text)))
                        .filter(name -> !name.mentions().isEmpty())
                        .toList(),
                article.storyId(),
                article.duplicateOf(),
                WordCount.of(text),
                ReadingTime.seconds(WordCount.of(text)),
                provenance,
                article.taggers(),
                article.siteMemory(),
                article.enrichedAt(),
                article.enricherVersion());
    }

    private static Entity within(Entity entity, String text) {
        return new Entity(
                entity.type(),
                entity.name(),
                entity.wikidata(),
                entity.country(),
                entity.latitude(),
                entity.longitude(),
                entity.salience(),
                entity.inTitle(),
                within(entity.mentions(), text));
    }

    private static List<Mention> within(List<Mention> mentions, String text) {
        return mentions.stream()
                .filter(mention -> mention.field().equals("title") || mention.end() <= text.length())
                .toList();
    }
}
