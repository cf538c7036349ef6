package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.PageReader;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainHeadingTests {

    private static final String BELOW = "<header><h2><span>Transport</span> <b>Islands reached again</b></h2></header>";
    private static final String PROSE =
            "<p>The ferry to the northern islands sailed on Sunday for the first time since the January storm, with 212 passengers.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav class=PageBreadcrumbs><a href=/>Home</a> <h1>Ferry returns</h1></nav>",
                "<nav><span><a href=/>Home</a></span> <span><a href=/world>World</a></span> <h1>Ferry returns</h1></nav>",
                "<ol><li><a href=/>Home</a></li><li><a href=/world>World</a></li><li><h1>Ferry returns</h1></li></ol>",
                "<section><div><a href=/>Home</a><i>|</i><a href=/world>World</a><i>|</i></div><h1>Ferry returns</h1></section>"
            })
    void isTheOneBelowTheEndOfATrailOfLinks(String trail) {
        MainHeading heading = of("<div>" + trail + BELOW + PROSE + "</div>");
        assertThat(text(heading.shown())).isEqualTo("Transport Islands reached again");
        assertThat(text(heading.trail())).isEqualTo("Ferry returns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<header><a href=/world>World</a><h1>Ferry returns</h1></header>" + BELOW + PROSE,
                "<a href=/>Home</a> <a href=/world>World</a> <h1>Ferry returns</h1>" + PROSE + "<h2>The storm</h2>",
                "<nav><a href=/>Home</a> <a href=/world>World</a> <h1>Ferry returns</h1></nav>" + PROSE
                        + "<h2>The storm</h2>",
                "<nav><a href=/>Home</a> <a href=/world>World</a> <h1>Ferry returns</h1></nav>" + PROSE
            })
    void isTheFirstWhereNoOtherStandsRightBelow(String html) {
        assertThat(text(of(html).shown())).isEqualTo("Ferry returns");
    }

    @Test
    void isNotTheSitesName() {
        assertThat(text(of("<h1>Harbour Post</h1><h1>Ferry returns</h1>").shown()))
                .isEqualTo("Ferry returns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h3 class='post-title entry-title'><a href=/ferry>Ferry returns</a></h3>",
                "<h1>Harbour Post</h1><h2>Archive</h2><h2 class=entry-title>Ferry returns</h2>"
            })
    void isTheTitleOfAnEntryWhereNoOtherIs(String html) {
        assertThat(text(of(html + PROSE).shown())).isEqualTo("Ferry returns");
    }

    private static MainHeading of(String html) {
        Page page = new PageReader().read(html, null);
        return MainHeading.of(page.outline(), Set.of("harbour post"));
    }

    private static String text(Element heading) {
        return heading.text();
    }
}
