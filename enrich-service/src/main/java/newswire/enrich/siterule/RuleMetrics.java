package newswire.enrich.siterule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import newswire.enrich.extract.rule.RuleField;
import newswire.enrich.extract.rule.RuleUse;

/** Counts what rules find on pages. A page that is enriched twice counts twice. */
public final class RuleMetrics implements Consumer<RuleUse> {

    private final MeterRegistry registry;

    public RuleMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void accept(RuleUse use) {
        String site = use.rule().site() + use.rule().path();
        Counter.builder("newswire.enrich.site.rules.applied")
                .description("Pages that there was a site rule for")
                .tag("rule", site)
                .register(registry)
                .increment();
        for (RuleField field : use.unmatched()) {
            Counter.builder("newswire.enrich.site.rules.unmatched")
                    .description("Pages on which a rule's selectors of a field matched nothing")
                    .tag("rule", site)
                    .tag("field", field.name())
                    .register(registry)
                    .increment();
        }
    }
}
