package newswire.ingest.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import newswire.service.setting.RetentionTime;
import newswire.service.setting.SizeBetween;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How ingest uses Kafka.
 *
 * @param instanceId names this instance in transactions: unique among running instances, best the same after a restart
 * @param group consumer group that shares the feeds out
 * @param sessionTimeout after which the feeds of an instance that went silent are taken over
 * @param transactionTimeout after which the broker aborts what an instance that went silent has left open
 * @param partitions of topics that are created; of feeds and their states also the bound on instances
 * @param replicas of topics that are created
 * @param rawRetention of raw articles: how far back streams can be enriched again; -1 for ever
 * @param maxEventSize of one event; a page that would make it larger is left out and named in {@code pageError}
 */
public record KafkaSettings(
        @NotBlank @DefaultValue("local") String instanceId,
        @NotBlank @DefaultValue("newswire-ingest") String group,
        @DurationMin(seconds = 1) @DefaultValue("6s") Duration sessionTimeout,
        @DurationMin(seconds = 1) @DefaultValue("15s") Duration transactionTimeout,
        @Min(1) @DefaultValue("6") int partitions,
        @Min(1) @Max(Short.MAX_VALUE) @DefaultValue("1") int replicas,
        @RetentionTime @DefaultValue("90d") Duration rawRetention,

        @SizeBetween(min = "128KB", max = "1GB") @DefaultValue("12MB")
        DataSize maxEventSize) {}
