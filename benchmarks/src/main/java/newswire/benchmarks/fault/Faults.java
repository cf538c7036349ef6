package newswire.benchmarks.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Kills, stops and freezes processes at random instants, and starts them again. */
final class Faults {

    /** Longer than the session timeout, so that it comes back as a zombie. */
    private static final Duration SHORTEST_FREEZE = Duration.ofSeconds(11);

    private static final Duration LONGEST_FURTHER_FREEZE = Duration.ofSeconds(5);
    private static final Duration LONGEST_ABSENCE = Duration.ofSeconds(15);

    private final Slot broker;
    private final List<Slot> services;
    private final RandomGenerator random;
    private final Duration longestPause;
    private int kills;
    private int brokerKills;
    private int stops;
    private int freezes;

    Faults(Slot broker, List<Slot> services, Duration longestPause, RandomGenerator random) {
        this.broker = broker;
        this.services = services;
        this.longestPause = longestPause;
        this.random = random;
    }

    /** Goes on until so many SIGKILLs have struck. */
    void strike(int wantedKills, int wantedBrokerKills) throws IOException, InterruptedException {
        while (kills < wantedKills || brokerKills < wantedBrokerKills) {
            pause(longestPause);
            if (brokerKills < wantedBrokerKills && brokerIsDue(wantedKills, wantedBrokerKills)) {
                broker.kill();
                brokerKills++;
                pause(Duration.ofSeconds(2));
                broker.start();
            } else {
                strike(services.get(random.nextInt(services.size())));
            }
        }
    }

    private boolean brokerIsDue(int wantedKills, int wantedBrokerKills) {
        return kills >= wantedKills
                || random.nextDouble() < 1.2 * wantedBrokerKills / (wantedKills + wantedBrokerKills);
    }

    private void strike(Slot service) throws IOException, InterruptedException {
        var what = random.nextInt(100);
        if (what < 4) {
            service.freeze();
            freezes++;
            TimeUnit.MILLISECONDS.sleep(SHORTEST_FREEZE.toMillis());
            pause(LONGEST_FURTHER_FREEZE);
            service.thaw();
        } else if (what < 10) {
            service.stop();
            stops++;
            pause(LONGEST_ABSENCE);
            service.start();
        } else {
            service.kill();
            kills++;
            pause(Duration.ofSeconds(2));
            service.start();
            if (kills % 25 == 0) {
                System.out.println(this);
            }
        }
    }

    private void pause(Duration longest) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep((long) (random.nextDouble() * longest.toMillis()));
    }

    @Override
    public String toString() {
        return "%d SIGKILLs of services, %d of the broker, %d orderly stops, %d freezes"
                .formatted(kills, brokerKills, stops, freezes);
    }
}
