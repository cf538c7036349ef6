package newswire.ingest.identify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import newswire.ingest.parse.ParsedEntry;

/**
 * A feed over many polls, each shown entry labelled with the article that it really is: articles come and go, are edited,
 * dated anew and moved, in one of the ways in which feeds treat guids and links. The same seed is the same trace.
 */
final class EditTrace {

    private static final int SHOWN = 12;

    /** How a feed treats what names its entries. */
    enum Habit {
        WELL_BEHAVED,
        GUIDS_ALL_EQUAL,
        NEW_GUIDS_AT_EVERY_POLL,
        NEW_GUIDS_AND_NO_LINKS,
        GUIDS_COUNT_PLACES,
        GUIDS_AND_LINKS_CARRY_A_SESSION,
        LINKS_CARRY_A_SESSION,
        NO_GUIDS,
        MOVES_TO_HTTPS,
        MOVES_TO_WWW,
        MOVES_TO_ANOTHER_HOST,
        SLUGS_FOLLOW_TITLES
    }

    /**
     * An entry as shown.
     *
     * @param article which one it is
     * @param edited whether a reader would see a change since the poll before
     */
    record Labelled(int article, boolean edited, ParsedEntry entry) {}

    private static final class Article {
        private final int number;
        private int titleEdits;
        private int textEdits;
        private Instant dated;
        private boolean edited;

        Article(int number) {
            this.number = number;
            this.dated = Instant.EPOCH.plusSeconds(number);
        }
    }

    private final Habit habit;
    private final SplittableRandom random;
    private final List<Article> shown = new ArrayList<>();
    private int articles;
    private int polls;

    EditTrace(Habit habit, long seed) {
        this.habit = habit;
        this.random = new SplittableRandom(seed);
    }

    /** The next document, the newest first. */
    List<Labelled> next() {
        polls++;
        shown.forEach(article -> article.edited = false);
        for (var article : shown) {
            switch (random.nextInt(40)) {
                case 0 -> {
                    article.titleEdits++;
                    article.edited = true;
                }
                case 1 -> {
                    article.textEdits++;
                    article.edited = true;
                }
                case 2, 3 -> article.dated = article.dated.plusSeconds(random.nextInt(100_000));
                default -> {}
            }
        }
        var fresh = polls == 1 ? SHOWN : random.nextInt(4);
        for (int i = 0; i < fresh; i++) {
            shown.addFirst(new Article(++articles));
        }
        while (shown.size() > SHOWN) {
            shown.removeLast();
        }
        var document = new ArrayList<Labelled>();
        for (var article : shown) {
            document.add(new Labelled(article.number, article.edited, entry(article, document.size())));
        }
        return document;
    }

    private ParsedEntry entry(Article article, int place) {
        var moved = polls > 20;
        var title = "Story " + article.number + (article.titleEdits == 0 ? "" : ", version " + article.titleEdits);
        var host = switch (habit) {
            case MOVES_TO_HTTPS -> (moved ? "https" : "http") + "://a.example";
            case MOVES_TO_WWW -> moved ? "https://www.a.example" : "https://a.example";
            case MOVES_TO_ANOTHER_HOST -> moved ? "https://news.a.example" : "https://a.example";
            default -> "https://a.example";
        };
        var session = Long.toString(random.nextLong() >>> 1, 36);
        var path = switch (habit) {
            case SLUGS_FOLLOW_TITLES -> "/" + title.replaceAll("[ ,]+", "-");
            case LINKS_CARRY_A_SESSION, GUIDS_AND_LINKS_CARRY_A_SESSION -> "/" + article.number + "?visit=" + session;
            default -> "/" + article.number + (random.nextBoolean() ? "?utm_source=feed" : "");
        };
        var link = habit == Habit.NEW_GUIDS_AND_NO_LINKS ? null : host + path;
        var guid = switch (habit) {
            case GUIDS_ALL_EQUAL -> "feed";
            case NEW_GUIDS_AT_EVERY_POLL, NEW_GUIDS_AND_NO_LINKS -> session;
            case GUIDS_COUNT_PLACES -> Integer.toString(place + 1);
            case MOVES_TO_ANOTHER_HOST, MOVES_TO_HTTPS, MOVES_TO_WWW -> host + "/" + article.number;
            case GUIDS_AND_LINKS_CARRY_A_SESSION -> link;
            case NO_GUIDS -> null;
            default -> "urn:a:" + article.number;
        };
        return new ParsedEntry(
                guid,
                false,
                link,
                title,
                title,
                List.of(),
                List.of(),
                article.dated,
                null,
                null,
                null,
                false,
                "<p>What story " + article.number + " says, in version " + article.textEdits + "</p>",
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
