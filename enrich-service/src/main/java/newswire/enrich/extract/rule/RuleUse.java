package newswire.enrich.extract.rule;

import java.util.List;
import java.util.Map;

/**
 * What a rule found on one page.
 *
 * @param matches elements for each field that the rule speaks of, 0 where its selectors match nothing
 */
public record RuleUse(SiteRule rule, Map<RuleField, Integer> matches) {

    public RuleUse {
        matches = Map.copyOf(matches);
    }

    /** The fields whose selectors match nothing, in their order. {@code drop} is none: not every page has what it takes out. */
    public List<RuleField> unmatched() {
        return matches.entrySet().stream()
                .filter(field -> field.getKey() != RuleField.drop && field.getValue() == 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
