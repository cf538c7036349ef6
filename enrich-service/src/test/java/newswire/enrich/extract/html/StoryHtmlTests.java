package newswire.enrich.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.EntryHints;
import newswire.enrich.extract.Extraction;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.ExtractorOptions;
import newswire.enrich.extract.rule.PageSelector;
import newswire.enrich.extract.rule.RuleField;
import newswire.enrich.extract.rule.SiteRule;
import newswire.enrich.extract.rule.SiteRules;
import newswire.enrich.site.SiteKnowledge;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryHtmlTests {

    private static final URI PAGE = URI.create("https://www.harbourtimes.example/city/ferry");

    /** Takes all of a page's text, so that these tests are of HTML and not of what a model makes of it. */
    private static final SiteRules ALL = new SiteRules(List.of(
            new SiteRule("all.yml", PAGE.getHost(), "/", Map.of(RuleField.body, List.of(PageSelector.of("main"))))));

    private static final Extractor EXTRACTOR = new Extractor(
            ExtractorOptions.defaults().withRules(() -> ALL, use -> {}).withHtml(true));

    @Test
    void keepsStructureLinksAndEmphasis() {
        assertThat(html("""
                        <h2>What it costs</h2>
                        <p>A single is <b>two crowns</b>, says the <a href="/city/council?a=1&amp;b=2">council</a>.</p>
                        <blockquote><p>It sails again.</p><p>At last.</p></blockquote>
                        <ol><li>One<li>Two <em>more</em></ol>
                        <table><tr><th>Day<th>Boat<tr><td>Monday<td>Gull</table>
                        """))
                .isEqualTo("<h2>What it costs</h2>"
                        + "<p>A single is <b>two crowns</b>, says the"
                        + " <a href=\"https://www.harbourtimes.example/city/council?a=1&amp;b=2\">council</a>.</p>"
                        + "<blockquote><p>It sails again.</p><p>At last.</p></blockquote>"
                        + "<ol><li>One</li><li>Two <em>more</em></li></ol>"
                        + "<table><tbody><tr><th>Day</th><th>Boat</th></tr>"
                        + "<tr><td>Monday</td><td>Gull</td></tr></tbody></table>");
    }

    @Test
    void keepsThePicturesOfTheStoryAtTheirPlace() {
        assertThat(html("""
                        <p>The first paragraph.</p>
                        <figure><img data-src="../boat.jpg" src="data:image/gif;base64,R0lG" alt="A boat">
                        <figcaption>The boat at dusk.</figcaption></figure>
                        <p>The second paragraph.</p>
                        """))
                .startsWith("<p>The first paragraph.</p><figure>"
                        + "<img src=\"https://www.harbourtimes.example/boat.jpg\" alt=\"A boat\">")
                .endsWith("</figure><p>The second paragraph.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='https://count.example/p.gif' width=1 height=1>",
                "<figure><img src='https://count.example/p.gif' width='1px'></figure>",
                "<figure><img src='https://count.example/p.gif' style='width: 1px'></figure>",
                "<figure><img src='https://count.example/p.gif' style='display : none'></figure>",
                "<figure><img src='https://count.example/p.gif' hidden></figure>",
                "<img src='https://count.example/p.gif'>",
                "<noscript><img src='https://count.example/p.gif' height=0></noscript>"
            })
    void leavesOutWhatCountsReaders(String pixel) {
        assertThat(html("<p>Before.</p>" + pixel + "<p>After.</p>")).isEqualTo("<p>Before.</p><p>After.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='javascript:alert(1)'>go</a>",
                "<a href=' java\nscript:alert(1)'>go</a>",
                "<a href='&#106;avascript:alert(1)'>go</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>go</a>",
                "<a href='vbscript:x'>go</a>",
                "<a href='file:///etc/passwd'>go</a>",
                "<a onclick='alert(1)'>go</a>"
            })
    void keepsTheTextOfALinkThatLeadsToNoPage(String link) {
        assertThat(html("<p>Then " + link + ".</p>")).isEqualTo("<p>Then go.</p>");
    }

    @Test
    void takesMarkupInTextForText() {
        assertThat(html("<p>Write &lt;script&gt;alert(1)&lt;/script&gt; or &amp;lt;b&gt;.</p>"))
                .isEqualTo("<p>Write &lt;script&gt;alert(1)&lt;/script&gt; or &amp;lt;b&gt;.</p>");
    }

    @Test
    void resolvesAddressesByTheBaseOfThePage() {
        var made = EXTRACTOR.extract(
                ArticleSource.ofPage(
                        "<base href='https://cdn.example/x/'><main><p>A <a href='y'>link</a>.</p></main>", PAGE),
                SiteKnowledge.NONE);

        assertThat(made.html()).isEqualTo("<p>A <a href=\"https://cdn.example/x/y\">link</a>.</p>");
    }

    @Test
    void makesHtmlOfTheFeedsContentToo() {
        var entry = new EntryHints(
                "Ferry",
                PAGE,
                List.of(),
                null,
                null,
                null,
                "<p onclick=x>It <i>sails</i> again.<script>x()</script></p>",
                List.of(),
                null,
                List.of());

        var made = EXTRACTOR.extract(new ArticleSource(null, null, entry), SiteKnowledge.NONE);

        assertThat(made.html()).isEqualTo("<p>It <i>sails</i> again.</p>");
    }

    @Test
    void isNotMadeUnlessAskedFor() {
        assertThat(new Extractor()
                        .extract(ArticleSource.ofPage("<p>Text.</p>", PAGE), SiteKnowledge.NONE)
                        .html())
                .isNull();
    }

    @Test
    void makesParagraphsOfTextWithoutAPage() {
        assertThat(StoryHtml.of(List.of(
                        new Block(BlockType.subheading, "A < B"),
                        new Block(BlockType.listItem, "One"),
                        new Block(BlockType.listItem, "Two"))))
                .isEqualTo("<h2>A &lt; B</h2><ul><li>One</li><li>Two</li></ul>");
    }

    /** Whatever a page is put together of, nothing gets out that could act, and the words are those of the story. */
    @Test
    void letsNothingOutThatActs() {
        for (int seed = 0; seed < 400; seed++) {
            Extraction made = EXTRACTOR.extract(ArticleSource.ofPage(soup(new Random(seed)), PAGE), SiteKnowledge.NONE);
            if (made.html() == null) {
                continue;
            }
            var body = Jsoup.parseBodyFragment(made.html(), "https://elsewhere.example/")
                    .body();
            assertThat(body.select(
                            "script, style, iframe, object, embed, form, input, svg, math, link, meta, base, video"))
                    .as("seed %d: %s", seed, made.html())
                    .isEmpty();
            for (var element : body.getAllElements()) {
                for (var attribute : element.attributes()) {
                    assertThat(attribute.getKey()).as("seed %d", seed).isIn("href", "src", "alt");
                    if (!attribute.getKey().equals("alt")) {
                        assertThat(attribute.getValue()).as("seed %d", seed).matches("https?://.+");
                    }
                }
            }
            body.select("figure").remove();
            assertThat(letters(body.text()))
                    .as("seed %d", seed)
                    .isEqualTo(letters(made.story().text()));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "words of the story ",
            "<a href='javascript:x()'>",
            "<a href=//other.example/>",
            "</a>",
            "<script>x()</script>",
            "<svg onload=x()><script>y()</script></svg>",
            "<img src=x onerror=x()>",
            "<figure><img src='/a.jpg' onload=x()>",
            "</figure>",
            "<style>*{}</style>",
            "<iframe src=//e.example></iframe>",
            "<math><mi//xlink:href='data:x,<script>1</script>'>",
            "<div style='background:url(javascript:x)'>",
            "</div>",
            "<table><tr><td>",
            "</table>",
            "<li>",
            "<ul>",
            "</ul>",
            "<b onmouseover=x()>",
            "</b>",
            "&lt;script&gt;",
            "<noscript><p title='</noscript><img src=x onerror=x()>'>",
            "<template><p>in a template</template>",
            "<!-- <p> --!><img src=x>",
            "<![CDATA[<p>]]>",
            "<blockquote cite=javascript:x>",
            "</blockquote>",
            "<br><br>",
            "<h2>",
            "</h2>",
            "<form action=javascript:x><button formaction=javascript:y>press</button></form>",
            "<textarea>",
            "</textarea>",
            "<object data=x>",
            "<a href='\u0001javascript:x'>",
            "<base href='javascript:'>",
            "\u0000",
            "<x-y z=1>");

    private static String soup(Random random) {
        return "<main><p>One paragraph of the story.</p>"
                + IntStream.range(0, 30)
                        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                        .collect(Collectors.joining());
    }

    private static String html(String story) {
        return EXTRACTOR
                .extract(ArticleSource.ofPage("<main>" + story + "</main>", PAGE), SiteKnowledge.NONE)
                .html();
    }
}
