package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a hostile page costs grows with its length: a page twice as long allocates some two times as much, not four times,
 * and nothing takes long. CPU time is that of the reading thread; its bound is wide, only quadratic growth exceeds it.
 */
class HostileSizesTests {

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Extractor EXTRACTOR = new Extractor();
    private static final String STORY =
            "<p>The harbour was closed on Monday after the storm, and no boats left before noon, the port said.</p>";
    private static final int HALF = 250_000;
    private static final long MOST_CPU_SECONDS = 15;
    private static final double MOST_BYTES_PER_CHARACTER = 400;
    private static final double MOST_GROWTH = 2.5;

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("unclosed tags", n -> "<p><b><i><a href=x>word ".repeat(n / 24)),
                kind("nested divs", n -> "<div>".repeat(n / 5)),
                kind("nested tables", n -> "<table><tr><td>".repeat(n / 15)),
                kind("nested quotations", n -> "<blockquote>".repeat(n / 12)),
                kind("nested fonts", n -> "<font>".repeat(n / 6)),
                kind("nested links and buttons", n -> "<a><button>".repeat(n / 11)),
                kind("one block of text", n -> "<p>" + "words upon words, ".repeat(n / 18)),
                kind("text without spaces", n -> "<p>" + "x".repeat(n)),
                kind("nested structured data", n -> ld("{\"a\":".repeat(n / 5))),
                kind(
                        "wide structured data",
                        n -> ld("[" + "{\"@type\":\"Thing\",\"name\":\"x\"},".repeat(n / 31) + "{}]")),
                kind("a huge class", n -> "<div class='" + "share related ".repeat(n / 14) + "'>" + STORY + "</div>"),
                kind("many classes", n -> repeat(n / 20, i -> "<p class=c" + i + ">word</p>")),
                kind("links", n -> "<a href=/x>a b</a> ".repeat(n / 19)),
                kind("character references", n -> "<p>" + "&#x41;&amp;".repeat(n / 11)),
                kind("attributes", n -> "<div " + repeat(n / 10, i -> "a" + i + "=1 ") + ">"),
                kind("attributes outside of tags", n -> "<p>" + " data-a=1".repeat(n / 9)),
                kind("attributes of a broken tag", n -> "<p a=\"b\"c" + " data-a=1".repeat(n / 9)),
                kind("attributes left open", n -> "<p data-a=\" data-b='".repeat(n / 21)),
                kind("blocks alike", n -> "<p>one two three</p>".repeat(n / 20)),
                kind("authors", n -> "<div class='author byline'><a rel=author>By</a>".repeat(n / 47)),
                kind(
                        "authors of teasers",
                        n -> "<h1>Top</h1>"
                                + "<div><h2><a>One headline among so many</a></h2><b rel=author class=byline>A B</b></div>"
                                        .repeat(n / 101)),
                kind("stories without scripts", n -> ("<noscript>" + STORY + "</noscript>").repeat(n / 122)),
                kind("a byline", n -> "<span itemprop=author>" + "By A and B, ".repeat(n / 12) + "</span>"),
                kind(
                        "captions in one box",
                        n -> "<div>" + ("<p class=caption>a b" + "<wbr>".repeat(4)).repeat(n / 40) + "</div>"),
                kind(
                        "the text of one picture",
                        n -> "<div>" + ("<p>one two three four" + "<wbr>".repeat(4)).repeat(n / 41)
                                + "<img alt='one two three four'></div>"),
                kind(
                        "lines of one post",
                        n -> STORY + "<blockquote class=tweet>"
                                + "a <a href=https://a.example>b</a><br><br>".repeat(n / 41) + "</blockquote>" + STORY),
                kind(
                        "captions of strokes",
                        n -> "<article>" + STORY
                                + ("<figure><img src=/i.jpg><figcaption>" + "-/".repeat(5_000)
                                                + " Photo: x</figcaption></figure>")
                                        .repeat(n / 10_061)),
                kind("a date", n -> "<time>" + "1 1 1 1".repeat(n / 7) + "</time>"),
                kind("scripts left open", n -> "<script>window.a = {".repeat(n / 20)),
                kind("comments left open", n -> "<!--<script>".repeat(n / 12)),
                kind(
                        "white space before odd comments",
                        n -> "<p>" + " ".repeat(n / 2) + "x" + "<!----!>-->".repeat(n / 22)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void costsWhatItsLengthCosts(String name, IntFunction<String> page) {
        long half = allocated(page.apply(HALF));
        long cpu = THREAD.getCurrentThreadCpuTime();
        String whole = page.apply(2 * HALF);
        long all = allocated(whole);
        long seconds = (THREAD.getCurrentThreadCpuTime() - cpu) / 1_000_000_000;
        assertThat(seconds).isLessThan(MOST_CPU_SECONDS);
        assertThat(all / (double) whole.length()).isLessThan(MOST_BYTES_PER_CHARACTER);
        assertThat(all / (double) half).isLessThan(MOST_GROWTH);
    }

    @Test
    void takesALargeBlockOfTextAsItIs() {
        String text = "words upon words, ".repeat(160_000).strip();
        Story story = extract("<html><body><h1>Long</h1><p>" + text + "</p></body></html>");
        assertThat(story.text()).endsWith(text);
    }

    @Test
    void findsTheStoryThatAScriptAssigns() {
        String first = "The council voted on Tuesday evening to open the old bridge to cyclists from the first of May.";
        String second = "Work on the northern ramp will begin in March and is expected to take about eight weeks.";
        String third = "Residents had asked for the change for more than ten years, a spokesman for the town said.";
        Story story = extract(
                "<html><body><div id=root></div><script>window.dataLayer=[];window.__STATE__ = {\"page\":{\"text\":[\""
                        + first + "\",\"" + second + "\",\"" + third
                        + "\"]}};\nstart(window.__STATE__)</script></body></html>");
        assertThat(story.text()).isEqualTo(first + "\n\n" + second + "\n\n" + third);
        assertThat(story.provenance()).containsEntry("text", "script");
    }

    @Test
    void saysThatAPageOfScriptsHasNoStory() {
        Story story = extract("<html><body><div id=root></div><script>window.config = {\"theme\":\"dark blue\"};"
                + "function a(b){return b<1}</script></body></html>");
        assertThat(story.kind()).isEqualTo(StoryKind.none);
        assertThat(story.text()).isEmpty();
    }

    private static long allocated(String page) {
        long before = THREAD.getCurrentThreadAllocatedBytes();
        Story story = extract("<html><body>" + page);
        assertThat(story.text().length()).isLessThanOrEqualTo(page.length());
        return THREAD.getCurrentThreadAllocatedBytes() - before;
    }

    private static Story extract(String page) {
        return EXTRACTOR.extract(ArticleSource.ofPage(page, null));
    }

    private static Arguments kind(String name, IntFunction<String> page) {
        return Arguments.of(name, page);
    }

    private static String ld(String json) {
        return "<script type='application/ld+json'>" + json + "</script>" + STORY;
    }

    private static String repeat(int times, IntFunction<String> part) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(part.apply(i));
        }
        return all.toString();
    }
}
