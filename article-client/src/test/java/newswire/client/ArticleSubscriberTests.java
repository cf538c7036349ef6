package newswire.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.client.testing.ArticleIds;
import newswire.client.testing.TestEvent;
import newswire.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleSubscriberTests {

    private static final String TOPIC = "newswire.enriched-articles.v1";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest") {
        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            if (commitFailure != null) {
                throw commitFailure;
            }
            super.commitSync(offsets);
        }
    };
    private final ArticleSubscriber subscriber = new ArticleSubscriber(kafka);
    private final List<ArticleEvent> events = new ArrayList<>();
    private long offset;
    private @Nullable KafkaException commitFailure;

    @BeforeEach
    void assign() {
        kafka.assign(List.of(PARTITION));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    @Test
    void handsOverEachEventAndCommitsThen() {
        arrive(TestEvent.article("ferry"), TestEvent.retraction("ferry"), TestEvent.withdrawal("ferry"));

        assertThat(poll()).isEqualTo(3);

        assertThat(events)
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("Enriched", "Retracted", "Withdrawn");
        assertThat(committed()).isEqualTo(3);
    }

    @Test
    void parsesNoArticleThatItsHeadersRuleOut() {
        subscriber.where(about -> about.isIn("de"));
        arrive(
                unparsable(TestEvent.article("ferry").inLanguage("en")),
                TestEvent.article("library").inLanguage("de").consumerRecord(TOPIC, 0, 1));

        assertThat(poll()).isEqualTo(1);

        assertThat(events).extracting(ArticleEvent::id).containsExactly(ArticleIds.of("library"));
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void parsesAnArticleThatItsHeadersLetIn() {
        subscriber.where(about -> about.isIn("de"));
        arrive(unparsable(TestEvent.article("ferry").inLanguage("de")));

        assertThatThrownBy(this::poll).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void handsOverRetractionsAndWithdrawalsWhateverIsWanted() {
        subscriber.where(about -> about.isIn("de"));
        arrive(TestEvent.article("ferry"), TestEvent.retraction("ferry"), TestEvent.withdrawal("ferry"));

        assertThat(poll()).isEqualTo(2);
    }

    @Test
    void beginsAgainWithTheEventWhoseHandlerThrew() {
        arrive(TestEvent.article("one"), TestEvent.article("two"), TestEvent.article("three"));

        assertThatThrownBy(() -> subscriber.poll(Duration.ZERO, event -> {
                    if (event.id().equals(ArticleIds.of("two"))) {
                        throw new IllegalStateException("disk full");
                    }
                }))
                .hasMessage("disk full");
        assertThat(committed()).isEqualTo(1);
        assertThat(kafka.position(PARTITION)).isEqualTo(1);
    }

    @Test
    void rewindsPartitionsThatItDidNotComeTo() {
        var other = new TopicPartition(TOPIC, 1);
        kafka.assign(List.of(PARTITION, other));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L, other, 0L));
        arrive(
                TestEvent.article("one").consumerRecord(TOPIC, 0, 0),
                TestEvent.article("two").consumerRecord(TOPIC, 1, 0));

        assertThatThrownBy(() -> subscriber.poll(Duration.ZERO, event -> {
                    throw new IllegalStateException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(kafka.position(PARTITION)).isZero();
        assertThat(kafka.position(other)).isZero();
    }

    @Test
    void stopsAtWhatItCannotReadUnlessSomebodyTakesIt() {
        arrive(
                unparsable(TestEvent.article("ferry")),
                TestEvent.article("library").consumerRecord(TOPIC, 0, 1));

        assertThatThrownBy(this::poll)
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining(TOPIC + "-0@0");

        var unreadable = new ArrayList<UnreadableEventException>();
        subscriber.onUnreadable(unreadable::add);
        offset = 0;
        arrive(
                unparsable(TestEvent.article("ferry")),
                TestEvent.article("library").consumerRecord(TOPIC, 0, 1));
        assertThat(poll()).isEqualTo(1);
        assertThat(unreadable).hasSize(1);
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void passesOverTypesOfLaterReleases() {
        arrive(
                TestEvent.article("ferry").withHeader(EventHeaders.TYPE, "newswire.article.translated.v1"),
                TestEvent.article("library"));

        assertThat(poll()).isEqualTo(1);
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void goesOnWhenTheBrokerIsAwayAtACommit() {
        commitFailure = new TimeoutException("injected: no answer");
        arrive(TestEvent.article("ferry"));
        assertThat(poll()).isEqualTo(1);

        commitFailure = null;
        arrive(TestEvent.article("library"));
        assertThat(poll()).isEqualTo(1);

        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsNoNews() {
        subscriber.newestOnly(100);
        arrive(
                TestEvent.article("ferry").with("revision", 2),
                TestEvent.article("ferry").with("revision", 1).replayed("r-1"),
                TestEvent.article("ferry").with("revision", 2),
                TestEvent.article("ferry").with("revision", 3));

        assertThat(poll()).isEqualTo(2);
        assertThat(events)
                .extracting(event -> event.about().revision().orElseThrow())
                .containsExactly(2, 3);
    }

    @Test
    void anEventWhoseHandlingFailedIsStillNews() {
        subscriber.newestOnly(100);
        arrive(TestEvent.article("ferry"));
        assertThatThrownBy(() -> subscriber.poll(Duration.ZERO, event -> {
                    throw new IllegalStateException("disk full");
                }))
                .hasMessage("disk full");

        offset = 0;
        arrive(TestEvent.article("ferry"));
        assertThat(poll()).isEqualTo(1);
    }

    @Test
    void runsUntilItIsStopped() {
        arrive(TestEvent.article("one"), TestEvent.article("two"));

        subscriber.run(event -> {
            events.add(event);
            subscriber.stop();
        });

        assertThat(events).hasSize(2);
        subscriber.close();
        assertThat(kafka.closed()).isTrue();
    }

    private int poll() {
        return subscriber.poll(Duration.ZERO, events::add);
    }

    private void arrive(TestEvent... some) {
        for (var event : some) {
            arrive(event.consumerRecord(TOPIC, 0, offset));
        }
    }

    @SafeVarargs
    private void arrive(ConsumerRecord<byte[], byte[]>... records) {
        for (var record : records) {
            kafka.addRecord(record);
            offset++;
        }
    }

    private static ConsumerRecord<byte[], byte[]> unparsable(TestEvent event) {
        var whole = event.consumerRecord(TOPIC, 0, 0);
        var broken = new ConsumerRecord<>(TOPIC, 0, 0L, whole.key(), "{not json".getBytes(UTF_8));
        whole.headers().forEach(broken.headers()::add);
        return broken;
    }

    private long committed() {
        return kafka.committed(Set.of(PARTITION)).get(PARTITION).offset();
    }
}
