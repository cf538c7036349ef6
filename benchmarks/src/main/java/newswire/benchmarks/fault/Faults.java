package newswire.benchmarks.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Kills, stops, freezes, adds and removes processes at random instants, in random order, so often each. Not thread-safe. */
final class Faults {

    /** Longer than the session, so that others have the share when its owner comes back. */
    private static final Duration SHORTEST_FREEZE = Duration.ofSeconds(7);

    private static final Duration LONGEST_FURTHER_FREEZE = Duration.ofSeconds(9);
    private static final Duration LONGEST_ABSENCE = Duration.ofSeconds(15);
    private static final Duration LONGEST_REPAIR = Duration.ofSeconds(2);

    private final Slot broker;
    private final List<Slot> services;
    private final List<Slot> guests;
    private final RandomGenerator random;
    private final Duration longestPause;
    private final Map<Fault, Integer> left;
    private final Map<Fault, Integer> done = new EnumMap<>(Fault.class);

    /**
     * @param services that are always wanted
     * @param guests services that come and go
     * @param wanted how many of each
     */
    Faults(
            Slot broker,
            List<Slot> services,
            List<Slot> guests,
            Map<Fault, Integer> wanted,
            Duration longestPause,
            RandomGenerator random) {
        this.broker = broker;
        this.services = services;
        this.guests = guests;
        this.left = new EnumMap<>(wanted);
        this.longestPause = longestPause;
        this.random = random;
    }

    /** Goes on until none is left. */
    void strike() throws IOException, InterruptedException {
        for (int all = all(left); all > 0; all--) {
            pause(longestPause);
            var fault = any(random.nextInt(all));
            strike(fault);
            left.merge(fault, -1, Integer::sum);
            done.merge(fault, 1, Integer::sum);
            if (all(done) % 25 == 0) {
                System.out.println(this);
            }
        }
    }

    private static int all(Map<Fault, Integer> faults) {
        return faults.values().stream().mapToInt(n -> n).sum();
    }

    private Fault any(int number) {
        var rest = number;
        for (var fault : left.entrySet()) {
            if (rest < fault.getValue()) {
                return fault.getKey();
            }
            rest -= fault.getValue();
        }
        throw new IllegalArgumentException("so many are not left: " + number);
    }

    private void strike(Fault fault) throws IOException, InterruptedException {
        switch (fault) {
            case BROKER_KILL -> kill(broker);
            case KILL -> kill(any(services));
            case STOP -> {
                var service = any(services);
                service.stop();
                pause(LONGEST_ABSENCE);
                service.start();
            }
            case FREEZE -> {
                var service = any(services);
                service.freeze();
                TimeUnit.MILLISECONDS.sleep(SHORTEST_FREEZE.toMillis());
                pause(LONGEST_FURTHER_FREEZE);
                service.thaw();
            }
            case CHANGE -> change(any(guests));
        }
    }

    private void kill(Slot process) throws IOException, InterruptedException {
        process.kill();
        pause(LONGEST_REPAIR);
        process.start();
    }

    private void change(Slot guest) throws IOException, InterruptedException {
        if (guest.isRunning()) {
            guest.stop();
        } else {
            guest.start();
        }
    }

    private Slot any(List<Slot> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void pause(Duration longest) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep((long) (random.nextDouble() * longest.toMillis()));
    }

    @Override
    public String toString() {
        return left.keySet().stream()
                .map(fault -> done.getOrDefault(fault, 0) + " " + fault)
                .collect(Collectors.joining(", "));
    }
}
