package newswire.enrich.extract.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those whom a page names as authors of something else than its story. */
class BesideStoryTests {

    private static final URI URL = URI.create("https://www.harbourpost.example/ferry");
    private static final String STORY =
            "<p>The ferry to the northern islands sailed on Sunday for the first time since the January storm, with the mail of six weeks.</p>"
                    + "<p>The storm tore away both landing stages, and repairs were held up twice, the harbour master said.</p>";
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><h3><a href=/herring>Herring prices fall to their lowest in nine years</a></h3><a rel=author href=/p/tom>Tom Hale</a></div>",
                "<div class=tweet><a rel=author href=https://social.example/tom>Tom Hale</a> What a storm that was.</div>",
                "<blockquote><p>What a storm that was.</p><a rel=author href=https://social.example/tom>Tom Hale</a></blockquote>",
                "<div class=inline-ads><a rel=author href=/book>Book Space</a></div>",
                "<div class=comments><p>What a storm that was.</p><a rel=author href=/readers/tom>Tom Hale</a></div>"
            })
    void areNotItsAuthors(String beside) {
        String byline = "<a rel=author href=/p/ada>Ada Brook</a>";
        assertThat(authors("<article><h1>Ferry returns</h1>" + byline + STORY + "</article>" + beside))
                .containsExactly("Ada Brook");
    }

    @Test
    void areItsAuthorsWhereNobodyElseIsNamedAndAHeadlineMayBeTheStorysOwn() {
        String entry = "<div><h2><a href=/ferry>Ferry returns to the northern islands</a></h2>"
                + "<a rel=author href=/p/ada>Ada Brook</a>" + STORY + "</div>";
        assertThat(authors(entry)).containsExactly("Ada Brook");
    }

    @Test
    void areNotItsAuthorsWhereALabelBeforeThemSaysWhatElseTheyDid() {
        String bylines = "<label>Text by</label><div class=byline><a href=/p/ada>Ada Brook</a></div>"
                + "<label>Photography by</label><div class=byline><a href=/p/tom>Tom Hale</a></div>";
        assertThat(authors("<article><h1>Ferry returns</h1>" + bylines + STORY + "</article>"))
                .containsExactly("Ada Brook");
    }

    @Test
    void areNobodyWhereTheyAreSubjectsOrLeadToMore() {
        String subjects = "<meta name=keywords content='ports, islands'>";
        String line = "<div class=byline><a href=/more/ports>ports</a> • <a href=/more/islands>Islands</a></div>";
        String more = "<p><strong>RELATED STORIES:</strong></p>";
        assertThat(authors(subjects + "<article><h1>Ferry returns</h1>" + line + STORY + more + "</article>"))
                .isEmpty();
    }

    private static List<String> authors(String body) {
        String page = "<html><head><title>Ferry returns</title></head><body>" + body + "</body></html>";
        return EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).authors().stream()
                .map(Person::name)
                .toList();
    }
}
