package newswire.enrich.tag.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import org.jspecify.annotations.Nullable;

/** A story with entities that a test names, each mentioned wherever its name stands. */
final class LinkedStory {

    private final String text;
    private final List<Entity> entities = new ArrayList<>();

    LinkedStory(String text) {
        this.text = text;
    }

    LinkedStory with(EntityType type, String name) {
        var mentions = new ArrayList<Mention>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            mentions.add(new Mention(false, at, at + name.length()));
        }
        entities.add(new Entity(type, name, 1, mentions, null));
        return this;
    }

    /** The ids of the entities by a catalogue of these lines; null for those that are not linked. */
    List<@Nullable String> ids(String lines) {
        var story = new TaggedStory(TagSource.of("", text, "en"));
        story.putEntities(entities);
        new LinkTagger(catalogue(lines)).tag(story);
        var ids = new ArrayList<@Nullable String>();
        for (var entity : story.entities()) {
            ids.add(entity.link() == null ? null : entity.link().wikidata());
        }
        return ids;
    }

    static Catalogue catalogue(String lines) {
        var sorted = String.join("\n", CatalogueLines.byKey(lines.lines().toList())) + "\n";
        try {
            return Catalogue.read(new ByteArrayInputStream(sorted.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
