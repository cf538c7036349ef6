package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import newswire.enrich.site.SiteKnowledge;
import org.junit.jupiter.api.Test;

/** Posts and videos amid a story: blocks of their own, and none of the story's words. */
class EmbedsTests {

    private static final URI URL = URI.create("https://www.harbourpost.example/world/ferry-returns");
    private static final String FIRST =
            "The ferry to the northern islands sailed on Sunday for the first time since the January storm, carrying 212 passengers and the mail of six weeks.";
    private static final String SECOND =
            "The storm tore away both landing stages, and repairs were held up twice because the timber could not be brought across, the harbour master said.";
    private static final String THIRD =
            "Fares will stay as they were until the summer, according to the shipping line, which expects the cost of the repairs to reach 4.2 million.";
    private static final String POST =
            "Never been so glad to see a boat come round the point, and neither has the dog.";
    private static final String QUOTED_POST = "<blockquote class=\"twitter-tweet\"><p>" + POST
            + "</p>Maren Holt (@maren) <a href=\"https://post.example/maren/status/17\">1 March 2026</a></blockquote>";

    @Test
    void givesAPostItsOwnBlockAndLeavesItOutOfTheText() {
        Story story = story("", QUOTED_POST);

        assertThat(story.text()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
        assertThat(embeds(story)).singleElement().satisfies(post -> {
            assertThat(post.text()).startsWith(POST);
            assertThat(post.url()).isEqualTo(URI.create("https://post.example/maren/status/17"));
        });
        assertThat(story.blocks().indexOf(embeds(story).getFirst())).isEqualTo(2);
    }

    @Test
    void namesAVideoByItsTitleOrElseByItsAddress() {
        Story story = story(
                "<figure><iframe src='https://video.example/embed/1' title='The boat comes in'></iframe></figure>",
                "<div><video><source src='/clips/2.mp4'></video></div>");

        assertThat(embeds(story))
                .containsExactly(
                        new Block(
                                BlockType.embed,
                                "The boat comes in",
                                URI.create("https://video.example/embed/1"),
                                null),
                        new Block(
                                BlockType.embed,
                                "https://www.harbourpost.example/clips/2.mp4",
                                URI.create("https://www.harbourpost.example/clips/2.mp4"),
                                null));
        assertThat(story.text()).doesNotContain("video.example", "clips");
    }

    @Test
    void takesNoFrameThatCountsReadersOrSellsForPartOfTheStory() {
        Story story = story(
                "<iframe src='https://count.example/x' width='1' height='1'></iframe><iframe src='https://count.example/y' style='display: none'></iframe>",
                "<div class='ad-slot'><iframe src='https://ads.example/z'></iframe></div><iframe src='about:blank'></iframe>");

        assertThat(embeds(story)).isEmpty();
    }

    @Test
    void takesAQuotationThatIsNoPostForPartOfTheStory() {
        Story story = story("<blockquote><p>" + POST + "</p></blockquote>", "");

        assertThat(embeds(story)).isEmpty();
        assertThat(story.blocks()).contains(new Block(BlockType.quotation, POST));
    }

    @Test
    void leadsToWhatIsEmbeddedInTheStoryAsHtml() {
        Extractor extractor = new Extractor(ExtractorOptions.defaults().withHtml(true));
        String html = extractor
                .extract(ArticleSource.ofPage(page("", QUOTED_POST), URL), SiteKnowledge.NONE)
                .html();

        assertThat(html).contains("<a href=\"https://post.example/maren/status/17\">" + POST);
    }

    private static List<Block> embeds(Story story) {
        return story.blocks().stream()
                .filter(block -> block.type() == BlockType.embed)
                .toList();
    }

    private static Story story(String afterFirst, String afterSecond) {
        return new Extractor().extract(ArticleSource.ofPage(page(afterFirst, afterSecond), URL));
    }

    private static String page(String afterFirst, String afterSecond) {
        return "<html><head><title>Ferry returns</title></head><body><article><h1>Ferry returns to the northern islands</h1><div class=article-body><p>"
                + FIRST + "</p>" + afterFirst + "<p>" + SECOND + "</p>" + afterSecond + "<p>" + THIRD
                + "</p></div></article></body></html>";
    }
}
