package newswire.cli.tag;

import newswire.enrich.tag.Entity;
import newswire.enrich.tag.Tags;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tags in the form of {@code newswire tag}: an object for each mention of an entity in the text. */
final class TagJson {

    private TagJson() {}

    /** What no tagger spoke of is left out. */
    static void fill(ObjectNode into, Tags tags) {
        if (tags.taggers().containsKey("entities")) {
            var entities = into.putArray("entities");
            tags.entities().forEach(entity -> add(entities, entity));
        }
        if (tags.taggers().containsKey("topics")) {
            var topics = into.putArray("topics");
            tags.topics()
                    .forEach(topic -> topics.addObject()
                            .put("id", topic.id())
                            .put("name", topic.name())
                            .put("score", topic.score()));
        }
        if (tags.taggers().containsKey("keyphrases")) {
            var keyphrases = into.putArray("keyphrases");
            tags.keyphrases()
                    .forEach(keyphrase -> keyphrases
                            .addObject()
                            .put("phrase", keyphrase.phrase())
                            .put("score", keyphrase.score()));
        }
        if (tags.taggers().containsKey("quotes")) {
            var quotes = into.putArray("quotes");
            for (var quote : tags.quotes()) {
                var node = quotes.addObject().put("start", quote.start()).put("end", quote.end());
                if (quote.speaker() != null) {
                    node.put("speaker", quote.speaker());
                }
                if (quote.speakerName() != null) {
                    node.put("speakerName", quote.speakerName());
                }
            }
        }
    }

    private static void add(ArrayNode entities, Entity entity) {
        for (var mention : entity.mentions()) {
            if (!mention.inTitle()) {
                var node = entities.addObject()
                        .put("type", entity.type().label())
                        .put("start", mention.start())
                        .put("end", mention.end())
                        .put("name", entity.name())
                        .put("salience", entity.salience());
                var link = entity.link();
                if (link != null && link.wikidata() != null) {
                    node.put("wikidata", link.wikidata());
                }
                if (link != null && link.country() != null) {
                    node.put("country", link.country());
                }
            }
        }
    }
}
