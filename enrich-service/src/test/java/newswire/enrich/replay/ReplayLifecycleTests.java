package newswire.enrich.replay;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.record.LateAdmin;
import newswire.enrich.replay.job.ReplayJobs;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReplayLifecycleTests {

    @Test
    void saysThatAnErrorHasEndedIt() {
        var clients = new KafkaClients(
                Map.of(),
                Map.of(),
                LateAdmin.of(() -> {
                    throw new NoClassDefFoundError("injected");
                }),
                "test");
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("newswire.enrich.replay", ReplaySettings.class);
        var jobs = new ReplayJobs(clients, "replays");
        var keeper = new ReplayKeeper(
                jobs,
                job -> {
                    throw new AssertionError("there is none");
                },
                settings);
        var replays =
                new ReplayLifecycle(keeper, jobs, clients, new NewTopic("replays", 1, (short) 1), "group", settings);

        replays.start();
        try {
            await().until(replays::hasFailed);
        } finally {
            replays.stop();
        }
    }
}
