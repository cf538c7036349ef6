package newswire.enrich.extract.entry;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.metadata.Addresses;
import newswire.enrich.extract.page.DocumentOrder;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.Surroundings;
import newswire.enrich.extract.text.Words;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Links within an entry that lead to the entry's own page, as {@code Continue reading}, or are worded as its title. */
final class OwnLinks {

    private static final Set<String> LINK = Set.of("a");
    /** So many nodes are looked at on either side of a link. */
    private static final int MOST = 100;

    private static final int FEWEST_WORDS = 4;

    private final Page fragment;
    private final String title;
    private final @Nullable URI link;

    /** Of a field of an entry with this title and address. */
    OwnLinks(Page fragment, @Nullable String title, @Nullable URI link) {
        this.fragment = fragment;
        this.title = title == null ? "" : Words.fold(title);
        this.link = link;
    }

    boolean is(Element element) {
        if (!element.nameIs("a")) {
            return false;
        }
        URI url = Addresses.resolve(fragment.url(), element.attr("href"));
        if (url != null && link != null && SamePage.isAt(url, link)) {
            return true;
        }
        String text = title.isEmpty() ? null : Labels.shortText(element);
        return text != null && Words.fold(text).equals(title);
    }

    /** Whether one is within a block. */
    boolean in(TextBlock block) {
        if (block.linked() == 0) {
            return false;
        }
        Element around = Surroundings.closest(block.element(), LINK);
        List<Element> links = new ArrayList<>();
        Surroundings.collect(around == null ? block.element() : around, this::is, links);
        return links.stream()
                .map(Labels::shortText)
                .anyMatch(text -> text != null && block.text().contains(text));
    }

    /** The field without those that end a paragraph. */
    Page withoutLast() {
        List<Element> last = fragment.document().getElementsByTag("a").stream()
                .filter(this::is)
                .filter(OwnLinks::endsParagraph)
                .toList();
        last.forEach(Element::remove);
        return last.isEmpty() ? fragment : fragment.outlinedAgain();
    }

    /** Whether words stand before a link in its paragraph, and none behind it. */
    private static boolean endsParagraph(Element link) {
        Element paragraph = link.parent();
        while (paragraph != null && !paragraph.isBlock()) {
            paragraph = paragraph.parent();
        }
        if (paragraph == null) {
            return false;
        }
        Node next = DocumentOrder.next(link, false, paragraph);
        for (int left = MOST; left > 0 && next != null && !breaks(next); left--) {
            if (hasWords(next)) {
                return false;
            }
            next = DocumentOrder.next(next, true, paragraph);
        }
        return wordsBefore(link, paragraph) >= FEWEST_WORDS;
    }

    /** How many words stand before a link, those of other links left out. */
    private static int wordsBefore(Element link, Element paragraph) {
        int words = 0;
        int left = MOST;
        for (Node at = link; at != null && at != paragraph; at = at.parent()) {
            Node before = at.previousSibling();
            while (before != null && !breaks(before) && left-- > 0 && words < FEWEST_WORDS) {
                words += words(before);
                before = before.previousSibling();
            }
        }
        return words;
    }

    private static int words(Node node) {
        if (node instanceof TextNode text) {
            return Words.count(text.getWholeText());
        }
        if (!(node instanceof Element element) || element.nameIs("a") || !element.hasText()) {
            return 0;
        }
        String label = Labels.shortText(element);
        return label == null ? FEWEST_WORDS : Words.count(label);
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
    }

    private static boolean hasWords(Node node) {
        return node instanceof TextNode text && text.getWholeText().codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
