package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page holds, extraction ends soon and says what it found. The bounds are wide: they tell minutes from seconds. */
class HostilePagesTests {

    private static final String PARAGRAPH =
            "<p>The harbour was closed on Monday after the storm, and no boats left before noon, the port said.</p>";
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<span>", "<ul><li>", "<svg>", "<form>"})
    @Timeout(60)
    void endsOnElementsAHundredThousandDeep(String element) {
        assertThatCode(() -> extract("<html><body>" + element.repeat(100_000) + PARAGRAPH))
                .doesNotThrowAnyException();
    }

    @Test
    @Timeout(60)
    void endsOnAMillionAttributes() {
        StringBuilder page = new StringBuilder("<html><body><div ");
        for (int i = 0; i < 1_000_000; i++) {
            page.append('a').append(i).append("=1 ");
        }
        assertThatCode(() -> extract(page + ">" + PARAGRAPH)).doesNotThrowAnyException();
    }

    @Test
    @Timeout(60)
    void readsFiftyMegabytesUpToItsBoundAndSaysSo() {
        Story story = extract("<html><body><p>" + "word and more, ".repeat(3_500_000));
        assertThat(story.text().length()).isBetween(1_000_000, 7_000_000);
        assertThat(story.truncated()).isTrue();
    }

    @Test
    @Timeout(60)
    void endsOnStructuredDataThatIsDeepOrBroken() {
        String deep = "<script type='application/ld+json'>" + "[".repeat(1_000_000) + "</script>";
        String broken = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"cut</script>";
        Story story = extract("<html><head><title>Storm closes harbour</title>" + deep + broken + "</head><body>"
                + PARAGRAPH.repeat(2) + "</body></html>");
        assertThat(story.text()).contains("The harbour was closed");
        assertThat(story.title()).isEqualTo("Storm closes harbour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0\0\0", "<", "<!--", "<html", "&#0;&#xffffff;", "\ud800 lone surrogate"})
    void saysThatThereIsNoArticleWhenThereIsNone(String page) {
        Story story = extract(page);
        assertThat(story.title()).isNull();
        assertThat(story.published()).isNull();
    }

    @Test
    @Timeout(60)
    void readsWhatIsLeftOfATextInABrokenEncoding() {
        String readable = PARAGRAPH.repeat(3);
        String mistaken = new String(
                "<p>Die Fähre läuft morgen früh aus, sagte der Hafenmeister am Abend.</p>"
                        .getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1);
        String lost = "<p>The f\ufffdrry s\ud83dailed\udc00 on\u0000 S\u0001unday with the \udbffmail.</p>";
        Story story = extract(
                "<html><body><article><h1>Storm</h1>" + readable + mistaken + lost + "</article></body></html>");
        assertThat(story.text()).contains("The harbour was closed").doesNotContain("\u0000", "\u0001");
    }

    @Test
    @Timeout(60)
    void endsOnAPageOfTwoBytesACharacterReadAsOneEach() {
        String page = "<html><body>" + PARAGRAPH.repeat(2_000) + "</body></html>";
        String mistaken = new String(page.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        assertThat(extract(mistaken).text()).doesNotContain("\u0000");
        String other = new String(page.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_16BE);
        assertThatCode(() -> extract(other)).doesNotThrowAnyException();
    }

    @Test
    void findsTheStoryOfAPageThatIsMadeByScripts() {
        String body = "The ferry sailed on Sunday for the first time since the storm, its owner said in a statement.";
        Story story = extract(
                "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\",\"articleBody\":\""
                        + (body + "\\n").repeat(5) + "\"}</script></head><body><div id=root></div></body></html>");
        assertThat(story.text()).startsWith(body);
        assertThat(story.title()).isEqualTo("Ferry sails again");
        assertThat(story.provenance()).containsEntry("text", "json-ld");
    }

    @Test
    void findsTheStoryInTheDataOfAScript() {
        String first = "The council voted on Tuesday evening to open the old bridge to cyclists from the first of May.";
        String second = "Work on the northern ramp will begin in March and is expected to take about eight weeks.";
        String third = "Residents had asked for the change for more than ten years, a spokesman for the town said.";
        Story story = extract(
                "<html><body><div id=app></div><script type='application/json' id=data>{\"props\":{\"article\":{\"body\":\"<p>"
                        + first + "<\\/p><p>" + second + "<\\/p>\",\"more\":[\"" + third
                        + "\"]}}}</script></body></html>");
        assertThat(story.text()).isEqualTo(first + "\n\n" + second + "\n\n" + third);
        assertThat(story.provenance()).containsEntry("text", "page data");
    }

    @Test
    void takesOfAScriptsDataTheStoryThatBearsTheHeadline() {
        List<String> paragraphs = List.of(
                "The council voted on Tuesday evening to open the old bridge to cyclists from the first of May.",
                "Not all agreed.",
                "Residents had asked for the change for more than ten years, a spokesman for the town said.",
                "Work on the northern ramp will begin in March and is expected to take about eight weeks.");
        String caption =
                "{\"image\":\"b.jpg\",\"caption\":\"The old bridge on a wet day in winter, seen from the mill that burnt down in 1999.\"}";
        String body = paragraphs.stream()
                .map(p -> "{\"text\":\"" + p + "\"}")
                .collect(Collectors.joining("," + caption + ","));
        String other = "{\"title\":\"Ferry sails\",\"body\":[{\"text\":\""
                + PARAGRAPH.replaceAll("<[^>]*>", "").strip().repeat(3) + "\"}]}";
        Story story = extract(
                "<html><head><title>Bridge to open</title></head><body><script type='application/json'>{\"latest\":["
                        + other + "],\"page\":{\"story\":{\"title\":\"Bridge to open\",\"body\":[" + body
                        + "]}}}</script></body></html>");
        assertThat(story.text()).isEqualTo(String.join("\n\n", paragraphs));
    }

    @Test
    void saysTheSameOfTheSamePageEachTime() {
        String page = "<html><body>" + PARAGRAPH.repeat(20) + "</body></html>";
        Story first = extract(page);
        assertThat(extract(page)).isEqualTo(first);
    }

    private static Story extract(String page) {
        return EXTRACTOR.extract(ArticleSource.ofPage(page, null));
    }
}
