package newswire.enrich.replay.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ReplayOutputTests {

    private int sends;

    @Test
    void givesUpAtTheFirstMessageThatCannotBeSent() {
        var producer = new MockProducer<byte[], byte[]>() {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
                sends++;
                return CompletableFuture.failedFuture(new TimeoutException("injected: no topic within a minute"));
            }
        };
        var output = ReplayOutput.open(producer);
        var message = new ProducerRecord<byte[], byte[]>("deleted", "an article".getBytes(UTF_8));

        assertThatThrownBy(() -> output.commit(Collections.nCopies(50, message), message))
                .isInstanceOf(TimeoutException.class);

        assertThat(sends).isEqualTo(1);
        assertThat(producer.transactionAborted()).isTrue();
    }
}
