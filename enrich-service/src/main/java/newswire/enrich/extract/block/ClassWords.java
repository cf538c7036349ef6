package newswire.enrich.extract.block;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The hints that authors of pages leave in class names, ids and roles, as bits by group of words: {@code share},
 * {@code comment}, {@code caption} and so on. One instance reads one page.
 */
final class ClassWords {

    /** A group per line, in the order of their bits. Words are found anywhere in a name, {@code |word|} only as a whole. */
    static final List<String> GROUPS = List.of(
            "article-body article_body articlebody story-body storybody body-text bodytext article-text articletext article-content articlecontent post-body post-content entry-content richtext rich-text storytext main-content story-content article__body article__content story__body post__content content__body",
            "content story entry post text body paragraph prose",
            "article",
            "comment disqus respond coral discuss",
            "share social follow tweet facebook whatsapp",
            "relat recommend also more next popular trending most- latest read- teaser promo card outbrain taboola recirc carousel list",
            "newsletter subscri sign-up signup paywall premium piano meter donat contribut member register",
            "nav menu breadcrumb header masthead toolbar skip",
            "foot copyright legal bottom",
            "side aside rail right widget",
            "caption credit figure image photo media gallery video slide legend",
            "byline author contributor bio profile writer",
            "date time publish stamp updated",
            "tag topic categor keyword label",
            "dek standfirst summary subtitle sub-head subhead lead intro excerpt description kicker strap chapo lede",
            "title headline heading",
            "|ad| |ads| advert sponsor |dfp| |gpt| banner werbung publicidad",
            "cookie consent gdpr privacy modal popup overlay dialog",
            "hidden sr-only visually screen-reader print a11y",
            "quote pull citation blockquote",
            "embed tweet twitter instagram oembed youtube",
            "info fact box note infobox factbox explainer",
            "live update entry liveblog timeline",
            "correction disclaimer editor footnote source tagline shirttail");

    static final int CAPTION = bit(10);
    static final int COMMENT = bit(3);
    static final int NEGATIVE = bit(3) | bit(4) | bit(5) | bit(6) | bit(7) | bit(8) | bit(9) | bit(16) | bit(17);

    private static final Node ROOT = build();
    private static final int MAX_LENGTH = 400;

    private final Map<String, Long> known = new HashMap<>();

    private static int bit(int group) {
        return 1 << group;
    }

    private static Node build() {
        Node root = new Node();
        for (int group = 0; group < GROUPS.size(); group++) {
            for (String word : GROUPS.get(group).split(" ")) {
                Node at = root;
                for (char c : word.toCharArray()) {
                    at = at.next.computeIfAbsent(c, k -> new Node());
                }
                at.bits |= 1L << group;
            }
        }
        return root;
    }

    /** The bits of an element's own names. */
    long of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        StringBuilder names = new StringBuilder();
        for (Attribute attribute : element.attributes()) {
            switch (attribute.getKey()) {
                case "class",
                        "id",
                        "data-testid",
                        "data-component",
                        "itemprop",
                        "role",
                        "data-type",
                        "data-component-name" -> names.append(' ').append(attribute.getValue());
                default -> {}
            }
        }
        if (names.isEmpty()) {
            return 0;
        }
        names.setLength(Math.min(names.length(), MAX_LENGTH));
        return known.computeIfAbsent(names.append(' ').toString(), ClassWords::match);
    }

    private static long match(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        long bits = 0;
        for (int start = 0; start < lower.length(); start++) {
            bits |= from(lower, start, ROOT);
            if (start > 0 && !Character.isLetterOrDigit(lower.charAt(start - 1))) {
                bits |= from(lower, start, ROOT.next.get('|'));
            }
        }
        return bits;
    }

    private static long from(String names, int start, @Nullable Node root) {
        long bits = 0;
        Node at = root;
        for (int i = start; at != null && i < names.length(); i++) {
            char c = names.charAt(i);
            Node end = Character.isLetterOrDigit(c) ? null : at.next.get('|');
            bits |= end == null ? 0 : end.bits;
            at = at.next.get(c == '_' && at.next.get('_') == null ? '-' : c);
            bits |= at == null ? 0 : at.bits;
        }
        return bits;
    }

    private static final class Node {
        final Map<Character, Node> next = new HashMap<>();
        long bits;
    }
}
