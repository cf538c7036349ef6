package newswire.enrich.siterule;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import newswire.enrich.EnrichSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Site rules for a service that is told where they are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("newswire.enrich.site-rules")
class SiteRuleConfiguration {

    @Bean
    SiteRuleWatch siteRuleWatch(EnrichSettings settings, MeterRegistry registry) {
        return new SiteRuleWatch(Objects.requireNonNull(settings.siteRules()), registry, Clock.systemUTC());
    }

    /** Looks by itself: the notifications of file systems do not reach into containers and volumes. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService siteRuleLooks(SiteRuleWatch watch, EnrichSettings settings) {
        var looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("site-rules").factory());
        long interval = settings.siteRulesInterval().toMillis();
        looks.scheduleWithFixedDelay(watch::look, interval, interval, TimeUnit.MILLISECONDS);
        return looks;
    }
}
