package newswire.training.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswire.enrich.tag.topic.MediaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedArticlesTests {

    @TempDir
    Path folder;

    @BeforeEach
    void empty() throws IOException {
        for (var file : List.of("quotes.jsonl", "stories.jsonl", "entities.jsonl", "keyphrases.jsonl")) {
            Files.writeString(folder.resolve(file), "");
        }
    }

    @Test
    void readsThoseAloneThatAreJudged() throws IOException {
        Files.writeString(folder.resolve("entities.jsonl"), """
                {"id": "worldwide/dev/in_kash_12", "set": "worldwide", "text": "https://news.example/a/1 A bus overturned."}
                {"id": "worldwide/dev/nobody_1", "set": "worldwide", "text": "Nobody judged this."}
                """);

        assertThat(JudgedArticles.read(folder, null))
                .containsExactly(new JudgedArticles.Article(
                        "worldwide/dev/in_kash_12",
                        "worldwide",
                        "in_kash",
                        List.of(MediaTopics.DISASTER),
                        "",
                        "A bus overturned."));
    }

    @Test
    void takesTheFirstLineOfTextsWithKeyphrasesForTheirHeadline() throws IOException {
        Files.writeString(folder.resolve("keyphrases.jsonl"), """
                {"id": "500n_kpcrowd_v1_1/500N-KPCrowd-v1.1-art_and_culture-20881913", "set": "k", "text": "Film opens\\nIt is long.", "keyphrases": []}
                """);

        assertThat(JudgedArticles.read(folder, null)).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("Film opens");
            assertThat(article.text()).isEqualTo("It is long.");
            assertThat(article.publisher()).isEqualTo("k");
        });
    }

    @Test
    void readsPagesWithWhatIsKnownOfTheirTexts() throws IOException {
        var set = Files.createDirectories(folder.resolve("pages/fundus"));
        Files.writeString(set.resolve("truth.jsonl"), """
                {"id": "au_NineNews_2026_07_04", "host": "www.nine.example", "expect": {"title": "Bill passes", "summary": ["At last."], "first_words": "The senate", "with": ["voted"]}}
                {"id": "nobody", "host": "x.example", "expect": {"title": "Nobody judged this"}}
                """);

        assertThat(JudgedArticles.read(folder, folder.resolve("pages")))
                .containsExactly(new JudgedArticles.Article(
                        "fundus/au_NineNews_2026_07_04",
                        "pages",
                        "nine.example",
                        List.of(MediaTopics.POLITICS, MediaTopics.CRIME),
                        "Bill passes",
                        "At last.\nThe senate\nvoted"));
    }
}
