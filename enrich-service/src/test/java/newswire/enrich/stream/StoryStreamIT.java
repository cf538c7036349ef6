package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import newswire.enrich.RawArticles;
import newswire.enrich.placement.Question.Origin;
import newswire.enrich.placement.Question.Place;
import newswire.enrich.placement.RecordedPlacements;
import newswire.enrich.placement.StoryDesk;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.story.Sketcher;
import newswire.enrich.stream.FaultyProducers.FailingAtTheThirdRecord;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.RawArticle;
import newswire.events.testing.EventSchema;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicRecords;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoryStreamIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PARTITIONS = 3;
    private static final List<String> TEXTS = List.of(
            "A ferry with 210 people on board ran aground off the island of Norvane early on Monday, the coastguard said. "
                    + "Lifeboats took off all passengers by noon and nobody was badly hurt. The captain of the Saint Brendan "
                    + "told Radio Norvane that the rudder had failed in heavy swell.",
            "The central bank left interest rates where they were and said that inflation would fall more slowly than hoped. "
                    + "Economists had expected a cut after three months of weak retail sales. Governor Lin Okafor called the "
                    + "decision close and the outlook clouded by the price of oil.",
            "Eastbrook Rovers won the cup for the first time in forty years after Milo Haddad scored twice in extra time. "
                    + "Their goalkeeper saved two penalties in front of thirty thousand people, and the mayor promised a "
                    + "parade through the old town on Sunday.");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void placesEachArticleOnceWhateverInstanceEnrichesItAndWhoeverPlaces() throws Exception {
        var name = "stories";
        RunningService.createRawTopic(name, PARTITIONS);
        RunningService.send(copies(name, 0, 30));
        try (var first = start(name, "one", FailingAtTheThirdRecord.class)) {
            await().atMost(PATIENCE)
                    .until(() -> desk(first).placesHere() && events(name).size() == 30);
            assertThat(first.count("rolled.back")).isPositive();

            try (var second = start(name, "two")) {
                RunningService.send(copies(name, 30, 60));
                await().atMost(PATIENCE).until(() -> events(name).size() == 60);
                assertThat(desk(second).placesHere()).isFalse();
                // What a frozen instance meets when it wakes: another one has taken its part over.
                RunningService.fence(name + ".placements-desk");
                RunningService.send(copies(name, 60, 75));
                await().atMost(PATIENCE).until(() -> events(name).size() == 75);
                first.close();
                await().atMost(PATIENCE).until(() -> desk(second).placesHere());
                assertThat(desk(second).remembered()).isEqualTo(75);
                RunningService.send(copies(name, 75, 90));
                await().atMost(PATIENCE).until(() -> events(name).size() == 90);
            }
        }
        try (var again = start(name, "one")) {
            RunningService.send(copies(name, 90, 93));
            await().atMost(PATIENCE).until(() -> events(name).size() == 93);
            assertThat(again.health("stories").getCode()).isEqualTo("UP");
        }
        assertEachCopyPointsAtAnEarlierOneOfItsStory(events(name));
        assertReplayKnows(name, events(name));
    }

    @Test
    void keepsTheStoryOverRevisionsAndMeasuresNothingByWhatWasTakenBack() throws Exception {
        var name = "story-life";
        RunningService.createRawTopic(name);
        try (var service = start(name, "one")) {
            RunningService.send(List.of(copy(name, 0), copy(name, 3)));
            await().atMost(PATIENCE).until(() -> events(name).size() == 2);
            RunningService.send(List.of(revision(name, 3, 2, TEXTS.get(1)), tombstone(name, 0)));
            await().atMost(PATIENCE).until(() -> service.enriched().size() == 4);
            RunningService.send(List.of(copy(name, 6)));
            await().atMost(PATIENCE).until(() -> service.enriched().size() == 5);

            var events = service.enriched().stream()
                    .filter(event -> event.value() != null)
                    .map(this::body)
                    .toList();
            assertThat(story(events.get(1))).isEqualTo(RawArticles.id(0));
            assertThat(duplicate(events.get(1))).isEqualTo(RawArticles.id(0));
            assertThat(story(events.get(2)))
                    .as("revision 2 tells of something else")
                    .isEqualTo(RawArticles.id(0));
            assertThat(duplicate(events.get(2))).isEmpty();
            assertThat(duplicate(events.get(3)))
                    .as("the original was taken back")
                    .isEmpty();
            assertThat(story(events.get(3))).isEqualTo(RawArticles.id(6));
        }
    }

    @Test
    void goesWithoutStoriesWhereTheyAreSwitchedOff() throws Exception {
        var name = "no-stories";
        RunningService.createRawTopic(name);
        RunningService.send(List.of(copy(name, 0)));
        try (var service = RunningService.start(
                TestBroker.bootstrapServers(), name, List.of("newswire.enrich.stories.enabled=false"))) {
            await().atMost(PATIENCE).until(() -> service.enriched().size() == 1);

            var event = body(service.enriched().getFirst());
            assertThat(event.has("storyId")).isFalse();
            assertThat(event.path("taggers").has("stories")).isFalse();
            assertThat(TopicRecords.committed(name + ".questions")).isEmpty();
        }
    }

    private void assertEachCopyPointsAtAnEarlierOneOfItsStory(Map<String, JsonNode> events) {
        var originals = new HashMap<Integer, String>();
        events.forEach((id, event) -> {
            EventSchema.ENRICHED_ARTICLE.assertValid(json.writeValueAsBytes(event));
            int text = text(id);
            if (duplicate(event).isEmpty()) {
                assertThat(originals.put(text, id))
                        .as("one original of text %s", text)
                        .isNull();
                assertThat(story(event)).isEqualTo(id);
            }
        });
        assertThat(originals).hasSize(TEXTS.size());
        events.forEach((id, event) -> {
            assertThat(story(event)).isEqualTo(originals.get(text(id)));
            assertThat(event.path("taggers").path("stories").asString("")).isNotEmpty();
        });
    }

    /** What a replay would take from the record, for all partitions one after the other. */
    private void assertReplayKnows(String name, Map<String, JsonNode> events) {
        var connection = Map.<String, Object>of("bootstrap.servers", TestBroker.bootstrapServers());
        try (var admin = Admin.create(connection);
                var known = new RecordedPlacements(
                        new KafkaClients(connection, connection, admin, "test"), name + ".placements")) {
            TopicRecords.committed(name + ".raw").stream()
                    .sorted((a, b) -> Integer.compare(a.partition(), b.partition()))
                    .forEach(raw -> {
                        var event = Objects.requireNonNull(events.get(key(raw)));
                        var placement = known.of(new Place(
                                Sketcher.sketch(key(raw), null, "", ""),
                                1,
                                new Origin(raw.partition(), raw.timestamp())));
                        assertThat(Optional.ofNullable(placement).map(it -> it.story()))
                                .contains(story(event));
                        assertThat(Optional.ofNullable(placement)
                                        .map(it -> Objects.requireNonNullElse(it.duplicateOf(), "")))
                                .contains(duplicate(event));
                    });
            assertThat(known.of(new Place(
                            Sketcher.sketch("never", null, "", ""), 1, new Origin(0, System.currentTimeMillis()))))
                    .isNull();
        }
    }

    /** Each article's one event. */
    private Map<String, JsonNode> events(String name) {
        var events = new TreeMap<String, JsonNode>();
        for (var record : TopicRecords.committed(name + ".enriched")) {
            assertThat(events.put(key(record), body(record)))
                    .as("a second event of an article")
                    .isNull();
        }
        return events;
    }

    private static RunningService start(String name, String instance, Class<?>... parts) {
        return RunningService.start(
                TestBroker.bootstrapServers(),
                name,
                List.of("newswire.enrich.instance-id=" + name + "-" + instance, "newswire.enrich.batch-size=7"),
                parts);
    }

    private static StoryDesk desk(RunningService service) {
        return service.context().getBean(StoryDesk.class);
    }

    private static List<ProducerRecord<byte[], byte[]>> copies(String name, int from, int to) {
        return new ArrayList<>(
                IntStream.range(from, to).mapToObj(n -> copy(name, n)).toList());
    }

    private static ProducerRecord<byte[], byte[]> copy(String name, int n) {
        return revision(name, n, 1, TEXTS.get(n % TEXTS.size()));
    }

    private static ProducerRecord<byte[], byte[]> revision(String name, int n, int revision, String text) {
        var raw = RawArticles.withoutPage(n, "", text + " Number " + n + ".");
        var article = new RawArticle(
                raw.id(), revision, raw.site(), raw.feed(), raw.entry(), raw.page(), raw.pageError(), raw.fetchedAt());
        var record = RunningService.record(name, RawArticles.id(n), RawArticles.json(article));
        record.headers().add(EventHeaders.TYPE, EventTypes.RAW_ARTICLE.getBytes(UTF_8));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> tombstone(String name, int n) {
        return RunningService.record(name, RawArticles.id(n), null);
    }

    private static int text(String id) {
        return IntStream.range(0, 100)
                        .filter(n -> RawArticles.id(n).equals(id))
                        .findFirst()
                        .orElseThrow()
                % TEXTS.size();
    }

    private JsonNode body(ConsumerRecord<byte[], byte[]> record) {
        return json.readTree(record.value());
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }

    private static String story(JsonNode event) {
        return event.path("storyId").asString("");
    }

    private static String duplicate(JsonNode event) {
        return event.path("duplicateOf").asString("");
    }
}
