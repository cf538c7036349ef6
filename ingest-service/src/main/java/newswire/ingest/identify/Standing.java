package newswire.ingest.identify;

import org.jspecify.annotations.Nullable;

/**
 * How a feed stands with an article that it shows.
 *
 * @param publishes whether the article is this feed's to publish
 * @param isFresh whether what it shows is for it to publish
 * @param revision the article's: the one to be published, or the last
 * @param saidAt see {@link KnownEntry#saidAt()}
 * @param was see {@link KnownEntry#was()}
 * @param pace null for in step, and for what is fresh
 * @param echo see {@link KnownEntry#echo()}
 */
record Standing(
        boolean publishes,
        boolean isFresh,
        int revision,
        int saidAt,
        @Nullable String was,
        @Nullable Pace pace,
        boolean echo) {

    /**
     * Claims the article for the feed where it is nobody else's, and takes it over where the feed is to go on with it.
     *
     * @param before what is remembered of the feed's entry; null where it was not seen before
     */
    static Standing of(
            String feedUrl, String articleId, Fingerprint shown, @Nullable KnownEntry before, SiteArticles articles) {
        var publishes = articles.claim(articleId, feedUrl);
        var published = articles.published(articleId);
        if (before == null) {
            return publishes && published.revision() == 0
                    ? fresh(1, 0, null)
                    : seen(publishes, published, published.revision(), null, null, shown);
        }
        // A feed that forgets less than the others may know of later revisions.
        var latest = Math.max(before.revision(), published.revision());
        if (publishes && before.isItsOwn(published)) {
            return ofItsOwn(shown, before, latest);
        }
        var pace = Pace.of(shown, before, published);
        if (pace != null && !pace.behind()) {
            return publishes || articles.takeOver(articleId, feedUrl, published)
                    ? fresh(latest + 1, 0, pace.published())
                    : seen(false, published, latest, before, pace, shown);
        }
        var wasBehind = before.owner() && before.pace() != null;
        return seen(
                publishes,
                published,
                latest,
                before,
                publishes && pace != null ? pace.ofPublisher(wasBehind) : pace,
                shown);
    }

    private static Standing ofItsOwn(Fingerprint shown, KnownEntry before, int latest) {
        if (!shown.matches(before.fingerprint())) {
            return fresh(latest + 1, 0, before.fingerprint());
        }
        return before.retracted()
                ? fresh(latest + 1, before.firstSaidAt(), before.fingerprint())
                : new Standing(true, false, latest, before.saidAt(), before.was(), null, false);
    }

    private static Standing fresh(int revision, int saidAt, @Nullable String was) {
        return new Standing(true, true, revision, saidAt, was, null, false);
    }

    private static Standing seen(
            boolean publishes,
            Published published,
            int latest,
            @Nullable KnownEntry before,
            @Nullable Pace pace,
            Fingerprint shown) {
        var echo = published.says(shown) || before != null && before.echo() && shown.matches(before.fingerprint());
        var was = publishes && before != null ? before.was() : null;
        return new Standing(publishes, false, Math.max(latest, 1), 0, was, pace, !publishes && echo);
    }
}
