package newswire.enrich.siterule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import newswire.enrich.extract.rule.SiteRules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of a folder as they are now. Rules that cannot be used never replace ones that can: they are logged once and
 * counted, and the last good ones stay. Safe for use by several threads.
 */
public final class SiteRuleWatch implements Supplier<SiteRules> {

    private static final Logger log = LoggerFactory.getLogger(SiteRuleWatch.class);

    private final Path folder;
    private final Clock clock;
    private final Counter rejected;
    private volatile State state;

    /**
     * Reads the rules for the first time.
     *
     * @throws WrongSiteRulesException naming every fault; there are no earlier rules to go on with
     */
    SiteRuleWatch(Path folder, MeterRegistry registry, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        rejected = Counter.builder("newswire.enrich.site.rules.rejected")
                .description("Edits of site rules that cannot be used")
                .register(registry);
        try {
            var contents = RuleFiles.contents(folder);
            state = new State(contents, RuleFiles.parse(contents), clock.instant(), null);
        } catch (IOException e) {
            throw new WrongSiteRulesException(List.of("newswire.enrich.site-rules: " + unreadable(e)));
        }
        Gauge.builder("newswire.enrich.site.rules", this, SiteRuleWatch::size)
                .description("Site rules in use")
                .register(registry);
        Gauge.builder("newswire.enrich.site.rules.broken", this, watch -> watch.state.problem == null ? 0 : 1)
                .description("1 while the files hold rules that cannot be used, and older ones are in use")
                .register(registry);
    }

    @Override
    public SiteRules get() {
        return state.rules;
    }

    /** How many rules are in use. */
    public int size() {
        return state.rules.size();
    }

    /** Since when the rules in use are in use. */
    public Instant loadedAt() {
        return state.loadedAt;
    }

    /** What is wrong with the files as they are now, null when they are in use. */
    public @Nullable String problem() {
        return state.problem;
    }

    /** Reads the files again and takes what has changed. Never fails. */
    synchronized void look() {
        try {
            var contents = RuleFiles.contents(folder);
            if (contents.equals(state.contents)) {
                return;
            }
            take(contents);
        } catch (IOException e) {
            keep(Map.of("", unreadable(e)), unreadable(e));
        }
    }

    private void take(Map<String, String> contents) {
        try {
            state = new State(contents, RuleFiles.parse(contents), clock.instant(), null);
            log.info("Took {} site rules out of {}", size(), folder);
        } catch (WrongSiteRulesException e) {
            keep(contents, String.valueOf(e.getMessage()));
        }
    }

    private void keep(Map<String, String> contents, String problem) {
        var before = state;
        state = new State(contents, before.rules, before.loadedAt, problem);
        if (!problem.equals(before.problem)) {
            rejected.increment();
            log.error("The site rules cannot be used, those of {} stay in use: {}", before.loadedAt, problem);
        }
    }

    private String unreadable(IOException e) {
        return folder + " can't be read: " + e;
    }

    /** @param contents of the files when they were last looked at, whether they are in use or not */
    private record State(
            Map<String, String> contents,
            SiteRules rules,
            Instant loadedAt,
            @Nullable String problem) {}
}
