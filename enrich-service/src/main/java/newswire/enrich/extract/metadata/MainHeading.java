package newswire.enrich.extract.metadata;

import java.util.Set;
import newswire.enrich.extract.page.ClassWord;
import newswire.enrich.extract.page.DocumentOrder;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Outline;
import newswire.enrich.extract.text.Words;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The heading that readers take for the headline: the first {@code h1} that is not the site's name. Where that is the last
 * entry of a trail of links, put there to be found by, it is the {@code h2} right below. Where there is none, it is the first
 * lesser one whose class says that it is the title of an entry, as the templates of blogs have it.
 *
 * @param shown the heading, null when there is none
 * @param trail the {@code h1} at the end of a trail, null when there is none
 */
record MainHeading(@Nullable Element shown, @Nullable Element trail) {

    private static final Set<String> LESSER = Set.of("h2", "h3", "h4");
    private static final int MAX_HEADINGS = 8;
    private static final int MAX_NODES = 2_000;
    private static final int PROSE = 100;

    static MainHeading of(Outline outline, Set<String> siteNames) {
        Element under = outline.underMainHeading();
        Element trail = null;
        int seen = 0;
        for (Element h1 : outline.mainHeadings()) {
            String text = ++seen > MAX_HEADINGS ? null : Labels.shortText(h1);
            if (text == null || siteNames.contains(Words.fold(text))) {
                continue;
            }
            if (under == null || trail != null || !Breadcrumbs.endsWith(h1) || !isNear(h1, under)) {
                return new MainHeading(h1, trail);
            }
            trail = h1;
        }
        return new MainHeading(trail == null ? ofEntry(outline) : under, trail);
    }

    private static @Nullable Element ofEntry(Outline outline) {
        return outline.withClass(ClassWord.title).stream()
                .filter(e -> LESSER.contains(e.normalName()))
                .filter(e -> e.attr("class").contains("entry-title")
                        || e.attr("class").contains("post-title"))
                .findFirst()
                .orElse(null);
    }

    /** Whether an element comes after another one with nothing but labels in between. */
    private static boolean isNear(Element first, Element second) {
        int nodes = 0;
        Node at = DocumentOrder.next(first, false, null);
        while (at != null && at != second) {
            if (++nodes > MAX_NODES
                    || at instanceof TextNode text && text.text().strip().length() >= PROSE) {
                return false;
            }
            at = DocumentOrder.next(at, true, null);
        }
        return at != null;
    }
}
