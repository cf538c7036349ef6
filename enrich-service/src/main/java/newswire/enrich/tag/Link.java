package newswire.enrich.tag;

import org.jspecify.annotations.Nullable;

/**
 * What a catalogue knows of an entity.
 *
 * @param wikidata id such as {@code Q183}, null when the catalogue has none
 * @param country ISO 3166-1 alpha-2, of a place
 * @param latitude degrees north, of a place
 * @param longitude degrees east, of a place
 */
public record Link(
        @Nullable String wikidata,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
