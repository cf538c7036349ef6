package newswire.ingest.identify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known entry that an entry of a document is, and learns on the way how far the feed's guids are to be trusted.
 *
 * <p>A link that another known entry has weighs more than the guid: guids that count places move on with each new entry.
 * The same guid with another link is the same article that has moved, unless title and text are other ones too. When half of
 * a document has guids and links that are new, but says what departed entries said, then these have been renamed.
 */
final class Recognition {

    /** Fewer entries than this prove nothing about a feed. */
    private static final int FEWEST = 3;

    /** Entries are dated hours before they are shown, as by the day alone. */
    private static final Duration DATES_ERR_BY = Duration.ofDays(1);

    private final String site;
    private final KnownEntries known;
    private final IdentityPolicy policy;
    private final boolean strict;
    private final Departed departed;
    private final @Nullable Instant lastRead;

    private Recognition(
            String site,
            KnownEntries known,
            IdentityPolicy policy,
            boolean strict,
            Departed departed,
            @Nullable Instant lastRead) {
        this.site = site;
        this.known = known;
        this.policy = policy;
        this.strict = strict;
        this.departed = departed;
        this.lastRead = lastRead;
    }

    /**
     * Looks a whole document over. Where a user wants a policy, it is followed to the letter; but the first document after
     * such a wish is still recognised by the policy before, since what is remembered has its keys.
     */
    static Recognition of(String site, List<NamedEntry> document, KnownEntries known, Reading reading) {
        var policy = reading.learnt();
        var lastRead = reading.lastRead();
        if (reading.wish() != null) {
            return new Recognition(site, known, policy, policy == reading.wish(), Departed.NONE, lastRead);
        }
        var plain = new Recognition(site, known, policy, false, Departed.NONE, lastRead);
        var learnt = policy == IdentityPolicy.GUID && plain.misledByGuids(document) ? IdentityPolicy.LINK : policy;
        var recognition = new Recognition(site, known, learnt, false, Departed.NONE, lastRead);
        var departed = recognition.departed(document);
        var renamed = document.stream()
                .filter(entry -> recognition.isOld(entry)
                        && recognition.find(entry) == null
                        && departed.same(entry.fingerprint()) != null)
                .count();
        return renamed >= FEWEST && renamed * 2 >= document.size() && eachSaysItsOwn(document)
                ? new Recognition(site, known, learnt, false, departed, lastRead)
                : recognition;
    }

    /**
     * Whether the entry was there when the feed was last read, under whatever name: only then may it be one that is known.
     * Today's puzzle may say what yesterday's said.
     */
    private boolean isOld(NamedEntry entry) {
        var published = entry.entry().published();
        return published != null && lastRead != null && published.isBefore(lastRead.minus(DATES_ERR_BY));
    }

    /** Where several entries bear one title or one text, that tells nobody which of those that have departed each is. */
    private static boolean eachSaysItsOwn(List<NamedEntry> document) {
        var titles = new HashSet<String>();
        var texts = new HashSet<String>();
        return document.stream()
                .map(entry -> entry.fingerprint().stored())
                .allMatch(print -> titles.add(Fingerprint.titleOf(print)) && texts.add(Fingerprint.textOf(print)));
    }

    /** The policy to read the feed with from now on: once guids have misled, they are not trusted again. */
    IdentityPolicy policy() {
        return policy;
    }

    /** What is remembered of the entry; null when it is new. */
    @Nullable
    KnownEntry find(NamedEntry entry) {
        var byKey = known.byKey(entry.key(policy));
        if (policy == IdentityPolicy.CONTENT || strict && policy == IdentityPolicy.GUID && entry.guid() != null) {
            return byKey;
        }
        if (strict) {
            return byKey == null ? byLink(entry) : byKey;
        }
        var byLink = byLink(entry);
        if (byKey == null) {
            if (byLink != null) {
                return isAnotherOfTheLink(entry, byLink) ? null : byLink;
            }
            return isOld(entry) ? departed.like(entry.fingerprint()) : null;
        }
        if (byLink != null && !byLink.articleId().equals(byKey.articleId())) {
            return byLink;
        }
        return byLink == null && isAnother(entry, byKey) ? null : byKey;
    }

    private @Nullable KnownEntry byLink(NamedEntry entry) {
        var id = entry.idOfLink(site);
        if (id == null) {
            return null;
        }
        var now = known.byArticle(id);
        var before = entry.idOfLinkBefore(site);
        return now == null && before != null ? known.byArticle(before) : now;
    }

    /** Whether the link is one that many entries share, though only this one is shown now. */
    private static boolean isAnotherOfTheLink(NamedEntry entry, KnownEntry before) {
        return entry.guid() != null && entry.fingerprint().isOfAnotherStory(before.fingerprint());
    }

    private static boolean isAnother(NamedEntry entry, KnownEntry before) {
        return entry.link() != null
                && !entry.linkPrintEquals(before.link())
                && entry.fingerprint().isOfAnotherStory(before.fingerprint());
    }

    /** Whether guids name now this article and now that one, or the same articles have other guids each time. */
    private boolean misledByGuids(List<NamedEntry> document) {
        var astray = 0;
        var renamed = 0;
        var withGuid = 0;
        for (var entry : document) {
            if (entry.guid() == null) {
                continue;
            }
            withGuid++;
            var byGuid = known.byKey(NamedEntry.keyOfGuid(entry.guid()));
            var byLink = byLink(entry);
            if (byGuid == null) {
                renamed += byLink == null || isAnotherOfTheLink(entry, byLink) ? 0 : 1;
            } else if (byLink == null
                    ? isAnother(entry, byGuid)
                    : !byLink.articleId().equals(byGuid.articleId())) {
                astray++;
            }
        }
        return astray >= FEWEST || renamed >= FEWEST && renamed * 2 >= withGuid;
    }

    /** Known entries that the document does not show. */
    private Departed departed(List<NamedEntry> document) {
        var shown = new HashSet<String>();
        for (var entry : document) {
            var found = find(entry);
            if (found != null) {
                shown.add(found.articleId());
            }
        }
        return Departed.of(known, shown);
    }
}
