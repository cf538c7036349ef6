package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import newswire.enrich.extract.page.ClassWord;
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
                () -> texts(outline.withClass(ClassWord.author).stream()
                        .filter(AuthorElements::isNameOfAuthor)
                        .toList()),
                () -> texts(within(outline.withClass(ClassWord.byline), e -> e.nameIs("a"))),
                () -> texts(outline.withClass(ClassWord.byline)),
                this::authorsAndTheirLinks,
                () -> texts(outline.withClass(ClassWord.author)));
    }

    private List<String> authorsAndTheirLinks() {
        LinkedHashSet<Element> found = new LinkedHashSet<>();
        for (Element author : outline.withClass(ClassWord.author)) {
            if (isAuthor(author)) {
                found.add(author);
                found.addAll(within(List.of(author), e -> e.nameIs("a") || isAuthor(e)));
            }
        }
        return texts(found);
    }

    private static boolean isNameOfAuthor(Element element) {
        String classes = element.attr("class").toLowerCase(Locale.ROOT);
        return classes.contains("author-name") || classes.contains("author__name") || classes.contains("authorname");
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
