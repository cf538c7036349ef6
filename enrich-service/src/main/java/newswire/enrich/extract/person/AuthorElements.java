package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import newswire.enrich.extract.page.ClassWord;
import newswire.enrich.extract.page.ClassWords;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Outline;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Elements of a page that by their attributes name its author, the most telling first. */
final class AuthorElements {

    private static final int MAX_TEXTS = 16;
    private static final int MAX_OUTER = 100;
    private static final int MAX_CLASSES = 300;
    private static final int MORE = 10;
    private static final Set<String> LINK = Set.of("a");
    private static final Set<String> BROAD = Set.of("article", "main", "body", "html");

    /** The class of a name in the hCard microformat. */
    private static final Pattern FORMATTED_NAME = Pattern.compile("(?:^|\\s)fn(?:\\s|$)");

    private final Outline outline;
    private @Nullable Set<Element> aroundHeadings;

    AuthorElements(Outline outline) {
        this.outline = outline;
    }

    private boolean isAroundHeading(Element element) {
        if (aroundHeadings == null) {
            aroundHeadings = new HashSet<>();
            for (Element heading : outline.mainHeadings()) {
                for (Element at = heading; at != null && aroundHeadings.add(at); ) {
                    at = at.parent();
                }
            }
        }
        return aroundHeadings.contains(element);
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
        for (Element element : elements) {
            String text = Labels.shortText(element);
            if (text == null
                    || text.endsWith(":")
                    || element.nameIs("a") && !PersonLinks.may(element)
                    || isOfComment(element)) {
                continue;
            }
            List<String> row = NameRow.in(element);
            (isOfTeaser(element, text) ? ofTeasers : texts).addAll(row.isEmpty() ? List.of(text) : row);
        }
        Set<String> best = texts.isEmpty() ? ofTeasers : texts;
        return best.size() < MAX_TEXTS ? List.copyOf(best) : List.of();
    }

    private boolean isOfComment(Element element) {
        for (Element at = element; at != null && !BROAD.contains(at.normalName()); at = at.parent()) {
            if (isAroundHeading(at)) {
                return false;
            }
            String classes = at.attr("class");
            if (!classes.isEmpty() && (outline.classWords().of(classes, MAX_CLASSES) & ClassWords.COMMENTS) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is within a link to elsewhere is no more than a part of what that link says. */
    private static boolean isOfTeaser(Element element, String text) {
        Element link = element.parent() == null ? null : Surroundings.closest(element.parent(), LINK);
        String whole = link == null ? text : Labels.shortText(link);
        return whole == null || whole.length() > 2 * text.length() + MORE;
    }
}
