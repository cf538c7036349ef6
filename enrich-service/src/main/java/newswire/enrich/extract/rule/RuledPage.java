package newswire.enrich.extract.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.date.DateReader;
import newswire.enrich.extract.person.Authors;
import newswire.enrich.extract.text.Spaces;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page in the eyes of the rule for it. What the rule does not speak of, or does not find, is null. */
public final class RuledPage {

    private static final String SOURCE = "rule";
    private static final int MAX_LENGTH = 2_000;

    private final @Nullable SiteRule rule;
    private final Map<RuleField, Set<Element>> matches = new EnumMap<>(RuleField.class);

    RuledPage(@Nullable SiteRule rule) {
        this.rule = rule;
    }

    /** A page without a rule. */
    public static RuledPage without() {
        return new RuledPage(null);
    }

    void found(RuleField field, Set<Element> elements) {
        matches.put(field, elements);
    }

    /** What became of the rule, null without one. */
    public @Nullable RuleUse use() {
        if (rule == null) {
            return null;
        }
        Map<RuleField, Integer> counts = new EnumMap<>(RuleField.class);
        rule.selectors().keySet().forEach(field -> counts.put(field, of(field).size()));
        return new RuleUse(rule, counts);
    }

    /** The elements that hold the story; empty where the model is to find it. */
    public Set<Element> body() {
        return of(RuleField.body);
    }

    /** The first text that is pointed at as the title. */
    public @Nullable Found<String> title() {
        return text(RuleField.title);
    }

    /** The first text that is pointed at as the standfirst. */
    public @Nullable Found<String> standfirst() {
        return text(RuleField.standfirst);
    }

    /** The names in all that is pointed at as byline. */
    public @Nullable Found<List<String>> authors() {
        List<String> written =
                of(RuleField.byline).stream().map(RuledPage::words).toList();
        List<String> names = Authors.clean(written, Set.of());
        return names.isEmpty() ? null : new Found<>(names, SOURCE);
    }

    /** The first time that is pointed at: in an attribute for machines, else in the text. */
    public @Nullable Found<StatedTime> published() {
        for (Element element : of(RuleField.date)) {
            StatedTime time = Stream.of(element.attr("datetime"), element.attr("content"), words(element))
                    .map(DateReader::read)
                    .filter(read -> read != null)
                    .findFirst()
                    .orElse(null);
            if (time != null) {
                return new Found<>(time, SOURCE);
            }
        }
        return null;
    }

    private Set<Element> of(RuleField field) {
        return matches.getOrDefault(field, Set.of());
    }

    private @Nullable Found<String> text(RuleField field) {
        for (Element element : of(field)) {
            String words = words(element);
            if (!words.isEmpty()) {
                return new Found<>(words, SOURCE);
            }
        }
        return null;
    }

    /** An element's text, or of a {@code meta} element what it says. */
    private static String words(Element element) {
        String words = element.nameIs("meta") ? element.attr("content") : element.text();
        return Spaces.collapse(words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) : words);
    }
}
