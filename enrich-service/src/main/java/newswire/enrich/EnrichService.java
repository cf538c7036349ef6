package newswire.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.ExtractorOptions;
import newswire.enrich.siterule.RuleMetrics;
import newswire.enrich.siterule.SiteRuleWatch;
import newswire.enrich.tag.ShippedTaggers;
import newswire.enrich.tag.Taggers;
import newswire.enrich.tag.watch.WatchTagger;
import newswire.enrich.watchlist.WatchListSource;
import newswire.service.setting.UnknownSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** The service that turns raw articles into enriched ones. */
@SpringBootApplication
@EnableConfigurationProperties(EnrichSettings.class)
public class EnrichService {

    /** Runs the service until the process is told to end. */
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /**
     * The service, not started yet. Its settings are in {@code enrich-service.yml}; an {@code application.yml} of the
     * user's comes after it. Several of Newswire's services can run in one process.
     */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(EnrichService.class)
                .properties("spring.config.name=enrich-service,application");
    }

    /** Routes, which are bound by hand, look after their own names. */
    @Bean
    static UnknownSettings unknownSettings(ConfigurableEnvironment environment) {
        return new UnknownSettings(environment, "enrich", "routes");
    }

    @Bean
    Enricher enricher(
            EnrichSettings settings,
            MeterRegistry registry,
            ObjectProvider<SiteRuleWatch> rules,
            WatchListSource names) {
        var there = ShippedTaggers.of(settings.entities().model());
        there.put(WatchTagger.NAME, () -> new WatchTagger(names));
        var threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("tagger-", 0).factory());
        var chosen = TaggerChoice.of(settings.taggers(), there, threads);
        var taggers = new Taggers(chosen, new TaggerFailures(chosen, registry));
        var watch = rules.getIfAvailable();
        var plain = ExtractorOptions.defaults().withHtml(settings.html());
        var options = watch == null ? plain : plain.withRules(watch, new RuleMetrics(registry));
        return Enrichment.of(new Extractor(options), taggers, settings.version());
    }
}
