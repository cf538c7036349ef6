package newswire.ingest.identify;

import org.jspecify.annotations.Nullable;

/**
 * How far an article has got.
 *
 * @param revision the highest that any feed of the site knows of; 0 when there is none
 * @param saidAt the revision that first said what the article says now; later ones have brought its page, or taken it back
 * @param fingerprint of what was published last, in the words of the feed that did; null when that is not known
 * @param was the same before the last change; null when that is not known, or there was none
 * @param retracted whether what was published last is that it is taken back
 */
record Published(
        int revision,
        int saidAt,
        @Nullable String fingerprint,
        @Nullable String was,
        boolean retracted) {

    static final Published NOTHING = new Published(0, 0, null, null, false);

    /** As far as a feed knows that remembers this. */
    static Published of(KnownEntry entry) {
        return entry.owner()
                ? new Published(
                        entry.revision(), entry.firstSaidAt(), entry.published(), entry.was(), entry.retracted())
                : unknown(entry.revision());
    }

    private static Published unknown(int revision) {
        return new Published(revision, revision, null, null, false);
    }

    /** This, where nobody knows of a later revision: what that one says is unknown. */
    Published atLeast(int other) {
        return other > revision ? unknown(other) : this;
    }

    /** Whether just this was published last. */
    boolean says(Fingerprint shown) {
        return fingerprint != null && shown.matches(fingerprint);
    }

    /** Whether just this was published before the last change. */
    boolean saidBefore(Fingerprint shown) {
        return was != null && shown.matches(was);
    }
}
