package newswire.enrich;

import java.util.List;
import newswire.enrich.tag.Link;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.Tags;
import newswire.events.EnrichedArticle;

/** Tags in the form of the contract. */
final class EventTags {

    private static final Link NO_LINK = new Link(null, null, null, null);

    private EventTags() {}

    static List<EnrichedArticle.Entity> entities(Tags tags) {
        return tags.entities().stream()
                .map(entity -> {
                    var link = entity.link() == null ? NO_LINK : entity.link();
                    return new EnrichedArticle.Entity(
                            entity.type().label(),
                            entity.name(),
                            link.wikidata(),
                            link.country(),
                            link.latitude(),
                            link.longitude(),
                            entity.salience(),
                            entity.inTitle(),
                            entity.mentions().stream().map(EventTags::mention).toList());
                })
                .toList();
    }

    private static EnrichedArticle.Mention mention(Mention mention) {
        return new EnrichedArticle.Mention(mention.inTitle() ? "title" : "text", mention.start(), mention.end());
    }

    static List<EnrichedArticle.Topic> topics(Tags tags) {
        return tags.topics().stream()
                .map(topic -> new EnrichedArticle.Topic(topic.id(), topic.name(), topic.score()))
                .toList();
    }

    static List<EnrichedArticle.Keyphrase> keyphrases(Tags tags) {
        return tags.keyphrases().stream()
                .map(keyphrase -> new EnrichedArticle.Keyphrase(keyphrase.phrase(), keyphrase.score()))
                .toList();
    }

    static List<EnrichedArticle.Watched> watched(Tags tags) {
        return tags.watched().stream()
                .map(watched -> new EnrichedArticle.Watched(
                        watched.id(),
                        watched.name(),
                        watched.mentions().stream().map(EventTags::mention).toList()))
                .toList();
    }

    static List<EnrichedArticle.Quote> quotes(Tags tags) {
        return tags.quotes().stream()
                .map(quote ->
                        new EnrichedArticle.Quote(quote.start(), quote.end(), quote.speaker(), quote.speakerName()))
                .toList();
    }
}
