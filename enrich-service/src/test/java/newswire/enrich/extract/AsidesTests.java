package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside a story and is written as well as the story is. */
class AsidesTests {

    private static final URI URL = URI.create("https://www.harbourpost.example/islands/ferry-returns");
    private static final List<String> PARAGRAPHS = List.of(
            "The ferry to the northern islands sailed on Sunday for the first time since the January storm, carrying 212 passengers and the mail of six weeks.",
            "“We had almost forgotten what a full shop looks like,” said Maren Holt, who runs the only grocery on Little Skerry and had been selling tins since Epiphany.",
            "The storm tore away both landing stages, and repairs were held up twice because the timber could not be brought across, the harbour master said.",
            "Fares will stay as they were until the summer, according to the shipping line, which expects the cost of the repairs to reach 4.2 million.");
    private static final String STORY = String.join("\n\n", PARAGRAPHS);
    private static final String SHOWN =
            "<h1>Ferry returns to the northern islands</h1><p>" + String.join("</p><p>", PARAGRAPHS) + "</p>";
    private static final List<String> OTHERS = List.of(
            "The lighthouse on the southern cape is to be sold, the council said on Monday, because nobody could be found who would pay for a new roof before the winter. Its keeper, who has lived there since 1987, was told by letter.",
            "Herring prices fell to their lowest in nine years after boats from three countries landed record catches in a single week, traders at the fish market said. Two canneries have asked their workers to stay until the end of the month.",
            "A school of forty pilot whales was led out of the bay by fishermen on Friday evening, hours after the animals had come too close to the sands, the coastguard reported. None of them was hurt, a vet said who had watched from a boat.",
            "The bridge across the sound will stay closed for lorries until March, as engineers found more cracks in its northern pillar than the inspection in May had shown. The ministry spoke of a matter of weeks when it first shut the lanes.");
    private static final Extractor EXTRACTOR = new Extractor();

    @Test
    void leavesOutAListOfTeasersThatReadsLikeAStory() {
        StringBuilder teasers = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String other = OTHERS.get(i % OTHERS.size());
            teasers.append("<li class=entry><h3><a href=/news/")
                    .append(i)
                    .append(">News of the coast, part ")
                    .append(i);
            teasers.append("</a></h3><p>")
                    .append(other.replace("the", "the " + i + "th"))
                    .append("</p></li>");
        }
        assertThat(text("<main>" + SHOWN + "</main><div><ul>" + teasers + "</ul></div>"))
                .isEqualTo(STORY);
    }

    @Test
    void leavesOutCommentsHoweverLong() {
        StringBuilder comments = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            comments.append("<div class=entry><span>Reader ")
                    .append(i)
                    .append("</span><div>14:0")
                    .append(i % 10);
            comments.append("</div><p>").append(OTHERS.get(i % OTHERS.size()).replace("the", "the " + i + "th"));
            comments.append("</p></div>");
        }
        assertThat(text("<main>" + SHOWN + "</main><div><div>" + comments + "</div></div>"))
                .isEqualTo(STORY);
    }

    @Test
    void takesALongGalleryForNoStory() {
        StringBuilder pictures = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            pictures.append("<li><h2><span>").append(i).append("/20</span> Islands in winter</h2><p>");
            pictures.append(OTHERS.get(i % OTHERS.size()).replace("the", "the " + i + "th"))
                    .append("</p></li>");
        }
        assertThat(text("<main>" + SHOWN + "</main><div><ul>" + pictures + "</ul></div>"))
                .isEqualTo(STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aside>%s</aside>",
                "<form>%s</form>",
                "<div class=comments-area>%s</div>",
                "<div class=cookie-consent-modal>%s</div>"
            })
    void leavesOutWhatStandsInABoxThatIsForOtherThings(String box) {
        String others = "<div><p>" + String.join("</p><p>", OTHERS.subList(0, 2)) + "</p></div>";
        assertThat(text("<main>" + SHOWN + box.formatted(others) + "</main>")).isEqualTo(STORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aside", "form"})
    void leavesOutABoxAmidTheStoryHoweverMuchItReadsLikeIt(String tag) {
        String box = "<" + tag
                + "><p>“Nobody here will forget this winter,” said Holt, whose shop was open on every day of it.</p></"
                + tag + ">";
        String amid = SHOWN.replaceFirst("</p><p>“We had", "</p>" + box + "<p>“We had");
        assertThat(text("<main><article>" + amid + "</article></main>")).isEqualTo(STORY);
    }

    @Test
    void keepsAStoryWhateverItsBoxIsCalled() {
        assertThat(text("<form><div class=commentary-modal>" + SHOWN + "</div></form>"))
                .isEqualTo(STORY);
    }

    @Test
    void takesACommentaryForTheStoryAndNotTheCommentsOnIt() {
        String comment = "<li class=comment><p>" + String.join("</p><p>", OTHERS.subList(0, 3)) + "</p></li>";
        assertThat(text("<main><div class=opinion-commentary>" + SHOWN + "</div><ul>" + comment + "</ul></main>"))
                .isEqualTo(STORY);
    }

    @Test
    void leavesOutTextThatNobodySees() {
        String unseen = "<div style='visibility: hidden'><p>" + String.join("</p><p>", OTHERS) + "</p></div>";
        assertThat(text("<main>" + SHOWN + unseen + "</main>")).isEqualTo(STORY);
    }

    @Test
    void leavesOutAddressesOfScripts() {
        StringBuilder scripts = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            scripts.append("<div>https://www.harbourpost.example/cache/insights-ratings-make-a-difference-1-js-")
                    .append(i)
                    .append(".js?ver=17</div>");
        }
        assertThat(text("<main>" + SHOWN + "</main>" + scripts)).isEqualTo(STORY);
    }

    @Test
    void keepsAStoryThatIsAListItself() {
        List<String> told = new ArrayList<>(PARAGRAPHS);
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < OTHERS.size(); i++) {
            items.append("<section class=item><h2><a href=/boats/")
                    .append(i)
                    .append(">Place ")
                    .append(i + 1);
            items.append(" of the coast</a></h2><p>").append(OTHERS.get(i)).append("</p></section>");
            told.add(OTHERS.get(i));
        }
        assertThat(text("<main><article>" + SHOWN + items + "</article></main>"))
                .contains(told);
    }

    @Test
    void takesTheFewWordsOfABrief() {
        String brief = "Ferries to the islands sail again from noon.";
        assertThat(text("<main><section><div><div>" + brief + "</div></div></section></main>"))
                .isEqualTo(brief);
    }

    @Test
    void takesAllTheFewWordsOfAPlaceholder() {
        assertThat(text(
                        "<main><h1>Ferry returns to the northern islands</h1><p>Ferries to the islands sail again from noon.</p>"
                                + "<p>More soon.</p></main>"))
                .isEqualTo("Ferries to the islands sail again from noon.\n\nMore soon.");
    }

    @Test
    void leavesOutLinesThatLeadToOtherStories() {
        assertThat(
                        text(
                                "<main>"
                                        + SHOWN.replace(
                                                "<p>The storm",
                                                "<p>Read more: <a href=/tea>Tea is running out on Little Skerry</a></p><p>The storm")
                                        + "<p>» LIRE AUSSI : <a href=/thé>Le thé manque sur la petite île</a></p>"
                                        + "<p>Read this: it is <a href=/s>signed</a> by all who live there, whatever it says of them.</p></main>"))
                .isEqualTo(STORY + "\n\nRead this: it is signed by all who live there, whatever it says of them.");
    }

    @Test
    void leavesOutBoxesToSignUpInAmidTheStory() {
        String box =
                "<div class=newsletter-box><p>The Harbour Post is supported by its readers, and every letter that you subscribe to helps us to sail on.</p><input name=mail></div>";
        assertThat(text("<main>" + SHOWN.replaceFirst("</p>", "</p>" + box) + "</main>"))
                .isEqualTo(STORY);
    }

    @Test
    void keepsAStoryForMembersThatHasAFieldInIt() {
        assertThat(text("<h1>Ferry returns to the northern islands</h1><div class=member-content><p>"
                        + String.join("</p><p>", PARAGRAPHS) + "</p><input name=vote></div>"))
                .isEqualTo(STORY);
    }

    @Test
    void leavesOutWhatStandsAgainAndAgainAmidTheStory() {
        String note =
                "<p>This post is brought in from elsewhere. You may find it in another form, or learn more of it, where it came from.</p>";
        String story = SHOWN + "<p>" + String.join("</p><p>", OTHERS) + "</p>";
        String noted = story.replace("</p><p>“", "</p>" + note + "<p>“")
                .replace("</p><p>Fares", "</p>" + note + "<p>Fares")
                .replace("</p><p>Herring", "</p>" + note + "<p>Herring");
        assertThat(text("<main>" + noted + "</main>")).isEqualTo(STORY + "\n\n" + String.join("\n\n", OTHERS));
    }

    @Test
    void keepsARefrain() {
        String verse = "<p>Row, brothers, row, the stream runs fast, the rapids are near and the daylight is past.</p>";
        assertThat(text("<main><h1>Song</h1>" + verse.repeat(4) + "<p>" + PARAGRAPHS.getFirst() + "</p></main>"))
                .startsWith("Row, brothers");
    }

    private static String text(String body) {
        String page = "<html><head><title>Ferry returns to the northern islands</title></head><body>" + body
                + "</body></html>";
        return EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).text();
    }
}
