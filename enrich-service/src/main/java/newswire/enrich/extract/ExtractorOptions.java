package newswire.enrich.extract;

import java.util.function.Consumer;
import java.util.function.Supplier;
import newswire.enrich.extract.rule.RuleUse;
import newswire.enrich.extract.rule.SiteRules;

/**
 * How an extractor works.
 *
 * @param rules a user's rules for sites, asked for with every page
 * @param ruleUses told what each rule found on each page; safe for use by several threads
 * @param html whether to make the story as HTML too
 */
public record ExtractorOptions(Supplier<SiteRules> rules, Consumer<RuleUse> ruleUses, boolean html) {

    /** No rules, no HTML. */
    public static ExtractorOptions defaults() {
        SiteRules none = SiteRules.none();
        return new ExtractorOptions(() -> none, use -> {}, false);
    }

    /** These options with these rules. */
    public ExtractorOptions withRules(Supplier<SiteRules> rules, Consumer<RuleUse> ruleUses) {
        return new ExtractorOptions(rules, ruleUses, html);
    }

    /** These options with HTML or without. */
    public ExtractorOptions withHtml(boolean wanted) {
        return new ExtractorOptions(rules, ruleUses, wanted);
    }
}
