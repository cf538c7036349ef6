package newswire.enrich.deadletter;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import newswire.enrich.EnrichSettings;
import newswire.enrich.deadletter.Chosen.Candidate;
import newswire.enrich.deadletter.Decision.Kind;
import newswire.enrich.record.PartitionReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Decides about dead letters: they are given to the stream again, or discarded. A decision and what follows of it are one
 * transaction, and one request at a time is served over all instances: a crash at any moment, and two people at once,
 * neither lose a letter nor send it twice. Every method throws a {@link org.apache.kafka.common.KafkaException} when the
 * broker does not answer, and {@link BusyException}; the request can then be made again.
 */
public final class DeadLetterDesk {

    /** Letters that one request decides about, at most. */
    static final int MOST = 10_000;

    private final EnrichSettings settings;
    private final Retries retries;
    private final Supplier<PartitionReader> readers;
    private final Function<Runnable, DeskTransactions> transactions;
    private final DecisionMetrics metrics;
    private final Clock clock;
    private final ReentrantLock desk = new ReentrantLock();

    DeadLetterDesk(
            EnrichSettings settings,
            Retries retries,
            Supplier<PartitionReader> readers,
            Function<Runnable, DeskTransactions> transactions,
            DecisionMetrics metrics,
            Clock clock) {
        this.settings = settings;
        this.retries = retries;
        this.readers = readers;
        this.transactions = transactions;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Gives letters to the stream again, but for those that a later record of their article has superseded.
     *
     * @param force also those that were given up too often, were decided about when they are named, or are superseded
     */
    public DeskReport redrive(Selection selection, boolean force, @Nullable String by) {
        return decide(selection, force, (chosen, reader, session) -> {
            var later = force ? new LaterRecords() : laterThan(chosen, reader);
            int partitions = reader.partitions(settings.topics().retries()).size();
            try (var rawReader = readers.get()) {
                chosen.forEachRecord(reader, (candidate, record) -> {
                    var letter = candidate.letter();
                    var because = reasonToRefuse(letter, partitions, force);
                    if (later.supersede(letter.id())) {
                        var superseded = decision(Kind.SUPERSEDED, by, "A later record of the article has come.");
                        session.decide(letter, superseded, List.of());
                    } else if (because != null) {
                        session.refuse(letter.id(), because);
                    } else {
                        var checkedTo = force || record.key() == null ? null : later.checkedTo(rawPartition(letter));
                        redrive(letter, record, checkedTo, by, rawReader, session);
                    }
                });
            }
        });
    }

    private void redrive(
            DeadLetter letter,
            ConsumerRecord<byte[], byte[]> record,
            @Nullable Long checkedTo,
            @Nullable String by,
            PartitionReader rawReader,
            DeskSession session) {
        var value = DeadLetterArchive.valueOf(record, letter, settings.topics().raw(), rawReader);
        if (value == null) {
            session.refuse(letter.id(), "It has no value, and the raw topic has it no more.");
        } else {
            var retry = retries.of(record, value, letter, checkedTo);
            session.decide(letter, decision(Kind.REDRIVEN, by, null), List.of(retry));
        }
    }

    /** Lays letters aside for good. */
    public DeskReport discard(Selection selection, String because, @Nullable String by) {
        return decide(
                selection,
                false,
                (chosen, reader, session) -> chosen.letters()
                        .forEach(candidate ->
                                session.decide(candidate.letter(), decision(Kind.DISCARDED, by, because), List.of())));
    }

    private interface Work {
        void on(Chosen chosen, PartitionReader reader, DeskSession session);
    }

    private DeskReport decide(Selection selection, boolean force, Work work) {
        if (!desk.tryLock()) {
            throw new BusyException("Another request decides about dead letters just now; ask again.");
        }
        try {
            var session = new DeskSession(settings.topics().decisions(), metrics);
            // Nobody else decides from here on, and so what is read next stays true.
            try (var open = transactions.apply(session::committed);
                    var reader = readers.get()) {
                var asOf = clock.instant();
                var chosen = Chosen.of(selection, force, settings.topics(), reader, session);
                session.writeTo(open);
                work.on(chosen, reader, session);
                open.commit();
                return session.report(asOf, chosen.next());
            }
        } finally {
            desk.unlock();
        }
    }

    private LaterRecords laterThan(Chosen chosen, PartitionReader reader) {
        var later = new LaterRecords();
        for (Candidate candidate : chosen.letters()) {
            var letter = candidate.letter();
            if (letter.origin().topic().equals(settings.topics().raw())
                    && letter.origin().offset() >= 0) {
                later.ask(
                        letter.id(),
                        rawPartition(letter),
                        candidate.key(),
                        letter.origin().offset() + 1);
            }
        }
        later.find(reader);
        return later;
    }

    private @Nullable String reasonToRefuse(DeadLetter letter, int retryPartitions, boolean force) {
        var origin = letter.origin();
        if (origin.partition() < 0 || origin.offset() < 0) {
            return "It does not say which raw record it was.";
        }
        if (!origin.topic().equals(settings.topics().raw()) && !force) {
            return "It comes from " + origin.topic()
                    + ", which this service does not read; only force enriches it again.";
        }
        if (origin.partition() >= retryPartitions) {
            return "The raw record is in partition " + origin.partition() + ", and "
                    + settings.topics().retries() + " has " + retryPartitions
                    + "; give it as many as the raw topic.";
        }
        return letter.attempts() >= settings.deadLetterAttempts() && !force
                ? "It was given up %d times; only force enriches it again.".formatted(letter.attempts())
                : null;
    }

    private TopicPartition rawPartition(DeadLetter letter) {
        return new TopicPartition(settings.topics().raw(), letter.origin().partition());
    }

    private Decision decision(Kind kind, @Nullable String by, @Nullable String because) {
        return new Decision(kind, clock.instant(), by, because);
    }
}
