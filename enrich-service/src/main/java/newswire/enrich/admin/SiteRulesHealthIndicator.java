package newswire.enrich.admin;

import newswire.enrich.siterule.SiteRuleWatch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health {@code siteRules}: always up, since articles go on with the last good rules; says what is wrong with later ones. */
@Component
@ConditionalOnProperty("newswire.enrich.site-rules")
class SiteRulesHealthIndicator implements HealthIndicator {

    private final SiteRuleWatch rules;

    SiteRulesHealthIndicator(SiteRuleWatch rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        var health = Health.up()
                .withDetail("rules", rules.size())
                .withDetail("loadedAt", rules.loadedAt().toString());
        var problem = rules.problem();
        return (problem == null ? health : health.withDetail("problem", problem)).build();
    }
}
