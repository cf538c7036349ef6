package newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.NoProducerAvailableException;

class TransactionalIdsTests {

    private final TransactionalIds ids = new TransactionalIds(1);
    private final Producer<Object, Object> producer = new MockProducer<>();

    @Test
    void aProducerThatCouldNotBeMadeKeepsNoId() {
        var factory = new DefaultKafkaProducerFactory<Object, Object>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "no address",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));
        factory.setTransactionIdPrefix("enrich-");
        factory.setTransactionIdSuffixStrategy(ids);
        factory.addPostProcessor(ids::made);

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(factory::createProducer)
                    .isInstanceOf(KafkaException.class)
                    .hasMessage("Failed to construct kafka producer");
        }
    }

    @Test
    void anIdInUseIsGivenToNobodyElse() {
        var id = ids.acquireSuffix("enrich-");
        ids.made(producer);

        assertThatThrownBy(() -> ids.acquireSuffix("enrich-")).isInstanceOf(NoProducerAvailableException.class);
        ids.releaseSuffix("enrich-", id);
        assertThat(ids.acquireSuffix("enrich-")).isEqualTo(id);
    }

    @Test
    void anIdForWhichAnotherThreadMakesAProducerIsNotFree() throws InterruptedException {
        var other = new CompletableFuture<String>();
        var goOn = new CompletableFuture<Void>();
        var maker = Thread.ofPlatform().start(() -> {
            other.complete(ids.acquireSuffix("enrich-"));
            goOn.join();
        });
        var id = other.join();

        assertThatThrownBy(() -> ids.acquireSuffix("enrich-")).isInstanceOf(NoProducerAvailableException.class);
        goOn.complete(null);
        maker.join();
        assertThat(ids.acquireSuffix("enrich-")).isEqualTo(id);
    }
}
