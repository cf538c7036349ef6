package newswire.ingest.assignment;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import newswire.ingest.kafka.KafkaClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what a previous owner has left open in a partition, which the broker itself would abort only when the transaction's
 * time is over. A previous owner that is dead loses nothing by it: its generation is over, so it could not have committed.
 * One that is alive gets a producer anew, as after any failure.
 */
final class OpenTransactions {

    private static final Logger log = LoggerFactory.getLogger(OpenTransactions.class);
    private static final long TIMEOUT_SECONDS = 10;

    private final KafkaClients clients;

    OpenTransactions(KafkaClients clients) {
        this.clients = clients;
    }

    /** Ends those in the partition; where the broker does not allow it, their time will end them. */
    void end(TopicPartition partition) throws InterruptedException {
        try (var admin = clients.admin()) {
            var ids = idsIn(partition, admin);
            if (!ids.isEmpty()) {
                admin.fenceProducers(ids).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                log.info("ended the open transactions of {} in {}", ids, partition);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            log.info("the open transactions in {} end in their own time: {}", partition, e.toString());
        }
    }

    private static List<String> idsIn(TopicPartition partition, Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        var producers = admin
                .describeProducers(List.of(partition))
                .partitionResult(partition)
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .activeProducers()
                .stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .map(ProducerState::producerId)
                .collect(Collectors.toSet());
        if (producers.isEmpty()) {
            return List.of();
        }
        return admin
                .listTransactions(new ListTransactionsOptions().filterProducerIds(producers))
                .all()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .stream()
                .map(TransactionListing::transactionalId)
                .filter(id -> id.startsWith(KafkaClients.TRANSACTIONAL_IDS))
                .toList();
    }
}
