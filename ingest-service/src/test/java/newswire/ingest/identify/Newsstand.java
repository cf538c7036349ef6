package newswire.ingest.identify;

import static newswire.ingest.identify.OneSite.SITE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newswire.ingest.kafka.Json;
import newswire.ingest.parse.ParsedEntry;

/**
 * The feeds of a site as they are read one after the other, each against what is stored of it, paused and given up. A feed is
 * read when it shows something else, and once more where another asks for that by what it does.
 */
final class Newsstand {

    private final Map<String, ParsedEntry> shown = new LinkedHashMap<>();
    private final Set<String> paused = new HashSet<>();
    private final Map<String, KnownEntries> stored = new LinkedHashMap<>();
    private final List<Sighting.Fresh> published = new ArrayList<>();

    void show(String feed, ParsedEntry entry) {
        shown.put(feed, entry);
        read(feed);
    }

    /** The feed shows nothing any more. */
    void hide(String feed) {
        shown.remove(feed);
        read(feed);
    }

    void pause(String feed) {
        paused.add(feed);
        takeOver();
    }

    void resume(String feed) {
        paused.remove(feed);
        read(feed);
    }

    private SiteArticles site() {
        var articles = new SiteArticles(paused::contains);
        stored.forEach((other, known) -> articles.remember(other, known.entries()));
        return articles;
    }

    /** Feeds that are ahead look before each poll whether they are to go on with an article. */
    private void takeOver() {
        List.copyOf(stored.keySet()).stream()
                .filter(feed -> stored.get(feed).areAhead() && site().mayBeTakenOver(stored.get(feed)))
                .forEach(this::read);
    }

    /** Reads a feed as if something else of it had changed. */
    void read(String feed) {
        if (paused.contains(feed)) {
            return;
        }
        var articles = site();
        var before = stored.getOrDefault(feed, KnownEntries.NONE);
        var document = Stream.ofNullable(shown.get(feed)).toList();
        var reading = Reading.of(document, IdentityPolicy.GUID, OneSite.LAST_READ);
        var sightings =
                EntryIdentifier.identify(feed, SITE, reading, before, articles).sightings();
        sightings.forEach(sighting -> {
            if (sighting instanceof Sighting.Fresh fresh) {
                published.add(fresh);
            }
        });
        store(feed, before.seeing(sightings.stream().map(Sighting::known).toList()));
        articles.remember(feed, stored.get(feed).entries());
        articles.releaseClaims(feed);
        takeOver();
    }

    /** A revision that changes nothing of what the entry says, as when its page comes. */
    void publishAgain(String feed) {
        var known = stored.get(feed);
        store(
                feed,
                known.with(
                        known.entries().stream().map(KnownEntry::nextRevision).toList()));
    }

    void unsubscribe(String feed) {
        shown.remove(feed);
        var left = stored.remove(feed);
        for (var heir : List.copyOf(stored.keySet())) {
            store(heir, stored.get(heir).knowing(left));
        }
        takeOver();
    }

    private void store(String feed, KnownEntries known) {
        stored.put(feed, Json.read(Json.bytes(known), KnownEntries.class));
    }

    boolean isSubscribed(String feed) {
        return stored.containsKey(feed);
    }

    /** The feed that publishes the only article; where it is nobody's yet, the one that is subscribed to longest. */
    String publisher() {
        return stored.keySet().stream()
                .filter(feed -> known(feed).owner())
                .findFirst()
                .orElseGet(() -> stored.keySet().iterator().next());
    }

    KnownEntry known(String feed) {
        return stored.get(feed).entries().iterator().next();
    }

    /** The titles of what was published, each with its revision. */
    List<String> published() {
        return published.stream()
                .map(fresh -> fresh.entry().title() + " r" + fresh.known().revision())
                .toList();
    }

    /** What the last revision says that it has changed. */
    List<String> changed() {
        return published.getLast().changed();
    }
}
