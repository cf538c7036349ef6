package newswire.enrich.tag;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import newswire.enrich.tag.entity.EntityModel;
import newswire.enrich.tag.entity.EntityTagger;
import newswire.enrich.tag.keyphrase.KeyphraseTagger;
import newswire.enrich.tag.link.Catalogue;
import newswire.enrich.tag.link.LinkTagger;
import newswire.enrich.tag.quote.QuoteTagger;
import newswire.enrich.tag.topic.TopicTagger;

/** The taggers that ship with the service, by their names; a model is read when its tagger is wanted. */
public final class ShippedTaggers {

    private ShippedTaggers() {}

    /** In their usual order: those that need others' tags come after them. */
    public static Map<String, Supplier<Tagger>> of(EntityModel names) {
        var taggers = new LinkedHashMap<String, Supplier<Tagger>>();
        taggers.put("entities", () -> EntityTagger.shipped(names));
        taggers.put("links", () -> new LinkTagger(Catalogue.shipped()));
        taggers.put("quotes", QuoteTagger::new);
        taggers.put("topics", TopicTagger::new);
        taggers.put("keyphrases", KeyphraseTagger::new);
        return taggers;
    }
}
