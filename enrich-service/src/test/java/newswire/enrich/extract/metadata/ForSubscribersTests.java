package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Story;
import newswire.enrich.extract.StoryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of subscribers is no offer to become one. */
class ForSubscribersTests {

    private static final Extractor EXTRACTOR = new Extractor();
    private static final URI URL = URI.create("https://www.harbourpost.example/ferry");
    private static final String FIRST =
            "The ferry to the northern islands sailed on Sunday for the first time since the January storm, carrying 212 passengers and the mail of six weeks.";
    private static final String SECOND =
            "The storm tore away both landing stages, and repairs were held up twice because the timber could not be brought across, the harbour master said.";
    private static final String OFFER =
            "Subscribers of the Harbour Post in print are the ones who may log in here to read this article in full today.";
    private static final String FREE =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"isAccessibleForFree\":true}</script>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The studio said that the film about the ferry would be available to subscribers in 30 countries from Friday.",
                "Der Sender zeigt das Finale der Seglerinnen nur für Abonnenten, wie er am Montag in Port Anna mitteilte.",
                "Новые стикеры с паромом доступны только для подписчиков Premium, сообщила компания в понедельник.",
                "Şirket pazartesi günü vapur yolculuğu için abonelere özel indirim başlattı, sözcüsü limanda söyledi.",
                "O documentário sobre o navio será exclusivo para assinantes do canal, disse a emissora na segunda-feira.",
                "港の近くに会員限定の店が17日に開いた。",
                "회사의 유료 구독자 수가 2억 8천만 명을 넘었다고 월요일에 항구에서 열린 행사에서 대표가 밝혔다.",
                "The line said its 40 million subscribers would no longer have to pay extra to access the faster network.",
                "Les abonnés du réseau pourront dès lundi accéder à tous les bacs de la côte sans payer de supplément."
            })
    void keepsATrueSentenceOfThem(String lead) {
        Story story = story("", "<p>" + lead + "</p><p>" + FIRST + "</p><p>" + SECOND + "</p>");

        assertThat(story.text()).startsWith(lead);
        assertThat(story.paywalled()).isFalse();
        assertThat(story.kind()).isEqualTo(StoryKind.article);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to our print edition to access the full archive.",
                "Subscribers can unlock this week's crossword.",
                "Nur für Abonnenten"
            })
    void takesNoOfferOfOtherThingsBelowAStoryForAWall(String offer) {
        Story story = story("", "<p>" + FIRST + "</p><p>" + SECOND + "</p></article><div><p>" + offer + "</p></div>");

        assertThat(story.paywalled()).isFalse();
        assertThat(story.kind()).isEqualTo(StoryKind.article);
    }

    @Test
    void leavesALabelOut() {
        Story story = story("", "<p>Contenu réservé aux abonnés</p><p>" + FIRST + "</p><p>" + SECOND + "</p>");

        assertThat(story.text()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(story.paywalled()).isTrue();
    }

    @Test
    void leavesOnlyShortLinesOfALongStoryOutAndNoneOfAFreeOne() {
        String story = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + OFFER + "</p>";
        assertThat(story("", story).text()).doesNotContain(OFFER);
        assertThat(story(FREE, story).text()).contains(OFFER);

        StringBuilder longer = new StringBuilder();
        for (String who : new String[] {"Ada Brook", "Tom Hale", "Ines Vogt", "Jonas Ek", "Paul Gray"}) {
            longer.append("<p>“We counted the days,” said ")
                    .append(who)
                    .append(". ")
                    .append(who);
            longer.append(" was one of those who had waited for the boat since the storm took the pier away.</p>");
        }
        assertThat(story("", longer + story).text()).contains(OFFER);
        assertThat(story("", longer + "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>Subscribe to continue reading</p>")
                        .text())
                .doesNotContain("continue reading");
    }

    private static Story story(String head, String body) {
        return EXTRACTOR.extract(ArticleSource.ofPage(
                "<html><head>" + head + "</head><body><article><h1>Ferry returns to the northern islands</h1>" + body
                        + "</article></body></html>",
                URL));
    }
}
