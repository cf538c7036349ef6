package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Outline;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;

/** Elements of a page that by their attributes name its author, the most telling first. */
final class AuthorElements {

    private static final int MAX_TEXTS = 10;

    private final Outline outline;

    AuthorElements(Outline outline) {
        this.outline = outline;
    }

    /** Ways to find them, each to be tried when those before it have found no name. */
    List<Supplier<List<String>>> ways() {
        return List.of(
                () -> texts(within(
                        outline.withProperty("author"),
                        e -> e.attr("itemprop").strip().equalsIgnoreCase("name"))),
                () -> texts(outline.withProperty("author")),
                () -> texts(
                        outline.like(e -> e.nameIs("a") && e.attr("rel").strip().equalsIgnoreCase("author"))),
                () -> texts(outline.withClass(
                        c -> c.contains("author-name") || c.contains("author__name") || c.contains("authorname"))),
                () -> texts(within(outline.withClass(c -> c.contains("byline")), e -> e.nameIs("a"))),
                () -> texts(outline.withClass(c -> c.contains("byline"))),
                this::authorsAndTheirLinks,
                () -> texts(outline.withClass(c -> c.contains("author"))));
    }

    private List<String> authorsAndTheirLinks() {
        LinkedHashSet<Element> found = new LinkedHashSet<>();
        for (Element author : outline.like(AuthorElements::isAuthor)) {
            found.add(author);
            found.addAll(within(List.of(author), e -> e.nameIs("a") || isAuthor(e)));
        }
        return texts(found);
    }

    private static boolean isAuthor(Element element) {
        return element.attr("class").contains("author");
    }

    /** What is wanted below these elements, in page order. */
    private static Collection<Element> within(List<Element> outer, Predicate<Element> wanted) {
        LinkedHashSet<Element> found = new LinkedHashSet<>();
        for (Element element : outer) {
            List<Element> inner = new ArrayList<>();
            Surroundings.collect(element, e -> e != element && wanted.test(e), inner);
            found.addAll(inner);
        }
        return found;
    }

    private static List<String> texts(Collection<Element> elements) {
        List<String> texts = new ArrayList<>();
        for (Element element : elements) {
            String text = Labels.shortText(element);
            if (text != null) {
                texts.add(text);
            }
            if (texts.size() == MAX_TEXTS) {
                break;
            }
        }
        return texts;
    }
}
