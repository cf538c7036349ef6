package newswire.ingest.identify;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is remembered of one entry; short names, since a feed has hundreds.
 *
 * @param key tells the entry from others of its feed
 * @param articleId the article that it is published as
 * @param revision the article's, as last seen or published through this feed
 * @param fingerprint of what a reader would notice a change of
 * @param owner whether this feed publishes the article, rather than another feed of the site that brought it first
 */
public record KnownEntry(
        @JsonProperty("k") String key,
        @JsonProperty("a") String articleId,
        @JsonProperty("r") int revision,
        @JsonProperty("f") String fingerprint,
        @JsonProperty("o") boolean owner) {}
