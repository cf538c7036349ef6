package newswire.ingest.parse;

import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import newswire.ingest.parse.ParseOutcome.Cause;
import newswire.ingest.parse.ParseOutcome.Parsed;
import newswire.ingest.parse.ParseOutcome.Refused;
import newswire.ingest.parse.decode.Decoded;
import newswire.ingest.parse.decode.Decoder;
import newswire.ingest.parse.decode.Unpacking;
import newswire.ingest.parse.json.JsonFeedReader;
import newswire.ingest.parse.map.Addresses;
import newswire.ingest.parse.map.FeedMapper;
import newswire.ingest.parse.map.Surroundings;
import newswire.ingest.parse.xml.BeyondLimits;
import newswire.ingest.parse.xml.Characters;
import newswire.ingest.parse.xml.Damage;
import newswire.ingest.parse.xml.MarkupReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS, Atom and JSON Feed of every version, well-formed or damaged. Opens nothing outside the document. Takes time
 * in step with the size of the document and memory in step with what is in it, both bounded. Safe for use by many
 * threads.
 *
 * <pre>{@code
 * switch (new FeedParser().parse(new FeedDocument(body, "application/rss+xml", location))) {
 *     case Parsed(ParsedFeed feed) -> feed.entries().forEach(...);
 *     case Refused(Cause cause, String reason) -> log.warn("{}: {}", location, reason);
 * }
 * }</pre>
 */
public final class FeedParser {

    /** How many entries of a document are read; what lies beyond is counted. */
    public static final int MAX_ENTRIES = 5_000;

    /** How much of a document is read where nothing else is said, in bytes, after unpacking. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private final InstantSource clock;
    private final int maxBytes;

    /** A parser that marks dates lying ahead of the system's clock. */
    public FeedParser() {
        this(InstantSource.system());
    }

    /** A parser that marks dates lying ahead of the given clock. */
    public FeedParser(InstantSource clock) {
        this(clock, MAX_BYTES);
    }

    /** The same, of documents that may be of this size after unpacking; what lies beyond is not read. */
    public FeedParser(InstantSource clock, int maxBytes) {
        this.clock = clock;
        this.maxBytes = maxBytes;
    }

    /** Parses a document; whatever is in it, this returns and does not throw. */
    public ParseOutcome parse(FeedDocument document) {
        Damage damage = new Damage();
        byte[] body = document.body();
        if (Unpacking.isGzip(body)) {
            body = Unpacking.gunzip(body, maxBytes, damage);
            if (body == null) {
                return new Refused(
                        Cause.BEYOND_LIMITS, "a compressed bomb: the gzip data unpacks to 100 times its size");
            }
        } else if (body.length > maxBytes) {
            damage.note("the document has " + body.length + " bytes; what lies beyond " + maxBytes + " was not read");
            body = Arrays.copyOf(body, maxBytes);
        }
        Decoded decoded = Decoder.decode(body, document.contentType(), damage);
        String text = Characters.clean(decoded.text(), damage);
        if (text.isBlank()) {
            return new Refused(Cause.EMPTY, "the document is empty");
        }
        Surroundings surroundings = new Surroundings(base(document), document.contentLanguage(), clock.instant());
        return JsonFeedReader.isJson(text)
                ? parseJson(text, decoded.decoding(), surroundings, damage)
                : parseXml(text, decoded.decoding(), surroundings, damage);
    }

    private static ParseOutcome parseJson(String text, Decoding decoding, Surroundings surroundings, Damage damage) {
        ParsedFeed feed = JsonFeedReader.read(text, decoding, surroundings, MAX_ENTRIES, damage);
        if (feed == null) {
            String why = damage.notes().isEmpty()
                    ? "it has no items"
                    : damage.notes().getLast();
            return new Refused(Cause.NOT_A_FEED, "JSON, but no feed: " + why);
        }
        return new Parsed(feed);
    }

    private static ParseOutcome parseXml(String text, Decoding decoding, Surroundings surroundings, Damage damage) {
        FeedMapper mapper = new FeedMapper(surroundings, MAX_ENTRIES);
        MarkupReader reader = new MarkupReader(text, damage, mapper);
        try {
            reader.read();
        } catch (BeyondLimits e) {
            return new Refused(Cause.BEYOND_LIMITS, "line " + damage.lineOf(e.position()) + ": " + e.getMessage());
        }
        if (!mapper.isFeed() && Prolog.isAll(text)) {
            damage.note("the document ends before the feed begins");
            return new Parsed(ParsedFeed.empty(decoding, damage.notes()));
        } else if (!mapper.isFeed()) {
            return NotAFeed.refuse(text, mapper.firstTag());
        }
        int leftOut = mapper.satisfied() ? reader.countInRest("<item") + reader.countInRest("<entry") : 0;
        return new Parsed(mapper.feed(reader.doctype(), leftOut, decoding, damage.notes()));
    }

    private static @Nullable String base(FeedDocument document) {
        URI location = document.location();
        String found = location == null ? null : location.toString();
        String stated = Addresses.resolve(found, document.contentLocation());
        return Addresses.isAbsolute(stated) ? stated : found;
    }
}
