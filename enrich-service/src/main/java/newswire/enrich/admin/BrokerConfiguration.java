package newswire.enrich.admin;

import java.time.Clock;
import newswire.enrich.EnrichSettings;
import newswire.service.broker.BrokerContact;
import newswire.service.broker.BrokerHealth;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Asks the broker for health and metrics. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    BrokerContact brokerContact(KafkaAdmin configured, EnrichSettings settings) {
        return new BrokerContact(
                () -> Admin.create(configured.getConfigurationProperties()),
                settings.brokerTimeout(),
                Clock.systemUTC());
    }

    @Bean
    BrokerHealth broker(BrokerContact contact) {
        return new BrokerHealth(contact);
    }
}
