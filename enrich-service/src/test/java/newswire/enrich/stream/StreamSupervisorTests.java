package newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.enrich.EnrichSettings;
import newswire.enrich.stream.StreamSupervisor.State;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

@ExtendWith(OutputCaptureExtension.class)
class StreamSupervisorTests {

    @Test
    void startsAgainAContainerWhoseConsumersCouldNotBeMadeAndSaysWhyOnce(CapturedOutput output) {
        var consumers = new ResolvingLater();
        var container = container(consumers);
        var supervisor = new StreamSupervisor(container, List.of(), new WorkInProgress(), settings());

        supervisor.start();
        try {
            await().until(() -> supervisor.state() == State.RUNNING);

            assertThat(consumers.made).hasValue(6);
            assertThat(output).containsOnlyOnce("Waiting for the broker");
            assertThat(container.getContainers()).hasSize(2).allMatch(child -> child.isRunning());
        } finally {
            supervisor.stop();
            container.stop();
        }
    }

    private static ConcurrentMessageListenerContainer<Object, Object> container(ResolvingLater consumers) {
        var properties = new ContainerProperties("raw");
        properties.setGroupId("enrich");
        properties.setMessageListener((BatchMessageListener<Object, Object>) batch -> {});
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(2);
        return container;
    }

    private static EnrichSettings settings() {
        var values = Map.of(
                "newswire.enrich.version",
                "1",
                "newswire.enrich.instance-id",
                "one",
                "newswire.enrich.retry-delay",
                "1ms");
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("newswire.enrich", EnrichSettings.class);
    }

    /** Twice can't make the second consumer, since the broker's name does not resolve yet. */
    private static final class ResolvingLater extends DefaultKafkaConsumerFactory<Object, Object> {

        private final AtomicInteger made = new AtomicInteger();

        ResolvingLater() {
            super(Map.of());
        }

        @Override
        protected Consumer<Object, Object> createKafkaConsumer(Map<String, Object> config) {
            if (List.of(2, 4).contains(made.incrementAndGet())) {
                throw new KafkaException("injected: no resolvable bootstrap urls");
            }
            return new MockConsumer<>("earliest");
        }
    }
}
