package newswire.enrich.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import newswire.enrich.extract.block.Tags;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbridgedTests {

    private static final String DECORATED =
            "<html><head><script async src='a.js'>if (a < b) { c('</p>') }</script><style media=print>p > a {}</style>"
                    + "</head><body><p>Text</p><svg class=i><g><path d='M0 0'/></g></svg></body></html>";

    private static final String ELEMENTS =
            "a abbr acronym address area article aside audio b base bdi bdo blockquote body br button "
                    + "canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed "
                    + "fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i "
                    + "img input ins kbd label legend li main map mark menu meta meter nav noscript object ol optgroup option "
                    + "output p param picture pre progress q ruby s samp search section select small source span strong sub "
                    + "summary sup table tbody td template tfoot th thead time tr track u ul var video wbr";

    @Test
    void leavesOutScriptsStyleSheetsAndDrawings() throws IOException {
        assertThat(read(DECORATED)).isEqualTo("<html><head></head><body><p>Text</p></body></html>");
    }

    @Test
    void leavesOutWhatTheyHoldForThoseWhoMayAskForAnyElement() throws IOException {
        assertThat(read(Abridged.withAttributes(DECORATED)))
                .isEqualTo("<html><head><script async src='a.js'></script><style media=print></style>"
                        + "</head><body><p>Text</p><svg class=i></svg></body></html>");
        String page = "<!-- One --><link rel=icon href=a><p target=b title='<script>c()</script>'>Two";
        assertThat(read(Abridged.withAttributes(page))).isEqualTo(page);
    }

    @Test
    void leavesOutCommentsAndLinksToWhatBrowsersLoad() throws IOException {
        assertThat(read("<p>One<!-- two --> three<!----><b>4</b><!-->5<!---> 6"))
                .isEqualTo("<p>One three<b>4</b>5 6");
        assertThat(read("<link rel=stylesheet href='a>b'/><LINK rel=icon href=c><p>One"))
                .isEqualTo("<p>One");
    }

    @Test
    void leavesOutFurtherFormatsOfPictures() throws IOException {
        assertThat(
                        read(
                                "<picture> <source srcset='a 1x' type=b> <SOURCE data-srcset=c /> <img srcset='d 1x' src=e></picture>"))
                .isEqualTo("<picture>   <img srcset='d 1x' src=e></picture>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<video><source src=a type=b><source src='c'></video>",
                "<p><script type=\"application/ld+json\">{\"@type\":\"Article\"}</script>",
                "<p><script type=application/LD+JSON>{\"a\":1}</script>",
                "<p><script type='application/ld+json'>{\"articleBody\":\"<p><script>a()<\\/script>Two\"}</script>",
                "<p><svg><a href=/x><text>Home</text></a></svg>",
                "<p><svg><title>Home<b>page</b></title><path/></svg>",
                "<p>One<script>a()",
                "<p>One</p><script>document.write('<script>a()<\\/script>')</script>",
                "<p>One</p><script/>a()</script>",
                "<p title='<script>'>One</p>",
                "<link rel=Canonical href=a><link href=b rel='amphtml'><link itemprop=url href=c>",
                "<link rel=icon <p>One</p>",
                "<p>One<!-- two",
                "<p>One<!-- two --!> three --> four",
                "<p>AT&<!-- -->amp;T <<!-- -->b>",
                "<p>One <b <!-- -->two <i<script>a()</script>three",
                "<p>One <br/<link rel=icon href=a>two",
                "<p title='>'<!-- -->>One",
                "<title>One <!-- two --> <b target=c></title>",
                "<textarea><!-- one --></textarea><iframe><p target=a></iframe>",
                "<? '<!--' ?><! <!-- -->",
                ""
            })
    void keepsWhatIsDataOrNotPlain(String page) throws IOException {
        assertThat(read(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One</p><!-- <script> --><p>Two</p><script>a()</script><p>Three",
                "<p>One</p><SCRIPT>a()</SCRIPT><p>Two",
                "<p>One<script>a('<!-- <script> </script> -->')</script><p>Two<!-- --><p>Three",
                "<p>One<svg><path></svg> two<!-- three -->four <b>five</b><!-- --> six",
                "<p>One<!-- a --!> two --> three<p>Four<!--> five --> six<p>Seven<!-- a -- b -->",
                "<link rel=icon><p>One<link rel=preload href='>'> two<p>Three",
                "<p>One</p ><! <!-- a --> two><p>Three</p <!-- b --> c><p>Four",
                "<p>One</p><!--<p><style>--><p>Two</p><style>b{}</style><p>Three",
                "<p title='<b><script>'>One</p><p>Two</p><script>a()</script><p>Three",
                "<p title=\"<b><script>a()</script>\">One</p><p>Two",
                "<p>One</p><script>a('<!--<script>')</script>b()</script><p>Two",
                "<p>One</p><script>a()</scripts>b()</script><p>Two",
                "<p>One</p><script>a()</SCRIPT><p>Two</p><script>b()</script><p>Three",
                "<p>One</p><script>a()</script ><p>Two</p>",
                "<p>One</p><style>a{}<style>b{}</style><p>Two</p></style>",
                "<p>One</p><svg><path></svg><p>Two</p><svg><p>Three</p></svg><p>Four",
                "<p>One</p><svg/><p>Two</p><svg></svg>",
                "<p>One</p><svg><title>Two</title><path d=a></svg><p>Three</p><svg><desc>Four</svg><p>Five",
                "<p>One<script type=application/json>{\"a\": \"<p><script>b()<\\/script>\"}</script><p>Two",
                "<p>One</p><script data-a='>'>a()</script><p>Two",
                "<p>One</p><script data-a=\"'\">a('\"')</script><p>Two",
                "<p>One</p><script data-a'=b>a('x')</script><p>Two",
                "<p>One</p><noscript><style>a{}</style><img src=a></noscript><p>Two",
                "<textarea><p><script>a()</script></textarea><p>One",
                "<p>One</p><template><script>a()</script><p>Two</p></template><p>Three",
                "<select><option>One<option><script>a()</script>Two</select><p>Three"
            })
    void leavesTheRestOfThePageAsItWas(String page) throws IOException {
        Document whole = Jsoup.parse(page);
        Document abridged = Parser.htmlParser().parseInput(Abridged.of(page), "");
        assertThat(bare(abridged)).isEqualTo(bare(whole));
    }

    @Test
    void leavesOutAttributesForScripts() throws IOException {
        assertThat(read("<p data-a=\"1\" class=b>One")).isEqualTo("<p class=b>One");
        assertThat(read("<p class=a\tdata-a=1>One")).isEqualTo("<p class=a>One");
        assertThat(read("<p id=a data-a='x > y' data-b hidden>One")).isEqualTo("<p id=a hidden>One");
        assertThat(read("<img data-a=1 sizes=all src=b alt=\"\">")).isEqualTo("<img src=b alt=\"\">");
        assertThat(read("<img src=b data-a=\"1\"/><br>")).isEqualTo("<img src=b /><br>");
        assertThat(read("<a Data-A=1 data-B = \"<b>\" href=b>One</a><p data-c>"))
                .isEqualTo("<a href=b>One</a><p>");
        assertThat(read("<p data-a><script data-b>c()</script><p data-d>")).isEqualTo("<p><p>");
        assertThat(read("<a target=_blank :b='c' @click=\"d\" onclick=e href=f>One<img sizes=all src=b>"))
                .isEqualTo("<a href=f>One<img src=b>");
        assertThat(read("<a href=/?a=b&c=d target=e>One")).isEqualTo("<a href=/?a=b&c=d>One");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img data-src=a data-original=b DATA-URL=c data-caption='d e'>",
                "<p data-a\"=1 class=b>One",
                "<p class=\"a\"data-a=1>One",
                "One < two data-a=1 > three data-b=2",
                "<p class='a data-b=1'>One",
                "<p data-a='1",
                "<p data-a=",
                "<p data-a",
                "<p><script type='application/ld+json'>{\"a\": \"<p data-b=1><!-- c -->\"}</script>"
            })
    void keepsAttributesThatAreReadOrNotPlain(String page) throws IOException {
        assertThat(read(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p data-a=\"1\" class=b>One<p id=c data-a>Two<b data-c='>' title=d>Three",
                "<img src=a data-b=\"1\"/>One<img data-b src=a>Two",
                "<p data-a=1/ class=b>One<a data-b href=/c/ data-d=/e/>Two</a data-f>Three",
                "<p data-a=b'c class=d>One<p data-a=`b` class=c>Two<p data-a==b class=c>Three",
                "<p title='<b data-a=1>' class=c>One<p data-b>Two",
                "<p\ndata-a=1\nclass=b data-c\n=\n'd'>One",
                "<p data-a = 1 class = b>One<p data-a= class=b>Two",
                "<div data-a='<p>One</p>' class=b><p>Two",
                "<p data-a='1'class=b>One<p data-b=\"1\"data-c=2 class=d>Two"
            })
    void leavesAllOtherAttributesAsTheyWere(String page) {
        Document whole = Jsoup.parse(page);
        Document abridged = Parser.htmlParser().parseInput(Abridged.of(page), "");
        assertThat(withoutOwn(abridged)).isEqualTo(withoutOwn(whole));
    }

    @Test
    void leavesOutWhiteSpaceThatPartsNothing() throws IOException {
        assertThat(read("<ul>\n  <li>One</li>\n  <LI class=a data-b>\t<b>two</b>\n</li >\n</ul> "))
                .isEqualTo("<ul><li>One</li><LI class=a><b>two</b></li ></ul> ");
        assertThat(read("<i>One</i> <div/> <i>two</i> <p title='>'> <b>three</b> </p>"))
                .isEqualTo("<i>One</i><div/><i>two</i><p title='>'><b>three</b></p>");
        assertThat(read("<p>One</p> <!-- two --> <script>a()</script> <span>three</span>"))
                .isEqualTo("<p>One</p><span>three</span>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><b>One</b> <i>two</i> <img src=a> <br> <a href=b>three</a> <span>four</span></p>",
                "<p>One <b>two</b> three</p>",
                "<p>1 > <b>0</b>, 2 > <i>1</i></p>",
                "<p>One</p two> > <b>three</b>",
                "<p>One> <b>two</b></p>",
                "<b>One</b>\u00a0<p>Two",
                "<title>One</title> <meta name=a> <link rel=canonical href=b>",
                "<title> <p> <div> </title><textarea> <p> </textarea>",
                "<b>One</b> <pre>two</pre>"
            })
    void keepsWhiteSpaceThatPartsWords(String page) throws IOException {
        assertThat(read(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>\n<p>One</p>\n<b>two</b>\n<p>three <i>four</i> </p> five <h2> six </h2> seven</div> eight",
                "<table> <caption> a </caption> <tr> <td> One </td> <td>two</td> </tr> </table> <p> three",
                "<dl> <dt>One</dt> <dd>two</dd> </dl> three <section> four </section> five",
                "<i>One</i> <!-- --> <i>two</i> <script>a()</script> <i>three</i> <style>b{}</style> <p>four",
                "<p><i>One</p> <p>two</i> three</p> <b> four <div> five </b> </div> six",
                "<a href=b><div>One</div> </a> <span>two</span> <form> <button>three</button> <label>four</label> </form>",
                "<p a='> <div'> One </p> <b c='</p> '> two </b> <b>three</b>",
                "<div a='> <p> One </p> <b>two</b>",
                "<select> <option> One <div> </div> <option>two</select> <figure> three <figcaption> four"
            })
    void partsTheSameWords(String page) {
        Document abridged = Parser.htmlParser().parseInput(Abridged.of(page), "");
        assertThat(abridged.text()).isEqualTo(Jsoup.parse(page).text());
    }

    /** What makes lines to the one has to make lines to those who cut the text afterwards, or words would run together. */
    @Test
    void takesForLinesOnlyWhatPartsTextForAll() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : ELEMENTS.split(" ")) {
            if (read("<b>One</b> <" + name + ">").equals("<b>One</b><" + name + ">")) {
                lines.add(name);
            }
        }
        assertThat(lines)
                .hasSizeGreaterThan(30)
                .allMatch(name -> Tags.breaksText(name) || Tags.isSilent(name))
                .allMatch(name -> Tag.valueOf(name).isBlock());
    }

    private static String withoutOwn(Document document) {
        document.select("[title]").removeAttr("title");
        for (Element element : document.getAllElements()) {
            element.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .filter(key -> key.startsWith("data-"))
                    .forEach(element::removeAttr);
        }
        return document.outerHtml();
    }

    @Test
    void readsPagesOfAnyLength() throws IOException {
        String page = "<p>One two three.</p><script>a()</script>".repeat(20_000);
        assertThat(read(page)).isEqualTo("<p>One two three.</p>".repeat(20_000));
    }

    /** The document as it is without what may be left out; one run of text is one node. */
    private static String bare(Document document) {
        document.select("script, style, svg, link").remove();
        document.select("textarea").empty();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Comment) {
                        node.remove();
                    }
                },
                document);
        return Jsoup.parse(withoutOwn(document)).outerHtml();
    }

    private static String read(String page) throws IOException {
        return read(Abridged.of(page));
    }

    private static String read(Reader page) throws IOException {
        try (BufferedReader reader = new BufferedReader(page)) {
            return reader.lines().collect(Collectors.joining("\n"));
        }
    }
}
