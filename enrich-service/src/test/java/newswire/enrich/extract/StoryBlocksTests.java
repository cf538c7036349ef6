package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the blocks of a story are, and that each is told once. */
class StoryBlocksTests {

    private static final URI URL = URI.create("https://www.harbourpost.example/ferry");
    private static final Extractor EXTRACTOR = new Extractor();
    private static final String FIRST =
            "PORT ANNA — The ferry to the northern islands sailed on Sunday for the first time since the January storm, with the mail of six weeks.";
    private static final String SECOND =
            "“We counted the days, and on some of them the hours,” said Ada Brook, who keeps the shop on the outer island and had run out of flour.";
    private static final String THIRD =
            "Fares will stay as they were until the summer, according to the shipping line, which expects the repairs to cost 4.2 million.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote><p>We counted the days, and on some of them the hours</p></blockquote>",
                "<div class=pull-quote><p>“We counted the days, and on some of them the hours.”</p></div>",
                "<aside><p>We counted the days, and on some of them the hours</p></aside>"
            })
    void tellASentenceOnceThatThePageShowsLargeAndApart(String apart) {
        assertThat(texts(story("", paragraph(FIRST) + apart + paragraph(SECOND) + paragraph(THIRD))))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void keepAQuotationThatIsToldNowhereElse() {
        String letter = "Whoever reads this after us should know that the lamp was lit each night of that winter.";
        Story story = story(
                "",
                paragraph(FIRST) + paragraph(SECOND) + "<blockquote><p>" + letter + "</p></blockquote>"
                        + paragraph(THIRD));
        assertThat(story.blocks()).contains(new Block(BlockType.quotation, letter));
    }

    @Test
    void tellAParagraphOnceThatThePageHasTwice() {
        assertThat(texts(story(
                        "",
                        "<div class=lead>" + paragraph(FIRST) + "</div>" + paragraph(FIRST) + paragraph(SECOND)
                                + paragraph(THIRD))))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><p>© Harbour Post / Tom Hale</p></div>",
                "<div class=k><p>At this place you find an external post that goes with the story.</p>"
                        + "<label><input type=checkbox>Show the post</label><p>I agree that personal data may be sent to"
                        + " third parties, as the note on privacy says.</p></div>"
            })
    void tellNeitherWhosePicturesAreNorWhatReadersAreToAgreeTo(String aside) {
        assertThat(texts(story("", paragraph(FIRST) + aside + paragraph(SECOND) + paragraph(THIRD))))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void tellNotThatASiteEarnsByWhatItsReadersBuy() {
        String disclosure = "This story has affiliate links: we may earn a commission on what you buy by them.";
        assertThat(texts(story("", paragraph(disclosure) + paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD))))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Agents who sell a home usually earn a commission of five to six percent, which a court called too much on Sunday.",
                "Shops must say clearly when they use affiliate links, the consumer watchdog said on Sunday after it had looked at forty of them.",
                "The players may earn from 2,000 to 9,000 dollars a match, as the league has told the clubs of the islands.",
                "“We earn a commission when people purchase a home,” said Tom Hale, who sells houses on the outer island."
            })
    void tellWhatOthersEarnBy(String sentence) {
        assertThat(texts(story("", paragraph(sentence) + paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD))))
                .containsExactly(sentence, FIRST, SECOND, THIRD);
        assertThat(texts(story("", paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD) + paragraph(sentence))))
                .containsExactly(FIRST, SECOND, THIRD, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Зачем нужен знак © на старых книгах?", "古い本の©の印は何のためか"})
    void tellALineWithTheSignOfOwnersAmidIt(String line) {
        assertThat(texts(story("", paragraph(FIRST) + paragraph(SECOND) + "<h2>" + line + "</h2>" + paragraph(THIRD))))
                .contains(line);
    }

    @Test
    void tellNeitherWhenNorHowLongToReadBelowTheStandfirst() {
        String standfirst =
                "After six weeks without mail the outer islands of the north have their ferry back, and with it their flour.";
        String below = "<div>Sunday, 29.11.2026, 10:05</div><div>3 min read</div>";
        assertThat(texts(story(
                        "<meta name=description content='" + standfirst + "'>",
                        "<h2>" + standfirst + "</h2>" + below + paragraph(FIRST) + paragraph(SECOND)
                                + paragraph(THIRD))))
                .containsExactly(standfirst, FIRST, SECOND, THIRD);
    }

    @Test
    void tellAScenesEnd() {
        String divider = "<p class=divider>* * *</p>";
        assertThat(texts(story("", paragraph(FIRST) + paragraph(SECOND) + divider + paragraph(THIRD))))
                .containsExactly(FIRST, SECOND, "* * *", THIRD);
    }

    @Test
    void takeAStandfirstInAHeadingForAParagraph() {
        String standfirst = "After six weeks without mail the outer islands have their ferry back, and their flour.";
        Story story = story(
                "<meta name=description content='" + standfirst + "'>",
                "<h2>" + standfirst + "</h2>" + paragraph(FIRST) + "<h2>What it costs</h2>" + paragraph(SECOND)
                        + paragraph(THIRD));
        assertThat(story.standfirst()).isEqualTo(standfirst);
        assertThat(story.blocks())
                .contains(new Block(BlockType.paragraph, standfirst), new Block(BlockType.subheading, "What it costs"));
    }

    @Test
    void sayWhereFromTooWhereTheFirstParagraphIsTheStandfirst() {
        Story story = story(
                "<meta name=description content='" + FIRST + "'>",
                paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD));
        assertThat(story.dateline()).isEqualTo("PORT ANNA");
    }

    @Test
    void leaveOutWhatIsReadAloudAndNotSeen() {
        String figure = "<figure><img src=/f.jpg><figcaption><span class=visually-hidden>Image caption, </span>"
                + "The old ferry leaves the port. <small><span class=sr-only>Credit: </span>Ada Brook</small></figcaption></figure>";
        Story story = story("", paragraph(FIRST) + figure + paragraph(SECOND) + paragraph(THIRD));
        assertThat(story.images())
                .containsExactly(new Image(URL.resolve("/f.jpg"), "The old ferry leaves the port.", "Ada Brook"));
    }

    private static String paragraph(String text) {
        return "<p>" + text + "</p>";
    }

    private static List<String> texts(Story story) {
        return story.blocks().stream().map(Block::text).toList();
    }

    private static Story story(String head, String body) {
        String page = "<html><head>" + head + "</head><body><article><h1>Ferry returns to the northern islands</h1>"
                + body + "</article></body></html>";
        return EXTRACTOR.extract(ArticleSource.ofPage(page, URL));
    }
}
