package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import newswire.enrich.extract.page.ClassWord;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Outline;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;

/** Elements of a page that by their attributes name its author, the most telling first. */
final class AuthorElements {

    private static final int MAX_TEXTS = 16;
    private static final int MAX_OUTER = 100;
    private static final int LEVELS = 2;

    /** The class of a name in the hCard microformat. */
    private static final Pattern FORMATTED_NAME = Pattern.compile("(?:^|\\s)fn(?:\\s|$)");

    private final Outline outline;
    private final BesideStory beside;

    AuthorElements(Outline outline) {
        this.outline = outline;
        this.beside = new BesideStory(outline);
    }

    /** Ways to find them that say what they mean, each to be tried when those before it have found no name. */
    List<Supplier<List<String>>> ways() {
        return List.of(
                () -> texts(within(
                        outline.withProperty("author"),
                        e -> e.attr("itemprop").strip().equalsIgnoreCase("name"))),
                () -> texts(outline.withProperty("author")),
                () -> texts(
                        outline.like(e -> e.nameIs("a") && e.attr("rel").strip().equalsIgnoreCase("author"))),
                () -> texts(within(outline.withClass(ClassWord.author), AuthorElements::isFormattedName)),
                () -> texts(outline.withClass(ClassWord.author).stream()
                        .filter(AuthorElements::isNameOfAuthor)
                        .toList()),
                () -> texts(within(outline.withClass(ClassWord.byline), e -> e.nameIs("a"))),
                () -> texts(outline.withClass(ClassWord.byline)));
    }

    /** Ways that find much else, to be tried after those. */
    List<Supplier<List<String>>> broadWays() {
        return List.of(this::authorsAndTheirLinks, () -> texts(outline.withClass(ClassWord.author)));
    }

    private List<String> authorsAndTheirLinks() {
        LinkedHashSet<Element> found = new LinkedHashSet<>();
        List<Element> authors = outline.withClass(ClassWord.author);
        for (Element author : authors.size() > MAX_OUTER ? List.<Element>of() : authors) {
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

    private static boolean isFormattedName(Element element) {
        String classes = element.attr("class");
        return classes.contains("fn") && FORMATTED_NAME.matcher(classes).find();
    }

    private static boolean isAuthor(Element element) {
        return element.attr("class").contains("author");
    }

    /** What is wanted below these elements, in page order; nothing where they are too many to be about one story. */
    private static Collection<Element> within(List<Element> outer, Predicate<Element> wanted) {
        LinkedHashSet<Element> found = new LinkedHashSet<>();
        if (outer.size() > MAX_OUTER) {
            return found;
        }
        for (Element element : outer) {
            List<Element> inner = new ArrayList<>();
            Surroundings.collect(element, e -> e != element && wanted.test(e), inner);
            found.addAll(inner);
        }
        return found;
    }

    /** The texts of those that may name the story's author; none where there are so many that they are a list of all who write. */
    private List<String> texts(Collection<Element> elements) {
        Set<String> texts = new LinkedHashSet<>();
        Set<String> ofTeasers = new LinkedHashSet<>();
        boolean few = elements.size() <= MAX_OUTER;
        for (Element element : elements) {
            String text = Labels.shortText(element);
            if (text == null
                    || text.endsWith(":")
                    || element.nameIs("a") && !PersonLinks.may(element)
                    || beside.isSurely(element)
                    || isLabelledAsOther(element)) {
                continue;
            }
            List<String> row = NameRow.in(element);
            (few && beside.mayBeOfTeaser(element, text) ? ofTeasers : texts)
                    .addAll(row.isEmpty() ? List.of(text) : row);
        }
        Set<String> best = texts.isEmpty() ? ofTeasers : texts;
        return best.size() < MAX_TEXTS ? List.copyOf(best) : List.of();
    }

    /** Whether right before an element, or one around it that it begins, it says what else than writing somebody did. */
    private static boolean isLabelledAsOther(Element element) {
        Element at = element;
        for (int level = 0; level < LEVELS && at != null; level++) {
            Element before = at.previousElementSibling();
            if (before != null) {
                String label = Labels.shortText(before);
                return label != null && Hands.isLabelOfOthers(label);
            }
            at = at.parent();
        }
        return false;
    }
}
