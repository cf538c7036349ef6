package newswire.enrich.memory;

import io.micrometer.core.instrument.MeterRegistry;
import newswire.enrich.EnrichSettings;
import newswire.enrich.record.KafkaClients;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Puts the memory of sites together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MemorySettings.class)
class MemoryConfiguration {

    @Bean
    SiteMemories siteMemories(
            EnrichSettings service,
            MemorySettings settings,
            ConsumerFactory<?, ?> consumers,
            ProducerFactory<?, ?> producers,
            Admin admin,
            MeterRegistry registry) {
        settings.checkTopicIsFree(service);
        var clients = new KafkaClients(
                consumers.getConfigurationProperties(),
                producers.getConfigurationProperties(),
                admin,
                "newswire-sites-" + service.instanceId());
        return new SiteMemories(settings, clients, service.topics().raw(), registry);
    }
}
