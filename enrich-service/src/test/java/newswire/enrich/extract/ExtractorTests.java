package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractorTests {

    private final Extractor extractor = new Extractor();

    @Test
    void takesTheEntrysContentWhenThereIsNoPage() {
        EntryHints entry = new EntryHints(
                "Ferry returns to the <b>northern</b> route",
                URI.create("https://news.example/ferry"),
                List.of("By Ada Brook and Tom Hale"),
                Instant.parse("2026-03-01T10:00:00Z"),
                null,
                "The boat sails again.",
                "<p>The ferry sailed on Sunday for the first time since the storm.</p><p>All seats were taken.</p>",
                List.of("Transport"),
                "en-GB",
                List.of());
        Story story = extractor.extract(new ArticleSource(null, null, entry));
        assertThat(story.title()).isEqualTo("Ferry returns to the northern route");
        assertThat(story.authors()).containsExactly(new Person("Ada Brook"), new Person("Tom Hale"));
        assertThat(story.text())
                .isEqualTo("The ferry sailed on Sunday for the first time since the storm.\n\nAll seats were taken.");
        assertThat(story.standfirst()).isEqualTo("The boat sails again.");
        assertThat(story.provenance()).containsEntry("text", "entry content").containsEntry("title", "entry");
        assertThat(story.kind()).isEqualTo(StoryKind.article);
    }

    @Test
    void refusesASourceWithoutPageAndEntry() {
        assertThatThrownBy(() -> new ArticleSource(null, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatAnEmptyPageIsNoArticle() {
        Story story = extractor.extract(ArticleSource.ofPage("", null));
        assertThat(story.kind()).isEqualTo(StoryKind.none);
        assertThat(story.text()).isEmpty();
    }
}
