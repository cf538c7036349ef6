package newswire.enrich.replay;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import newswire.enrich.EnrichSettings;
import newswire.enrich.memory.SiteMemories;
import newswire.enrich.placement.KnownPlacements;
import newswire.enrich.placement.RecordedPlacements;
import newswire.enrich.placement.StorySettings;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.replay.job.ReplayJob;
import newswire.enrich.replay.job.ReplayJobs;
import newswire.enrich.replay.job.Source;
import newswire.enrich.replay.run.AsItWas;
import newswire.enrich.replay.run.EnrichedAgain;
import newswire.enrich.replay.run.Remake;
import newswire.enrich.replay.run.ReplayRun;
import newswire.enrich.route.Routes;
import newswire.enrich.stream.RecordEnricher;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Puts replays together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReplaySettings.class, StorySettings.class})
class ReplayConfiguration {

    private final EnrichSettings service;
    private final StorySettings stories;
    private final ReplaySettings settings;

    ReplayConfiguration(EnrichSettings service, StorySettings stories, ReplaySettings settings) {
        this.service = service;
        this.stories = stories;
        this.settings = settings;
    }

    @Bean
    KafkaClients replayClients(ConsumerFactory<?, ?> consumers, ProducerFactory<?, ?> producers, Admin admin) {
        return new KafkaClients(
                consumers.getConfigurationProperties(),
                producers.getConfigurationProperties(),
                admin,
                "newswire-replay-" + service.instanceId());
    }

    /** Followed once the topic is there. */
    @Bean(destroyMethod = "")
    ReplayJobs replayJobs(KafkaClients clients) {
        return new ReplayJobs(clients, settings.topic());
    }

    @Bean
    Replays replays(ReplayJobs jobs, Admin admin, Routes routes) {
        return new Replays(jobs, admin, service.topics(), routes, settings, Clock.systemUTC());
    }

    @Bean
    ReplayKeeper replayKeeper(
            ReplayJobs jobs,
            KafkaClients clients,
            RecordEnricher enricher,
            SiteMemories sites,
            MeterRegistry registry) {
        var bounds = new ReplayRun.Bounds(service.instanceId(), settings.batchSize(), settings.maxArticles());
        var metrics = new ReplayMetrics(registry);
        var keeper = new ReplayKeeper(
                jobs,
                job -> new ReplayRun(job, jobs, clients, remake(job, enricher, sites, clients), bounds, step -> {
                    if (!job.dryRun()) {
                        metrics.count(step);
                    }
                }),
                settings);
        ReplayMetrics.follow(keeper, jobs, registry);
        return keeper;
    }

    private Remake remake(ReplayJob job, RecordEnricher enricher, SiteMemories sites, KafkaClients clients) {
        if (job.source() == Source.ENRICHED) {
            return new AsItWas(job.target(), job.id());
        }
        var known = stories.enabled()
                ? new RecordedPlacements(clients, service.topics().storyPlacements())
                : KnownPlacements.NONE;
        return new EnrichedAgain(enricher, job.id(), job.live() ? null : job.target(), known, sites.recorded());
    }

    @Bean
    ReplayLifecycle replayLifecycle(ReplayKeeper keeper, ReplayJobs jobs, KafkaClients clients) {
        return new ReplayLifecycle(
                keeper,
                jobs,
                clients,
                ReplayTopic.ofReplays(settings.topic(), service.topics()),
                service.groupId() + "-replays",
                settings);
    }
}
