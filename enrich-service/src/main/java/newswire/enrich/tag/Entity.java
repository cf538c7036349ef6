package newswire.enrich.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something with a name, merged over all its mentions.
 *
 * @param name the fullest name that the article gives
 * @param salience how much the article is about it, from 0 to 1
 * @param mentions those of the title first, in order; at least one
 * @param link what a catalogue knows of it; null where it is not sure
 */
public record Entity(
        EntityType type,
        String name,
        double salience,
        List<Mention> mentions,
        @Nullable Link link) {

    public Entity {
        mentions = List.copyOf(mentions);
    }

    public boolean inTitle() {
        return mentions.stream().anyMatch(Mention::inTitle);
    }

    /** The same, with a link. */
    public Entity linked(Link to) {
        return new Entity(type, name, salience, mentions, to);
    }
}
