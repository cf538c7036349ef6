package newswire.enrich.extract.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Person;
import newswire.enrich.extract.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote a page, beside all others whom it names. */
class AuthorsTests {

    private static final URI URL = URI.create("https://www.harbourpost.example/ferry");
    private static final String FIRST =
            "The ferry to the northern islands sailed on Sunday for the first time since the January storm, carrying 212 passengers and the mail of six weeks.";
    private static final String SECOND =
            "The storm tore away both landing stages, and repairs were held up twice because the timber could not be brought across, the harbour master said.";
    private static final String STORY = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=/people/ada>Ada Brook</a> | <a href=https://twitter.com/ada>Follow on Twitter</a>",
                "<a href=/people/ada>Ada Brook</a> <a href=#comments>No comments</a>",
                "<a href=/people/ada>Ada Brook</a> in <a href=/category/ports>Ports</a>",
                "<a href=/people/ada>Ada Brook</a> <a rel=tag href=/x/ports>Ports</a>",
                "<a href=#author>Ada Brook</a>",
                "<a href=/topics/ada-brook><span itemprop=author>Ada Brook</span></a>",
                "<a href=mailto:ada@harbourpost.example>Ada Brook</a> <a href=mailto:ada@harbourpost.example>Email</a>"
            })
    void takesTheLinksOfABylineThatLeadToPeople(String byline) {
        assertThat(authors("<div class=byline>By " + byline + "</div>" + STORY)).containsExactly("Ada Brook");
    }

    @Test
    void takesNoReaderWhoCommentsForTheAuthor() {
        String comments = "<div class=comments><div><span class=comment-author>Gull99</span><p>No.</p></div></div>";
        assertThat(authors(STORY + comments)).isEmpty();
    }

    @Test
    void takesNoAuthorOfATeaser() {
        String teaser =
                "<a href=/herring><p>Herring prices fell to their lowest in nine years</p><div class=author-name>Tom Hale</div></a>";
        assertThat(authors("<div class=author-name>Ada Brook</div>" + STORY + teaser))
                .containsExactly("Ada Brook");
    }

    @Test
    void takesNoListOfAllWhoWriteForAByline() {
        StringBuilder people = new StringBuilder();
        for (char name = 'A'; name <= 'Z'; name++) {
            people.append("<li class=author>Ada ").append(name).append("ro</li><li class=author>Tom ");
            people.append(name).append("ro</li>");
        }
        assertThat(authors("<ul>" + people + "</ul>" + STORY)).isEmpty();
    }

    @Test
    void readsCharacterReferencesInStructuredData() {
        String data =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Tom O&#039;Hale\"}}</script>";
        assertThat(authors(data + STORY)).containsExactly("Tom O'Hale");
    }

    @Test
    void leavesLinesThatNameTheAuthorOrTheOwnerOutOfTheStory() {
        String page =
                "<div class=byline>By <a href=/people/ada>Ada Brook</a></div><div class=text><p>Ada Brook at Little Skerry</p>"
                        + STORY
                        + "<p>ada.brook@harbourpost.example</p><p>© Harbour Post, all rights reserved</p></div>";
        assertThat(story(page).text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    private static List<String> authors(String body) {
        return story(body).authors().stream().map(Person::name).toList();
    }

    private static Story story(String body) {
        String page = "<html><head><title>Ferry returns</title></head><body><article><h1>Ferry returns</h1>" + body
                + "</article></body></html>";
        return EXTRACTOR.extract(ArticleSource.ofPage(page, URL));
    }
}
