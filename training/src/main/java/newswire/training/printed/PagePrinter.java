package newswire.training.printed;

import java.util.Set;
import newswire.enrich.extract.text.Spaces;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Prints what a page shows as plain text. Elements that style sheets hide are printed too, since nobody reads those. */
final class PagePrinter implements NodeFilter {

    private static final int SHEET = 96;
    private static final Set<String> APART =
            Set.of("p h1 h2 h3 h4 h5 h6 blockquote figure figcaption pre table ul ol dl hr".split(" "));
    private static final Set<String> LINES = Set.of(
            ("div li section article header footer nav aside tr main form fieldset legend dt dd address details summary"
                            + " caption br")
                    .split(" "));
    private static final Set<String> UNSEEN = Set.of(
            ("head script style noscript template svg iframe object audio video canvas select button textarea dialog")
                    .split(" "));

    private final PrintForm form;
    private final StringBuilder out = new StringBuilder();
    /** Where the row begins that is being printed. */
    private int row;
    /** What stands before its first word. */
    private String mark = "";

    private PagePrinter(PrintForm form) {
        this.form = form;
    }

    static String print(Document page, PrintForm form) {
        PagePrinter printer = new PagePrinter(form);
        page.filter(printer);
        printer.end(1);
        return printer.out.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text.getWholeText());
        } else if (node instanceof Element element) {
            if (isUnseen(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            int rows = rows(name);
            if (rows > 0 && !name.equals("br")) {
                end(rows);
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private void begin(String name) {
        if (rows(name) > 0) {
            end(rows(name));
        }
        if (name.equals("td") || name.equals("th")) {
            space(' ');
        } else if (form == PrintForm.marked && name.equals("li")) {
            mark = "- ";
        } else if (form == PrintForm.marked && name.matches("h[1-6]")) {
            mark = "#".repeat(name.charAt(1) - '0') + " ";
        }
    }

    /** How many ends of rows stand before and after an element. */
    private int rows(String name) {
        boolean apart = APART.contains(name);
        return apart && form != PrintForm.dense ? 2 : apart || LINES.contains(name) ? 1 : 0;
    }

    private void add(String text) {
        if (text.isEmpty()) {
            return;
        }
        space(text.charAt(0));
        String words = Spaces.collapse(text);
        for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
            if (form == PrintForm.wrapped && out.length() > row && out.length() - row + word.length() > SHEET) {
                end(1);
            }
            out.append(out.length() == row ? mark : "").append(word).append(' ');
        }
        out.setLength(words.isEmpty() ? out.length() : out.length() - 1);
        space(text.charAt(text.length() - 1));
    }

    private void space(char c) {
        if (Spaces.isSpace(c) && out.length() > row && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /** Ends the row, unless nothing stands in it yet, with so many line feeds in all. */
    private void end(int feeds) {
        int size = out.length();
        while (size > 0 && out.charAt(size - 1) <= ' ') {
            size--;
        }
        int had = (int) out.substring(size).chars().filter(c -> c == '\n').count();
        out.setLength(size);
        if (size > 0) {
            out.append("\n".repeat(Math.max(had, feeds)));
        }
        row = out.length();
        mark = "";
    }
}
