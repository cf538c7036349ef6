package newswire.enrich.replay.run;

import java.util.Optional;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Tells failures that another attempt would meet again from those that pass. */
final class LastingFailure {

    private LastingFailure() {}

    /** What to tell a person; empty when another attempt may do. */
    static Optional<String> reason(KafkaException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException
                    || cause instanceof InvalidRecordException
                    || cause instanceof AuthorizationException
                    || cause instanceof InvalidTopicException
                    || cause instanceof SerializationException
                    || cause instanceof UnsupportedVersionException) {
                return Optional.of(cause.getClass().getSimpleName() + ": " + cause.getMessage());
            }
        }
        return Optional.empty();
    }
}
