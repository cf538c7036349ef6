package newswire.enrich.extract.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Person;
import newswire.enrich.extract.Story;
import newswire.enrich.extract.StoryKind;
import org.junit.jupiter.api.Test;

class WaysOfPrintTests {

    private final Extractor extractor = new Extractor();

    @Test
    void readsAPageWhoseMenusAreCopiedLineByLine() {
        Story page = extractor.extractText("""
                Skip to main content
                Tern Herald
                Subscribe
                Sign in
                News
                Islands
                Harbour and shipping
                Sport
                Sailing results of the week
                Opinion
                Letters to the editor
                Life
                Weather
                Most read
                Why the northern islands are losing their young people
                Storm brings down 400 trees on Little Skerry
                Council votes for a second pier at Port Anna
                News / Islands

                Ferry crews return to work after three weeks

                The first boat leaves at midnight

                Ada Brook

                Mon 2 Mar 2026 19.12 GMT

                Share

                Ferry crews went back to their posts on Monday after union leaders and the port authority agreed on a new contract, ending a strike that had cut off six islands.

                The deal gives workers an 11 per cent raise over three years, and must still be approved by the members of the union.

                "We got what we came for," said Maria Reid, president of the local.

                Advertisement

                The authority said that the first ferry would leave at midnight, with mail and milk for the islands.

                Explore more on these topics
                Islands
                Strikes

                More from News
                Storm brings down 400 trees on Little Skerry
                2 hours ago
                Council votes for a second pier at Port Anna
                5 hours ago
                About us
                Contact
                Privacy policy
                """);

        assertThat(page.title()).isEqualTo("Ferry crews return to work after three weeks");
        assertThat(page.authors()).containsExactly(new Person("Ada Brook"));
        assertThat(page.published().instant()).isEqualTo(Instant.parse("2026-03-02T19:12:00Z"));
        assertThat(page.text().split("\n\n"))
                .hasSize(4)
                .allMatch(paragraph -> paragraph.endsWith(".") && !paragraph.contains("trees"));
    }

    @Test
    void readsWhatAnAgencySends() {
        Story page = extractor.extractText("""
                Harbor reopens after three-week strike
                By TOM HALE
                PORT ANNA, Maine (AP) — Dockworkers returned to their posts Monday after union leaders and the port authority agreed on a new contract, ending a strike that had halted ferries to six islands.
                The deal gives workers an 11% raise over three years. It must still be approved by members.
                "We got what we came for," said Maria Reid, president of the local.
                The authority said the first ferry would leave at midnight.
                """);

        assertThat(page.title()).isEqualTo("Harbor reopens after three-week strike");
        assertThat(page.authors()).containsExactly(new Person("TOM HALE"));
        assertThat(page.dateline()).isEqualTo("PORT ANNA, Maine");
        assertThat(page.blocks()).hasSize(4);
    }

    @Test
    void readsAStoryWithoutAnythingElse() {
        Story page = extractor.extractText("""
                Nach drei Wochen Streik ist der Hafen von Tern am Montag wieder geöffnet worden, teilte die Behörde mit.

                Die erste Fähre soll um Mitternacht ablegen. „Wir haben erreicht, was wir wollten“, sagte Maria Reid.
                """);

        assertThat(page.authors()).isEmpty();
        assertThat(page.published()).isNull();
        assertThat(page.text()).contains("Die erste Fähre soll um Mitternacht ablegen.");
    }

    @Test
    void findsNoStoryOnNoPage() {
        assertThat(extractor.extractText("").kind()).isEqualTo(StoryKind.none);
        assertThat(extractor.extractText("\n\n \n").title()).isNull();
    }
}
