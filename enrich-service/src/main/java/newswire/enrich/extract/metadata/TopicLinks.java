package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.DocumentOrder;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Offers;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Links to pages of topics that stand together near the story: those that say so, or whose address does. */
final class TopicLinks {

    /** What addresses of topics have between two slashes. */
    private static final Set<String> FOLDERS = Set.of(
            "tag",
            "tags",
            "topic",
            "topics",
            "subject",
            "subjects",
            "keyword",
            "keywords",
            "theme",
            "themen",
            "thema",
            "schlagwort",
            "stichwort",
            "tema",
            "temas",
            "sujet",
            "sujets",
            "argomenti",
            "etiqueta",
            "etiquetas",
            "tagi",
            "temat");

    private static final Set<String> LINK = Set.of("a");
    private static final int SHORTEST_FOLDER = 3;
    private static final int LONGEST_FOLDER = 10;
    private static final double LINKED = 0.8;
    private static final int MAX_WORDS = 60;
    private static final int MIN_PARAGRAPH = 12;
    private static final int MAX_GAP = 2;
    private static final int FAR = 30;
    private static final int MAX_NODES = 300;

    private TopicLinks() {}

    /** The links' texts, empty when there are none. */
    static List<String> of(JudgedPage judged) {
        List<TextBlock> blocks = judged.candidates().blocks();
        int start = judged.bodyStart();
        int end = storyEnd(judged);
        List<String> nearest = List.of();
        int distance = Integer.MAX_VALUE;
        List<String> group = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            List<String> texts = topics(blocks.get(i));
            if (texts.isEmpty()) {
                continue;
            }
            if (last < 0 || i - last > MAX_GAP) {
                group = new ArrayList<>();
                int away = i > end ? i - end : (i < start ? start - i : end - i) * MAX_GAP;
                if (away < distance && away <= FAR) {
                    distance = away;
                    nearest = group;
                }
            }
            group.addAll(texts);
            last = i;
        }
        return Offers.leftOut(nearest);
    }

    private static int storyEnd(JudgedPage judged) {
        int end = 0;
        for (int i = 0; i < judged.body().length; i++) {
            boolean paragraph = judged.body()[i] >= 0.5
                    && judged.candidates().blocks().get(i).words() >= MIN_PARAGRAPH;
            end = paragraph ? i : end;
        }
        return end;
    }

    private static List<String> topics(TextBlock block) {
        List<String> texts = new ArrayList<>();
        if (block.linked() < LINKED || block.words() > MAX_WORDS) {
            return texts;
        }
        Element around = Surroundings.closest(block.element(), LINK);
        for (Element link : around == null ? linksIn(block.element()) : List.of(around)) {
            String text = isTopic(link) ? Labels.shortText(link) : null;
            if (text != null && block.text().contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static boolean isTopic(Element link) {
        String address = link.attr("href");
        return isOfTopic(address) || link.attr("rel").equals("tag");
    }

    private static boolean isOfTopic(String address) {
        int open = address.indexOf('/');
        while (open >= 0) {
            int close = address.indexOf('/', open + 1);
            int length = close - open - 1;
            if (length >= SHORTEST_FOLDER
                    && length <= LONGEST_FOLDER
                    && close + 1 < address.length()
                    && address.charAt(close + 1) != '?'
                    && FOLDERS.contains(address.substring(open + 1, close).toLowerCase(Locale.ROOT))) {
                return true;
            }
            open = close;
        }
        return false;
    }

    /** The links among an element's first nodes but not those of blocks within, which have a turn of their own. */
    private static List<Element> linksIn(Element element) {
        List<Element> links = new ArrayList<>();
        int nodes = 0;
        Node node = element.childNodeSize() == 0 ? null : element.childNode(0);
        while (node != null && ++nodes <= MAX_NODES) {
            if (node instanceof Element link && link.nameIs("a")) {
                links.add(link);
            }
            boolean block = node instanceof Element inner && inner.tag().isBlock();
            node = DocumentOrder.next(node, !block, element);
        }
        return links;
    }
}
