package newswire.enrich.extract.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a user says of the pages of one site, or of a part of it. Safe for use by several threads.
 *
 * @param source the file that says so
 * @param site host in lower case; its subdomains are meant too
 * @param path beginning of the pages' paths, {@code /} for all of them
 * @param selectors of each field that the rule speaks of; of several all matches count
 */
public record SiteRule(String source, String site, String path, Map<RuleField, List<PageSelector>> selectors) {

    public SiteRule {
        selectors = Map.copyOf(selectors);
    }

    /** Whether a page with this path is meant. */
    boolean covers(String pagePath) {
        return pagePath.startsWith(path);
    }

    /** Finds what the rule points at, and takes what is to be dropped out of the document. */
    public RuledPage on(Document page) {
        Set<Element> dropped = find(RuleField.drop, page);
        dropped.forEach(Element::remove);
        RuledPage ruled = new RuledPage(this);
        ruled.found(RuleField.drop, dropped);
        for (RuleField field : selectors.keySet()) {
            if (field != RuleField.drop) {
                ruled.found(field, find(field, page));
            }
        }
        return ruled;
    }

    private Set<Element> find(RuleField field, Document page) {
        Set<Element> found = new LinkedHashSet<>();
        for (PageSelector selector : selectors.getOrDefault(field, List.of())) {
            found.addAll(selector.in(page));
        }
        found.remove(page);
        return found;
    }
}
