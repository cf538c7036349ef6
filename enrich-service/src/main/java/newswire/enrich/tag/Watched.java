package newswire.enrich.tag;

import java.util.List;

/**
 * A name of a user's watch list that the story has.
 *
 * @param id of the entry, the user's own
 * @param name of the entry, whichever of its names the story has
 * @param mentions those of the title first, in order; at least one
 */
public record Watched(String id, String name, List<Mention> mentions) {

    public Watched {
        mentions = List.copyOf(mentions);
    }
}
