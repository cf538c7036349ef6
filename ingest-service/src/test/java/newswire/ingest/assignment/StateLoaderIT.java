package newswire.ingest.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import newswire.events.Topics;
import newswire.events.testing.TestBroker;
import newswire.ingest.identify.KnownEntries;
import newswire.ingest.identify.KnownEntry;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.KafkaSettings;
import newswire.ingest.kafka.TopicSetup;
import newswire.ingest.schedule.PollState;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

class StateLoaderIT {

    private static final String FEED = "https://a.example/state-loader.xml";

    private final KafkaSettings settings = new KafkaSettings(
            "state-loader",
            "state-loader",
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            6,
            1,
            Duration.ofDays(1),
            DataSize.ofMegabytes(1));
    private final Map<String, Object> broker = Map.of("bootstrap.servers", TestBroker.bootstrapServers());
    private final KafkaClients clients = new KafkaClients(broker, broker, broker, settings);
    private final StateLoader loader = new StateLoader(clients);
    private final EntriesReader reader = new EntriesReader(clients, 2);
    private final Lease lease = new Lease(settings.sessionTimeout(), Clock.systemUTC(), System::nanoTime);
    private final List<Share> lost = new ArrayList<>();

    @BeforeEach
    void makeTopics() throws Exception {
        new TopicSetup(clients, settings).ensure();
    }

    @AfterEach
    void forget() throws Exception {
        write(null);
        reader.close();
    }

    @Test
    void readsWhatAReleaseWroteThatKnewOfNoRetractions() throws Exception {
        write("[{\"k\":\"key\",\"a\":\"article\",\"r\":3,\"f\":\"print\",\"o\":true}]");

        var entries = loader.load(new Share(0, lease, reader, lost::add))
                .get(FEED)
                .entries()
                .entries();

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.revision()).isEqualTo(3);
            assertThat(entry.retracted()).isFalse();
        });
    }

    @Test
    void holdsTheShareBackWhileTheLastWordOnAFeedCanNotBeRead() throws Exception {
        write("{\"form\":\"of a later release\"}");

        assertThatThrownBy(() -> loader.load(new Share(0, lease, reader, lost::add)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("can't be read", FEED);

        write("[]");
        assertThat(loader.load(new Share(0, lease, reader, lost::add))
                        .get(FEED)
                        .entries()
                        .entries())
                .isEmpty();
    }

    @Test
    @Timeout(60)
    void doesNotWaitForTheTimeoutOfATransactionThatADeadInstanceLeftOpen() throws Exception {
        var dead = new KafkaClients(
                broker,
                broker,
                broker,
                new KafkaSettings(
                        "dead",
                        "state-loader",
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(10),
                        6,
                        1,
                        Duration.ofDays(1),
                        DataSize.ofMegabytes(1)));
        write("[]");
        try (var producer = dead.transactional()) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(FeedStateTopic.poll(
                            0,
                            "https://a.example/never-committed.xml",
                            PackedPollState.of(PollState.unknown("https://a.example/never-committed.xml"))))
                    .get();

            assertThat(loader.load(new Share(0, lease, reader, lost::add)))
                    .containsKey(FEED)
                    .doesNotContainKey("https://a.example/never-committed.xml");

            assertThatThrownBy(producer::commitTransaction).isInstanceOf(KafkaException.class);
        }
    }

    @Test
    void readsTheEntriesOfOneFeedFromWhereTheyAreStored() throws Exception {
        var first = write("[{\"k\":\"key\",\"a\":\"article\",\"r\":1,\"f\":\"print\",\"o\":true}]");
        var second = write("[{\"k\":\"key\",\"a\":\"article\",\"r\":2,\"f\":\"print\",\"o\":true}]");

        assertThat(reader.read(0, second, FEED).entries())
                .singleElement()
                .extracting(KnownEntry::revision)
                .isEqualTo(2);
        assertThat(reader.read(0, first, FEED).entries())
                .singleElement()
                .extracting(KnownEntry::revision)
                .isEqualTo(1);
        assertThatThrownBy(() -> reader.read(0, first, "https://a.example/another.xml"))
                .isInstanceOf(EntriesUnavailableException.class)
                .hasMessageContaining("not where they were stored");
        assertThatThrownBy(() -> reader.read(0, second + 1000, FEED)).isInstanceOf(EntriesUnavailableException.class);
    }

    @Test
    void keepsTheEntriesOfFeedsThatChangeOftenInMemory() {
        var two = entries("a", "b");
        reader.keep(0, 1_000_000, FEED, two);

        assertThat(reader.read(0, 1_000_000, FEED)).isSameAs(two);
        reader.keep(0, 1_000_001, "https://a.example/another.xml", entries("c"));
        assertThatThrownBy(() -> reader.read(0, 1_000_000, FEED)).isInstanceOf(EntriesUnavailableException.class);
    }

    @Test
    void anIdleFeedRemembersItsEntriesByTheirPlaceAlone() throws Exception {
        write("[{\"k\":\"key\",\"a\":\"article\",\"r\":3,\"f\":\"print\",\"o\":true}]");
        var share = new Share(0, lease, reader, lost::add);
        share.remember(FEED, loader.load(share).get(FEED));

        var memory = share.memory(FEED);

        assertThat(memory.stored().atHand()).isNull();
        assertThat(memory.entries().entries())
                .singleElement()
                .extracting(KnownEntry::revision)
                .isEqualTo(3);
        assertThat(memory.with(PollState.unknown(FEED)).sharesEntriesWith(memory))
                .isTrue();
    }

    @Test
    void readsTheShareAnewWhenTheEntriesAreNotWhereTheyWere() throws Exception {
        var tombstone = write(null);
        var share = new Share(0, lease, reader, lost::add);
        share.remember(
                FEED, FeedMemory.of(PollState.unknown(FEED), StoredEntries.at(tombstone, at -> KnownEntries.NONE)));

        assertThatThrownBy(() -> share.open("a.example")).isInstanceOf(EntriesUnavailableException.class);
        assertThat(lost).containsExactly(share);
    }

    @Test
    void gathersWhoPublishesWhatFromTheFeedsOfASite() throws Exception {
        write("[{\"k\":\"key\",\"a\":\"article\",\"r\":3,\"f\":\"print\",\"o\":true}]");
        var share = new Share(0, lease, reader, lost::add);
        share.remember(FEED, loader.load(share).get(FEED));
        var sibling = "https://news.a.example/feed.xml";

        try (var site = share.open("a.example")) {
            assertThat(site.articles().claim("article", sibling)).isFalse();
            assertThat(site.articles().claim("another", sibling)).isTrue();
            try (var same = share.open("a.example")) {
                assertThat(same.articles()).isSameAs(site.articles());
            }
            share.forget(FEED, "a.example");
            assertThat(site.articles().claim("article", sibling)).isTrue();
        }
        try (var site = share.open("a.example")) {
            assertThat(site.articles().claim("article", "https://c.a.example/feed.xml"))
                    .isTrue();
        }
    }

    private static KnownEntries entries(String... keys) {
        return new KnownEntries(Arrays.stream(keys)
                .map(key -> new KnownEntry(key, "article-" + key, 1, "print", true, false))
                .toList());
    }

    private long write(String entries) throws Exception {
        var value = entries == null ? null : entries.getBytes(StandardCharsets.UTF_8);
        var key = ("entries:" + FEED).getBytes(StandardCharsets.UTF_8);
        try (var producer = clients.plain()) {
            return producer.send(new ProducerRecord<>(Topics.FEED_STATE, 0, key, value))
                    .get()
                    .offset();
        }
    }
}
