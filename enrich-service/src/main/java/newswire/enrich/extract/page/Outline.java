package newswire.enrich.extract.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import newswire.enrich.extract.text.Spaces;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that speak of its story, noted in one walk over its tree; each list is in page order. Asking it
 * is cheap where a selector would walk the whole tree again.
 */
public final class Outline {

    private static final int MAX_ELEMENTS = 200_000;

    private final Element head;
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> mainHeadings = new ArrayList<>();
    private final List<Element> images = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> properties = new ArrayList<>();
    private final List<Element> described = new ArrayList<>();
    private final ClassWords classWords = new ClassWords();
    /** The bits for each of {@link #described}. */
    private long[] words = new long[256];

    private @Nullable Element title;
    private @Nullable Element subheading;
    private @Nullable Element underMainHeading;

    Outline(Document document) {
        head = document.head();
        walk(document);
    }

    // Recursion is safe: the page's reader bounds the depth of the tree.
    private void walk(Element parent) {
        int children = parent.childNodeSize();
        for (int i = 0; i < children && described.size() < MAX_ELEMENTS; i++) {
            Node child = parent.childNode(i);
            if (child instanceof Element element) {
                note(element);
                walk(element);
            }
        }
    }

    private void note(Element element) {
        switch (element.normalName()) {
            case "meta" -> metas.add(element);
            case "script" -> scripts.add(element);
            case "link" -> links.add(element);
            case "title" -> title = title == null && element.parent() == head ? element : title;
            case "h1" -> mainHeadings.add(element);
            case "h2" -> {
                subheading = subheading == null ? element : subheading;
                boolean under = underMainHeading == null && !mainHeadings.isEmpty();
                underMainHeading = under ? element : underMainHeading;
            }
            case "img" -> images.add(element);
            case "time" -> times.add(element);
            default -> {}
        }
        if (element.attributesSize() > 0) {
            if (described.size() == words.length) {
                words = Arrays.copyOf(words, words.length * 2);
            }
            words[described.size()] = words(element.attributes().get("class"));
            described.add(element);
            if (element.attributes().hasKey("itemprop")) {
                properties.add(element);
            }
        }
    }

    private long words(String classes) {
        return classes.isEmpty() ? 0 : classWords.of(classes);
    }

    /** What the names of this page's elements speak of. */
    public ClassWords classWords() {
        return classWords;
    }

    List<Element> metas() {
        return metas;
    }

    List<Element> scripts() {
        return scripts;
    }

    /** The head's {@code title} on one line, empty when there is none. */
    public String title() {
        return title == null ? "" : Spaces.collapse(title.text());
    }

    /** Elements {@code link}. */
    public List<Element> links() {
        return links;
    }

    /** Elements {@code h1}. */
    public List<Element> mainHeadings() {
        return mainHeadings;
    }

    /** The first {@code h2}, null when there is none. */
    public @Nullable Element subheading() {
        return subheading;
    }

    /** The first {@code h2} below the first {@code h1}, null when there is none. */
    public @Nullable Element underMainHeading() {
        return underMainHeading;
    }

    /** Elements {@code img}. */
    public List<Element> images() {
        return images;
    }

    /** Elements {@code time}. */
    public List<Element> times() {
        return times;
    }

    /** Elements whose {@code itemprop} holds this word, in the case given. */
    public List<Element> withProperty(String word) {
        return properties.stream()
                .filter(e -> e.attr("itemprop").contains(word))
                .toList();
    }

    /** Elements whose {@code class} holds this word, in whatever case. */
    public List<Element> withClass(ClassWord word) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < described.size(); i++) {
            if ((words[i] & word.bit()) != 0) {
                found.add(described.get(i));
            }
        }
        return found;
    }

    /** Elements whose {@code class} holds this word, and others that have any attribute and are like this. */
    public List<Element> withClassOr(ClassWord word, Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < described.size(); i++) {
            if ((words[i] & word.bit()) != 0 || wanted.test(described.get(i))) {
                found.add(described.get(i));
            }
        }
        return found;
    }

    /** Elements that have any attribute and are like this. */
    public List<Element> like(Predicate<Element> wanted) {
        return described.stream().filter(wanted).toList();
    }
}
