package newswire.enrich.tag;

/**
 * Adds to a story what it finds in it. The same story gives the same tags. Bounded in time and memory whatever the text
 * holds. Safe for use by several threads.
 */
public interface Tagger {

    /** Names the tagger in settings, events and metrics, e.g. {@code entities}. */
    String name();

    /** Changes whenever the same story may get other tags than before. */
    String version();

    /**
     * Whether it has something to say on texts of this language.
     *
     * @param language BCP 47 primary tag such as {@code en}, or {@code und} when it is not known
     */
    boolean reads(String language);

    /** Reads the story, and what earlier taggers added, and adds its own tags; a failure leaves the tags as they were. */
    void tag(TaggedStory story);
}
