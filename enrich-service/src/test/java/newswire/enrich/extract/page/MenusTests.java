package newswire.enrich.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenusTests {

    private static final String LINKS = "<li><a href=/ferries>Ferries</a></li>".repeat(9);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "<form><input name=q></form><ul class=sections>%s</ul>",
                "<nav><ul>%s</ul></nav>%1$s",
                "<!-- </nav> --><div title='a > b'>%s</div>",
                "<svg><path d='M0 0'/></svg><script>open('</p>')</script>%s"
            })
    void areLeftOutOutsideOfTheStory(String content) throws IOException {
        String menu = content.formatted(LINKS);
        String story = "<article><p>The ferry sailed.</p></article>";

        assertThat(read("<nav class=site>" + menu + "</nav>" + story + "<p>One"))
                .isEqualTo("<nav class=site></nav>" + story + "<p>One");
    }

    @Test
    void areLeftOutOfFootersWithTheirParagraphs() throws IOException {
        assertThat(read("<p>One</p><footer>" + LINKS + "<p>Harbour Post Ltd, 1 Quay Street</p></footer>"))
                .isEqualTo("<p>One</p><footer></footer>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><nav>%s</nav></article>",
                "<main><footer>%s</footer></main>",
                "<nav><h1>Ferries</h1>%s</nav>",
                "<nav><p>The ferry sailed.</p>%s</nav>",
                "<nav>The ferry to the northern islands sailed on Sunday for the first time since the January storm, carrying"
                        + " 212 passengers and the mail of six weeks to the landing stage.%s</nav>",
                "<nav class=breadcrumbs>%s</nav>",
                "<nav><ul class='article-tags'>%s</ul></nav>",
                "<nav><time>9 March</time>%s</nav>",
                "<nav><script type='application/ld+json'>{}</script>%s</nav>",
                "<nav title='<b>'>%s</nav>",
                "<nav><b title='</nav>'></b>%s</nav>",
                "<nav>%s",
                "<nav><nav>%s</nav>",
                "<nav><!-- %s</nav>",
                "<nav>%s<!-- a --!><b>One</b> --></nav>",
                "<nav><textarea></nav></textarea>%s"
            })
    void areKeptWhereTheyMayTellOfThePage(String page) throws IOException {
        String whole = page.formatted(LINKS);

        assertThat(read(whole)).isEqualTo(whole);
    }

    @Test
    void areKeptWithFewLinks() throws IOException {
        String trail = "<nav>" + "<a href=/>Home</a>".repeat(8) + "</nav>";

        assertThat(read(trail)).isEqualTo(trail);
    }

    @Test
    void areKeptForThoseWhoMayAskForAnyElement() throws IOException {
        String menu = "<nav>" + LINKS + "</nav>";

        assertThat(read(Abridged.withAttributes(menu))).isEqualTo(menu);
    }

    /** Would take hours if each were looked through to the end. */
    @Test
    void costNoMoreThanTheirLengthWhereNoneEnds() throws IOException {
        String page = "<nav><a href=/>Home</a>".repeat(100_000);

        assertThat(read(page)).isEqualTo(page);
    }

    private static String read(String page) throws IOException {
        return read(Abridged.of(page));
    }

    private static String read(Reader abridged) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] part = new char[4_096];
        for (int count = abridged.read(part); count >= 0; count = abridged.read(part)) {
            text.append(part, 0, count);
        }
        return text.toString();
    }
}
