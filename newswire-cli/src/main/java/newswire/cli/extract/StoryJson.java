package newswire.cli.extract;

import java.net.URI;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.Story;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A story in the form of {@code newswire extract}; absent fields are left out. */
public final class StoryJson {

    private StoryJson() {}

    /** Writes the fields of a story into an object. */
    public static void fill(ObjectNode into, Story story) {
        into.put("articleBody", story.text());
        put(into, "title", story.title());
        ArrayNode authors = into.putArray("authors");
        story.authors().forEach(person -> authors.add(person.name()));
        story.agencies().forEach(authors::add);
        put(into, "published", iso(story.published()));
        put(into, "modified", iso(story.modified()));
        put(into, "summary", story.standfirst());
        ArrayNode section = into.putArray("section");
        story.section().forEach(section::add);
        ArrayNode topics = into.putArray("topics");
        story.publisherTags().forEach(topics::add);
        ArrayNode images = into.putArray("images");
        for (Image image : story.images()) {
            ObjectNode item = images.addObject();
            put(item, "url", text(image.url()));
            put(item, "caption", image.caption());
            put(item, "credit", image.credit());
        }
        ArrayNode embeds = into.putArray("embeds");
        story.blocks().stream().filter(block -> block.type() == BlockType.embed).forEach(block -> {
            ObjectNode item = embeds.addObject();
            put(item, "url", text(block.url()));
            put(item, "text", block.text());
        });
        put(into, "kind", story.kind().name());
        put(into, "dateline", story.dateline());
        put(into, "language", story.language());
        put(into, "canonical", text(story.canonicalUrl()));
        put(into, "amp", text(story.ampUrl()));
        into.put("paywalled", story.paywalled());
        into.put("truncated", story.truncated());
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    private static @Nullable String iso(@Nullable StatedTime time) {
        return time == null ? null : time.toIso();
    }

    private static @Nullable String text(@Nullable URI uri) {
        return uri == null ? null : uri.toString();
    }
}
