package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Live blogs are typed, and each of their entries begins with a block that says so. */
class LiveBlogTests {

    private static final URI URL = URI.create("https://www.harbourpost.example/world/storm");
    private static final List<String> PARAGRAPHS = List.of(
            "The ferry to the northern islands stays in port until noon, and passengers are asked to come back with the afternoon tide, the shipping line says.",
            "Both landing stages have been closed to walkers since the morning, and the harbour master has had the small boats brought in behind the mole.",
            "Waves of six metres were measured off Little Skerry, the highest since the January storm, and the lighthouse is without power for the time being.",
            "The school on the island sends its pupils home early, and the bus waits for them at the chapel rather than at the pier as on other days.",
            "A second boat that was to be chartered for Easter is held up in the south, and the islands' council will talk about it on Thursday evening.");

    @Test
    void beginsEachEntryAtItsHeadlineAsStructuredDataNamesIt() {
        String data =
                "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Storm over the islands\",\"liveBlogUpdate\":["
                        + update(1, "Lighthouse without power", "11:20") + ","
                        + update(2, "Ferry stays in port", "09:05")
                        + "]}</script>";
        Story story = story(
                data,
                "<p>" + PARAGRAPHS.get(4) + "</p><div class=entry><h2>Lighthouse without power</h2><p>"
                        + PARAGRAPHS.get(2) + "</p></div><div class=entry><h2>Ferry stays in port</h2><p>"
                        + PARAGRAPHS.get(0) + "</p></div>");

        assertThat(story.kind()).isEqualTo(StoryKind.liveBlog);
        assertThat(story.provenance()).containsEntry("kind", "json-ld");
        assertThat(updates(story))
                .containsExactly(
                        new Block(
                                BlockType.update,
                                "Lighthouse without power",
                                URI.create("https://www.harbourpost.example/world/storm#1"),
                                Instant.parse("2026-03-01T10:20:00Z")),
                        new Block(
                                BlockType.update,
                                "Ferry stays in port",
                                URI.create("https://www.harbourpost.example/world/storm#2"),
                                Instant.parse("2026-03-01T08:05:00Z")));
    }

    @Test
    void beginsAnEntryWithoutHeadlineAtItsTime() {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            entries.append("<div class=entry><p class=time><time datetime='2026-03-01T1")
                    .append(i)
                    .append(":15:00+01:00'>1")
                    .append(i)
                    .append(":15</time></p><p>")
                    .append("Entry " + i + ": " + PARAGRAPHS.get(i % 5))
                    .append("</p></div>");
        }
        Story story = story("", "<main>" + entries + "</main>");

        assertThat(story.kind()).isEqualTo(StoryKind.liveBlog);
        assertThat(story.provenance()).containsEntry("kind", "times");
        List<Block> updates = updates(story);
        assertThat(updates).extracting(Block::text).startsWith("10:15", "11:15").hasSize(8);
        assertThat(updates.getFirst().at()).isEqualTo(Instant.parse("2026-03-01T09:15:00Z"));
        int second = story.blocks().indexOf(updates.get(1));
        assertThat(story.blocks().get(second + 1).text()).startsWith("Entry 1: ");
    }

    @Test
    void readsTheTurkishCapitalOfACall() {
        String entries = "<p>11:15</p><p>" + String.join("</p><p>11:15</p><p>", PARAGRAPHS) + "</p><p>12:05</p>";
        Story story = new Extractor()
                .extract(ArticleSource.ofPage(
                        "<html><body><h1>LİVE: fırtına</h1><main>" + entries + "</main></body></html>", URL));

        assertThat(story.kind()).isEqualTo(StoryKind.liveBlog);
    }

    @Test
    void putsNoUpdateIntoAStoryThatIsNoLiveBlog() {
        Story story = story("", "<article><p>" + String.join("</p><p>11:15</p><p>", PARAGRAPHS) + "</p></article>");

        assertThat(story.kind()).isEqualTo(StoryKind.article);
        assertThat(updates(story)).isEmpty();
    }

    private static String update(int number, String headline, String clock) {
        return "{\"@type\":\"BlogPosting\",\"headline\":\"" + headline + "\",\"datePublished\":\"2026-03-01T" + clock
                + ":00+01:00\",\"url\":\"#" + number + "\"}";
    }

    private static List<Block> updates(Story story) {
        return story.blocks().stream()
                .filter(block -> block.type() == BlockType.update)
                .toList();
    }

    private static Story story(String head, String body) {
        String headline = head.isEmpty() && body.startsWith("<article>") ? "Storm over the islands" : "Storm live";
        return new Extractor()
                .extract(ArticleSource.ofPage(
                        "<html><head>" + head + "</head><body><h1>" + headline + "</h1>" + body + "</body></html>",
                        URL));
    }
}
