package newswire.ingest.parse.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import newswire.ingest.parse.Category;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.Name;
import org.jspecify.annotations.Nullable;

/** Categories and keywords of an entry or a feed. */
final class Subjects {

    private static final Name RSS = Name.of("category");
    private static final Name LIST = Name.of("categories");
    private static final Name ATOM = Name.of("atom:category");
    private static final Name SUBJECT = Name.of("dc:subject");
    private static final Name SUBJECT_TERMS = Name.of("dcterms:subject");
    private static final Name MEDIA = Name.of("media:category");
    private static final Name MEDIA_KEYWORDS = Name.of("media:keywords");
    private static final Name ITUNES = Name.of("itunes:category");
    private static final Name ITUNES_KEYWORDS = Name.of("itunes:keywords");
    private static final Name GOOGLE_PLAY = Name.of("googleplay:category");
    private static final Name TAGS = Name.of("tags");
    private static final String ITUNES_SCHEME = "http://www.itunes.com/";
    private static final int MOST = 200;

    private Subjects() {}

    static List<Category> of(List<Element> children) {
        Set<Category> subjects = collect(children, null);
        return subjects == null ? List.of() : List.copyOf(subjects);
    }

    private static @Nullable Set<Category> collect(List<Element> children, @Nullable Set<Category> found) {
        Set<Category> subjects = found;
        for (Element child : children) {
            Name name = child.name();
            if (name == RSS
                    || name == ATOM
                    || name == SUBJECT
                    || name == SUBJECT_TERMS
                    || name == MEDIA
                    || name == MEDIA_KEYWORDS
                    || name == ITUNES
                    || name == ITUNES_KEYWORDS
                    || name == GOOGLE_PLAY
                    || name == TAGS) {
                subjects = subjects == null ? new LinkedHashSet<>() : subjects;
                if (subjects.size() < MOST) {
                    add(child, subjects);
                }
            } else if (name == LIST) {
                subjects = collect(child.children(), subjects);
            }
        }
        return subjects;
    }

    private static void add(Element element, Set<Category> subjects) {
        Name name = element.name();
        if (name == ITUNES || name == GOOGLE_PLAY) {
            addApple(element, subjects, 0);
        } else if (name == ITUNES_KEYWORDS || name == MEDIA_KEYWORDS || name == TAGS) {
            for (String keyword : keywords(element.text(), name == ITUNES_KEYWORDS)) {
                add(keyword, name == ITUNES_KEYWORDS ? ITUNES_SCHEME : null, null, subjects);
            }
        } else {
            String term = element.attribute("term");
            String scheme = first(element.attribute("scheme"), element.attribute("domain"));
            String label = PlainText.fold(element.attribute("label"));
            String text = element.hasChildren() ? element.markup() : element.text();
            add(term == null || term.isBlank() ? text : term, scheme, label, subjects);
        }
    }

    /** Apple nests a subcategory inside its category. */
    private static void addApple(Element element, Set<Category> subjects, int depth) {
        String text = element.attribute("text");
        add(text == null ? element.ownText() : text, ITUNES_SCHEME, null, subjects);
        if (depth < 3) {
            for (Element child : element.children()) {
                addApple(child, subjects, depth + 1);
            }
        }
    }

    private static void add(String term, @Nullable String scheme, @Nullable String label, Set<Category> subjects) {
        String folded = PlainText.fold(term);
        String subject = folded == null ? label : folded;
        if (subject != null) {
            subjects.add(new Category(subject, PlainText.fold(scheme), label));
        }
    }

    /** Keywords are separated by commas; Apple's also by white space where there is no comma. */
    private static List<String> keywords(String text, boolean bySpace) {
        boolean comma = text.indexOf(',') >= 0;
        List<String> keywords = new ArrayList<>();
        for (String keyword : text.split(comma || !bySpace ? "," : "\\s+")) {
            if (!keyword.isBlank()) {
                keywords.add(keyword.strip());
            }
        }
        return keywords;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }
}
