package newswire.cli.parse;

import java.io.PrintStream;
import java.util.stream.Collectors;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.ParseOutcome;
import newswire.ingest.parse.ParseOutcome.Cause;
import newswire.ingest.parse.ParseOutcome.Parsed;
import newswire.ingest.parse.ParseOutcome.Refused;
import newswire.ingest.parse.ParsedEntry;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.parse.Person;
import org.jspecify.annotations.Nullable;

/** Prints one feed for a person. */
final class FeedPage {

    private final PrintStream out;

    FeedPage(PrintStream out) {
        this.out = out;
    }

    /** Prints what there is to say and tells whether it is a feed. */
    boolean print(FeedDocument document, ParseOutcome outcome) {
        return switch (outcome) {
            case Parsed parsed -> {
                print(parsed.feed());
                yield true;
            }
            case Refused refused -> {
                print(document, refused);
                yield false;
            }
        };
    }

    private void print(ParsedFeed feed) {
        out.println(feed.title() == null ? "(no title)" : feed.title());
        line("link", feed.link());
        line("self", feed.selfLink());
        line(
                "format",
                feed.format().label() + ", " + feed.decoding().charset()
                        + (feed.decoding().guessed() ? " (guessed)" : "")
                        + (feed.decoding().overridden() ? " (not what the label says)" : ""));
        line("language", feed.language());
        line("updated", feed.updated());
        line("ttl", feed.hints().ttl());
        feed.hubs().forEach(hub -> line("hub", hub));
        feed.damage().forEach(damage -> line("damage", damage));
        line(
                "entries",
                feed.entries().size()
                        + (feed.entriesLeftOut() > 0 ? " of " + (feed.entries().size() + feed.entriesLeftOut()) : ""));
        for (ParsedEntry entry : feed.entries()) {
            print(entry);
        }
    }

    private void print(ParsedEntry entry) {
        out.println();
        out.println(entry.title() == null ? "(no title)" : entry.title());
        line("link", entry.link());
        if (entry.guid() != null && !entry.guid().equals(entry.link())) {
            line("id", entry.guid());
        }
        line("published", date(entry.published(), entry.publishedAsStated()));
        line("updated", date(entry.updated(), entry.updatedAsStated()));
        if (entry.datedAhead()) {
            line("date", "lies ahead");
        }
        if (!entry.authors().isEmpty()) {
            line("by", entry.authors().stream().map(FeedPage::name).collect(Collectors.joining(", ")));
        }
        if (!entry.categories().isEmpty()) {
            line(
                    "about",
                    entry.categories().stream()
                            .map(c -> c.label() == null ? c.term() : c.label())
                            .collect(Collectors.joining(", ")));
        }
        line("summary", length(entry.summaryHtml()));
        entry.contents().forEach(content -> line("content", content.type() + ", " + length(content.value())));
        entry.enclosures().forEach(file -> line("file", file.url()));
    }

    private void print(FeedDocument document, Refused refused) {
        out.println(refused.reason());
        if (refused.cause() == Cause.WEB_PAGE) {
            DiscoveredFeeds.of(document).forEach(feed -> line("feed", feed));
        }
    }

    private static @Nullable Object date(@Nullable Object read, @Nullable String stated) {
        return read != null || stated == null ? read : "'" + stated + "' can't be read";
    }

    private static String name(Person person) {
        return person.name() != null
                ? person.name()
                : person.email() != null ? person.email() : String.valueOf(person.uri());
    }

    private static @Nullable String length(@Nullable String html) {
        return html == null ? null : html.length() + " characters";
    }

    private void line(String label, @Nullable Object value) {
        if (value != null) {
            out.println("  " + label + " ".repeat(Math.max(1, 11 - label.length())) + value);
        }
    }
}
