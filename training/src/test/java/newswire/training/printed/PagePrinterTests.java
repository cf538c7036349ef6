package newswire.training.printed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PagePrinterTests {

    private static final String PAGE = """
            <head><title>Tern Herald</title></head>
            <nav><ul><li><a>News</a></li> <li><a>Sport</a><li> </ul></nav>
            <script>menu()</script><div style="display: none">Loading</div>
            <h1>Ferry
              returns</h1><div><span>By</span> <b>Ada</b>
            <i>Brook</i><div>2 March</div></div>
            <p>The ferry sailed<br>on Sunday.</p><p>Nobody was <em>left</em> behind.</p>
            <img alt="A ferry"><table><tr><td>212</td><td>passengers</td></tr><tr><td>3</td><td>days</td></tr></table>""";

    @Test
    void partsParagraphsByBlankLinesAsBrowsersDo() {
        assertThat(print(PrintForm.copied)).isEqualTo("""
                News
                Sport

                Ferry returns

                By Ada Brook
                2 March

                The ferry sailed
                on Sunday.

                Nobody was left behind.

                212 passengers
                3 days

                """);
    }

    @Test
    void leavesNoLineBlank() {
        assertThat(print(PrintForm.dense)).doesNotContain("\n\n").contains("Ferry returns\nBy Ada Brook\n2 March\nThe");
    }

    @Test
    void marksHeadingsAndItems() {
        assertThat(print(PrintForm.marked)).startsWith("- News\n- Sport\n\n# Ferry returns\n\nBy Ada Brook\n");
    }

    @Test
    void breaksRowsAtTheWidthOfASheet() {
        String text = PagePrinter.print(Jsoup.parse("<p>" + "ferry ".repeat(40)), PrintForm.wrapped);

        assertThat(text.lines().limit(3).map(String::length)).containsExactly(95, 95, 47);
    }

    private static String print(PrintForm form) {
        return PagePrinter.print(Jsoup.parse(PAGE), form);
    }
}
