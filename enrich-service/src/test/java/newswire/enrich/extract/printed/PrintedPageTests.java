package newswire.enrich.extract.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.Person;
import newswire.enrich.extract.Story;
import newswire.enrich.extract.StoryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedPageTests {

    private static final String PAGE = """
            HOME WORLD SPORT WEATHER

            News > World > Islands

            # Ferry returns to the northern islands

            First crossing since the January storm brings mail and milk to Little Skerry and its neighbours

            ## **Ada Brook**

            in Port Anna

            • Sunday o1 March 2026 10:05 GMT

            Your support helps us to sail on

            **Read more**

            #### SUPPORT NOW

            The ferry sailed on Sunday for the first time since the storm, carrying 212 pas-
            sengers and the mail of six weeks.

            Nobody was left behind.

            The council of Little Skerry has asked the Coastal Board for a second pace of boats	n
            at Easter.

            Passengers wait on the new landing stage while the mail of six weeks is brought ashore (REUTERS)

            2

            A decision is expected on Thursday, the board said.

            More about: Ferries Little Skerry Department of Roads CBL Storm Season

            # Join our forum

            See what other readers think of it.

            Privacy policy
            """;

    private final Story story = new Extractor().extractText(PAGE);

    @Test
    void readsTheHeadOfThePage() {
        assertThat(story.title()).isEqualTo("Ferry returns to the northern islands");
        assertThat(story.standfirst()).startsWith("First crossing since").endsWith("and its neighbours");
        assertThat(story.authors()).containsExactly(new Person("Ada Brook"));
        assertThat(story.dateline()).isEqualTo("Port Anna");
        assertThat(story.published().instant()).isEqualTo(Instant.parse("2026-03-01T10:05:00Z"));
        assertThat(story.section()).containsExactly("News", "World", "Islands");
    }

    @Test
    void keepsTheStorysParagraphsAndNothingElse() {
        assertThat(story.text().split("\n\n"))
                .containsExactly(
                        "The ferry sailed on Sunday for the first time since the storm, carrying 212 passengers and the mail of six weeks.",
                        "Nobody was left behind.",
                        "The council of Little Skerry has asked the Coastal Board for a second pace of boats at Easter.",
                        "A decision is expected on Thursday, the board said.");
        assertThat(story.kind()).isEqualTo(StoryKind.article);
    }

    @Test
    void takesACaptionWithItsCreditOutOfTheText() {
        assertThat(story.images())
                .containsExactly(new Image(
                        null,
                        "Passengers wait on the new landing stage while the mail of six weeks is brought ashore",
                        "REUTERS"));
    }

    @Test
    void tellsTopicsApartThatPrintHasRunTogether() {
        assertThat(story.publisherTags()).contains("Little Skerry", "CBL", "Storm Season");
    }

    @Test
    void saysThatAListOfLinksIsNoArticle() {
        Story none = new Extractor().extractText("HOME\n\nContact\n\nPrivacy policy\n\nTerms");
        assertThat(none.kind()).isEqualTo(StoryKind.none);
        assertThat(none.text()).isEmpty();
    }

    @Test
    void readsAPageWhoseLinesNoBlankOnesPart() {
        Story page = new Extractor().extractText("""
                The Tern Herald
                Monday, March 2, 2026

                Home | News | Sport | Opinion | Weather

                Ferry crews vote to strike over winter timetable
                By ADA BROOK and TOM O'HALE, Staff Writers
                Published 9:14 a.m. ET March 2, 2026 | Updated 11:02 a.m. ET March 2, 2026

                PORT ANNA, Maine (AP) — Ferry crews voted on Sunday to walk out next week unless the port withdraws its timetable.

                "Nobody wants to strike," said Ann Reid, who leads the union.

                RELATED: What it means for the islands

                Sign up for our newsletter
                Enter your email

                The vote was 412 to 37, the union said.

                Ada Brook is the harbour reporter of The Tern Herald.
                © 2026 The Tern Herald. All rights reserved.
                """);

        assertThat(page.title()).isEqualTo("Ferry crews vote to strike over winter timetable");
        assertThat(page.standfirst()).isNull();
        assertThat(page.authors()).containsExactly(new Person("ADA BROOK"), new Person("TOM O'HALE"));
        assertThat(page.published().instant()).isEqualTo(Instant.parse("2026-03-02T14:14:00Z"));
        assertThat(page.modified().instant()).isEqualTo(Instant.parse("2026-03-02T16:02:00Z"));
        assertThat(page.dateline()).isEqualTo("PORT ANNA, Maine");
        assertThat(page.text().split("\n\n"))
                .containsExactly(
                        "PORT ANNA, Maine (AP) — Ferry crews voted on Sunday to walk out next week unless the port withdraws its timetable.",
                        "\"Nobody wants to strike,\" said Ann Reid, who leads the union.",
                        "The vote was 412 to 37, the union said.");
    }

    @Test
    void readsWhatABrowserPrints() {
        Story page = new Extractor().extractText("""
                02.03.2026, 20:11                Fähre fährt wieder nach Klein Tern | Nordpost

                NORDPOST
                MENÜ  ABO  ANMELDEN
                Lokales
                Fähre fährt wieder nach Klein Tern
                Stand: 02.03.2026 18:30 Uhr
                Nach dem Sturm vom Wochenende hat die Reederei am Montag den Betrieb nach Klein Tern wieder auf-
                genommen. Das erste Schiff legte um sechs Uhr ab, mit 212 Fahrgästen und der Post von drei Tagen
                an Bord.
                von Jörn Brook
                Die Bürgermeisterin zeigte sich erleichtert. "Ohne Fähre sind wir abgeschnitten", sagte sie dort
                am Morgen. Die Schäden an der Mauer seien größer als gedacht und müssten bis zum Frühjahr wieder
                repariert werden.

                https://nordpost.example/lokales/faehre,12.html                          1/2

                02.03.2026, 20:11                Fähre fährt wieder nach Klein Tern | Nordpost
                Die Kosten schätzt die Gemeinde auf zwei Millionen Euro.
                https://nordpost.example/lokales/faehre,12.html                          2/2
                """);

        assertThat(page.title()).isEqualTo("Fähre fährt wieder nach Klein Tern");
        assertThat(page.section()).containsExactly("Lokales");
        assertThat(page.authors()).containsExactly(new Person("Jörn Brook"));
        assertThat(page.published().instant()).isEqualTo(Instant.parse("2026-03-02T18:30:00Z"));
        assertThat(page.canonicalUrl()).hasToString("https://nordpost.example/lokales/faehre,12.html");
        assertThat(page.text().split("\n\n"))
                .containsExactly(
                        "Nach dem Sturm vom Wochenende hat die Reederei am Montag den Betrieb nach Klein Tern wieder aufgenommen."
                                + " Das erste Schiff legte um sechs Uhr ab, mit 212 Fahrgästen und der Post von drei Tagen an Bord.",
                        "Die Bürgermeisterin zeigte sich erleichtert. \"Ohne Fähre sind wir abgeschnitten\", sagte sie dort am"
                                + " Morgen. Die Schäden an der Mauer seien größer als gedacht und müssten bis zum Frühjahr wieder"
                                + " repariert werden.",
                        "Die Kosten schätzt die Gemeinde auf zwei Millionen Euro.");
    }

    @Test
    void takesNoTeasersOfOtherStoriesForItsOwn() {
        Story page = new Extractor().extractText("""
                Ferry sails again after storm

                3 hours ago

                Ada Brook
                Islands correspondent

                The ferry to the northern islands has sailed for the first time since the storm of the weekend.

                It carried 212 passengers and the mail of three days, the board said.

                Getty Images
                Waves of nine metres were measured at the pier

                More on this story
                Storm brings down 400 trees
                Four hundred trees fell across the islands on Sunday.
                Islands without power for third day
                Engineers hope to reach Little Tern on Tuesday.

                Related topics
                Islands
                Storms
                """);

        assertThat(page.title()).isEqualTo("Ferry sails again after storm");
        assertThat(page.authors()).containsExactly(new Person("Ada Brook"));
        assertThat(page.blocks()).hasSize(2);
        assertThat(page.images())
                .containsExactly(new Image(null, "Waves of nine metres were measured at the pier", "Getty Images"));
        assertThat(page.publisherTags()).containsExactly("Islands", "Storms");
    }

    @Test
    void takesNoHashtagForTheMarkOfAHeading() {
        Story page = new Extractor().extractText("""
                # Ferry crews march through Port Anna

                #SaveOurFerries was written on most of the banners that the crews carried through the town on Sunday.

                They asked the port to withdraw its winter timetable, which leaves three islands without a boat.
                """);

        assertThat(page.title()).isEqualTo("Ferry crews march through Port Anna");
        assertThat(page.text()).startsWith("#SaveOurFerries was written");
    }

    @Test
    void saysThatAPageIsCutThatHasTooManyLines() {
        Extractor extractor = new Extractor();

        assertThat(extractor
                        .extractText("The ferry sailed on Sunday.\n".repeat(19_000))
                        .truncated())
                .isFalse();
        assertThat(extractor
                        .extractText("The ferry sailed on Sunday.\n".repeat(21_000))
                        .truncated())
                .isTrue();
    }

    @Test
    void readsAPrintedAddressWithSignsThatAddressesMayNotHave() {
        Story page = new Extractor().extractText("""
                Ferry returns to the northern islands

                The ferry sailed on Sunday for the first time since the storm, carrying the mail of six weeks.

                http:///ferry 1/1
                """);

        assertThat(page.canonicalUrl()).isNull();
        assertThat(page.text()).endsWith("six weeks.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ada Brook | Port Anna - 2 March 2026\n",
                "2 March 2026, updated 3 March 2026\n",
                "Waves at the pier of the harbour (REUTERS)\n\n",
                "Foto: Jens Hale / dpa\n",
                "More on this story\nStorm brings down 400 trees\nTrees fell on Sunday.\n",
                "The ferry sails again for the first time since the storm of the weekend, the board said.\n",
                "- one item of a list\n",
                "More about: Ferries Little Tern Storms\n",
                "\"\"\"\"\"\"\"\"x.",
                "-----"
            })
    void readsPagesOfManyLinesThatAreAlike(String line) {
        var thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();

        assertThat(new Extractor().extractText(line.repeat(20_000)).kind()).isNotNull();

        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(20));
    }
}
