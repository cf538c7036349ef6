package newswire.enrich.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import newswire.enrich.EnrichSettings;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.record.LateAdmin;
import newswire.enrich.replay.job.ReplayJobs;
import newswire.enrich.route.Routes;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What REST says of a replay that the broker will have nothing of. */
class RefusedReplayTests {

    @Test
    void tellsWhatTheBrokerRefusesFromABrokerThatIsAway() throws Exception {
        assertThat(answer(new InvalidTopicException("it collides with a.b")).getStatus())
                .isEqualTo(400);
        assertThat(answer(new TopicAuthorizationException("not for you")).getStatus())
                .isEqualTo(403);
        assertThat(answer(new TimeoutException("no answer")).getStatus()).isEqualTo(503);
    }

    private static MockHttpServletResponse answer(KafkaException broker) throws Exception {
        var request = "{\"source\": \"raw\", \"target\": \"a_b\"}";
        return MockMvcBuilders.standaloneSetup(new ReplayController(replays(broker)))
                .build()
                .perform(MockMvcRequestBuilders.post("/replays")
                        .contentType("application/json")
                        .content(request.getBytes(UTF_8)))
                .andReturn()
                .getResponse();
    }

    private static Replays replays(KafkaException broker) {
        var admin = LateAdmin.of(() -> {
            throw broker;
        });
        var binder = new Binder(new MapConfigurationPropertySource(
                Map.of("newswire.enrich.version", "1", "newswire.enrich.instance-id", "one")));
        return new Replays(
                new ReplayJobs(new KafkaClients(Map.of(), Map.of(), admin, "test"), "replays"),
                admin,
                binder.bindOrCreate("newswire.enrich", EnrichSettings.class).topics(),
                new Routes(List.of()),
                binder.bindOrCreate("newswire.enrich.replay", ReplaySettings.class),
                Clock.systemUTC());
    }
}
