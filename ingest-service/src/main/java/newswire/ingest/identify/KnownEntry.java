package newswire.ingest.identify;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.function.Consumer;
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
 * @param departed whether the feed's last document does not show it, of those whose articles this feed publishes or is ahead
 *     with; false of others
 * @param echo whether another feed had published just what this one shows: both have the same words for the article
 * @param saidAt where this feed publishes the article, and later revisions have brought its page or taken it back: the
 *     revision that first said what it says; 0 elsewhere
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
        Pace pace,

        @JsonProperty("d") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean departed,

        @JsonProperty("e") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean echo,

        @JsonProperty("n") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int saidAt) {

    /** An entry that is not retracted. */
    KnownEntry(String key, String articleId, int revision, String fingerprint, boolean owner) {
        this(key, articleId, revision, fingerprint, owner, false);
    }

    /** An entry whose link made the article's id. */
    public KnownEntry(
            String key, String articleId, int revision, String fingerprint, boolean owner, boolean retracted) {
        this(key, articleId, revision, fingerprint, owner, null, retracted, null, null, null, null, false, false, 0);
    }

    /** The retraction that comes after this revision of the article. */
    KnownEntry retraction(int latest) {
        return with(next -> {
            next.revision = latest + 1;
            next.saidAt = firstSaidAt();
            next.owner = true;
            next.retracted = true;
            next.departed = true;
            next.page = null;
            next.pace = null;
        });
    }

    /** This, said to be deleted, which is not for this feed to publish as long as another shows the article. */
    KnownEntry awaitingRetraction() {
        return with(next -> {
            next.owner = false;
            next.retracted = true;
            next.departed = false;
            next.page = null;
            next.was = null;
            next.pace = new Pace(false, published());
            next.saidAt = 0;
        });
    }

    /** Whether all is done that follows from its being deleted. */
    boolean isRetracted() {
        return retracted && (pace == null || pace.behind());
    }

    /** The revision after this one, which says the same and has its page. */
    public KnownEntry nextRevision() {
        return with(next -> {
            next.revision++;
            next.saidAt = firstSaidAt();
            next.page = null;
        });
    }

    /** This, knowing what another feed of the site has come to with the same article, be it published there or not. */
    KnownEntry knowing(KnownEntry other) {
        if (other.revision() <= revision) {
            return this;
        }
        return with(next -> {
            next.owner = false; // another has published it since
            next.revision = other.revision();
            next.retracted = retracted || other.retracted();
            next.pace = Pace.afterARevision(this, Published.of(other));
            next.saidAt = 0;
        });
    }

    /** Whether this feed publishes the article, and no other has published anything since that it has not shown. */
    boolean isItsOwn(Published latest) {
        return owner && pace == null && revision >= latest.revision();
    }

    /** See {@link Published#saidAt()}; of the feed that publishes the article. */
    int firstSaidAt() {
        return saidAt == 0 ? revision : saidAt;
    }

    /** The fingerprint of what was published last, in the words of this feed; null where that is not known. */
    @Nullable
    String published() {
        return pace == null ? fingerprint : pace.published();
    }

    /** Whether this feed shows something that the feed which publishes the article has not published. */
    boolean isAhead() {
        return !owner && pace != null && !pace.behind() && !departed;
    }

    /** This, after a document that does not show it: what an article would hold beside its page is not there any more. */
    KnownEntry unseen() {
        var matters = owner || departed || isAhead();
        return departed == matters && page == null
                ? this
                : with(next -> {
                    next.departed = matters;
                    next.page = null;
                });
    }

    /** This, its page to be tried again then; null for not at all. */
    public KnownEntry withPage(@Nullable PageRetry retry) {
        return retry == null && page == null ? this : with(next -> next.page = retry);
    }

    private KnownEntry with(Consumer<Draft> changes) {
        var draft = new Draft(this);
        changes.accept(draft);
        return draft.finished();
    }

    /** An entry in the making, so that each change names what it changes and nothing else. */
    private static final class Draft {

        private final KnownEntry from;
        private int revision;
        private boolean owner;
        private boolean retracted;
        private @Nullable PageRetry page;
        private @Nullable String was;
        private @Nullable Pace pace;
        private boolean departed;
        private int saidAt;

        private Draft(KnownEntry from) {
            this.from = from;
            revision = from.revision;
            owner = from.owner;
            retracted = from.retracted;
            page = from.page;
            was = from.was;
            pace = from.pace;
            departed = from.departed;
            saidAt = from.saidAt;
        }

        private KnownEntry finished() {
            return new KnownEntry(
                    from.key,
                    from.articleId,
                    revision,
                    from.fingerprint,
                    owner,
                    from.link,
                    retracted,
                    page,
                    from.guid,
                    was,
                    pace,
                    departed,
                    from.echo,
                    saidAt);
        }
    }
}
