package newswire.enrich.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.Person;
import newswire.enrich.extract.Story;
import newswire.enrich.extract.StoryKind;
import org.junit.jupiter.api.Test;

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

    private final Story story = PrintedPage.read(PAGE);

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
        Story none = PrintedPage.read("HOME\n\nContact\n\nPrivacy policy\n\nTerms");
        assertThat(none.kind()).isEqualTo(StoryKind.none);
        assertThat(none.text()).isEmpty();
    }
}
