package newswire.enrich.placement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once of a topic of questions that it stays missing. For one thread. */
final class MissingTopic {

    private static final Logger log = LoggerFactory.getLogger(MissingTopic.class);

    /** Longer than it takes the stream to make the topics, at the first start. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private final String topic;
    private final Clock clock;
    private @Nullable Instant since;
    private boolean told;

    MissingTopic(String topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    /** It was looked for in vain. */
    void missed() {
        var now = clock.instant();
        var first = since;
        if (first == null) {
            since = now;
        } else if (!told && !now.isBefore(first.plus(LONG))) {
            told = true;
            log.warn("Articles can't be placed here: there is no topic {}, or no right to see it.", topic);
        }
    }

    /** It is there. */
    void found() {
        since = null;
        told = false;
    }
}
