package newswire.ingest.identify;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one entry; short names, since a feed has hundreds.
 *
 * @param key tells the entry from others of its feed
 * @param articleId the article that it is published as
 * @param revision the article's, as last seen or published through this feed
 * @param fingerprint of what a reader would notice a change of, in the form of {@link Fingerprint}
 * @param owner whether this feed publishes the article, rather than another feed of the site that brought it first
 * @param link of the link that the entry had last, where the article's id is not made of that; null elsewhere
 * @param retracted whether the feed said of the entry that it is deleted, and has not shown it since
 * @param page when its page is tried again, which could not be had; null where it is not
 * @param guid the key that its guid would make, where that is another; null elsewhere, and where it has none of its own
 * @param was the fingerprint before the last change that this feed has published; null where there is none
 * @param pace where another feed publishes the article, or did until now, and this one is not in step with it; null elsewhere
 */
public record KnownEntry(
        @JsonProperty("k") String key,
        @JsonProperty("a") String articleId,
        @JsonProperty("r") int revision,
        @JsonProperty("f") String fingerprint,
        @JsonProperty("o") boolean owner,

        @JsonProperty("l") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String link,

        @JsonProperty("x") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean retracted,

        @JsonProperty("p") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        PageRetry page,

        @JsonProperty("g") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String guid,

        @JsonProperty("w") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String was,

        @JsonProperty("s") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Pace pace) {

    /** An entry that is not retracted. */
    KnownEntry(String key, String articleId, int revision, String fingerprint, boolean owner) {
        this(key, articleId, revision, fingerprint, owner, null, false, null, null, null, null);
    }

    /** An entry whose link made the article's id. */
    public KnownEntry(
            String key, String articleId, int revision, String fingerprint, boolean owner, boolean retracted) {
        this(key, articleId, revision, fingerprint, owner, null, retracted, null, null, null, null);
    }

    /** The retraction after this revision. */
    KnownEntry retraction() {
        return new KnownEntry(key, articleId, revision + 1, fingerprint, owner, link, true, null, guid, was, null);
    }

    /** The revision after this one. */
    public KnownEntry nextRevision() {
        return new KnownEntry(key, articleId, revision + 1, fingerprint, owner, link, retracted, null, guid, was, pace);
    }

    /** This, knowing what another feed of the site has come to with the same article, be it published there or not. */
    KnownEntry knowing(KnownEntry other) {
        if (other.revision() <= revision) {
            return this;
        }
        var next = owner ? pace : Pace.afterARevision(this, SiteArticles.Published.of(other));
        return new KnownEntry(
                key, articleId, other.revision(), fingerprint, owner, link, retracted, page, guid, was, next);
    }

    /** Whether this feed publishes the article, and has shown all that others had published before. */
    boolean isItsOwn() {
        return owner && pace == null;
    }

    /** The fingerprint of what was published last, in the words of this feed; null where that is not known. */
    @Nullable
    String published() {
        return pace == null ? fingerprint : pace.published();
    }

    /** Whether this feed shows a change that the feed which publishes the article has not published. */
    boolean isAhead() {
        return pace != null && !pace.behind();
    }

    /** This, its page to be tried again then; null for not at all. */
    public KnownEntry withPage(@Nullable PageRetry retry) {
        return retry == null && page == null
                ? this
                : new KnownEntry(key, articleId, revision, fingerprint, owner, link, retracted, retry, guid, was, pace);
    }
}
