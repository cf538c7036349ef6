package newswire.benchmarks.fault;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * How long the sites of an ingest service that ends are not polled: from the signal to each site's first poll by another
 * service. Nothing else happens meanwhile. Not thread-safe.
 */
final class TakeOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final List<Slot> services;
    private final RequestLog requests;
    private final RandomGenerator random;
    private final List<Duration> afterKills = new ArrayList<>();
    private final List<Duration> afterStops = new ArrayList<>();

    /**
     * @param services of ingest, two at least
     * @param requests in which a service is called like its slot
     */
    TakeOvers(List<Slot> services, RequestLog requests, RandomGenerator random) {
        this.services = services;
        this.requests = requests;
        this.random = random;
    }

    /** Ends so many services with SIGKILL and as many in good order, one after the other, and starts them again. */
    void measure(int times) throws IOException, InterruptedException {
        for (int n = 0; n < times; n++) {
            afterKills.addAll(measure(true));
            afterStops.addAll(measure(false));
        }
    }

    private List<Duration> measure(boolean kill) throws IOException, InterruptedException {
        var victim = services.get(random.nextInt(services.size()));
        await("all sites to be polled, some by " + victim.name() + " and some by another", () -> isSteady(victim));
        TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
        var sites = requests.sitesOf(victim.name());
        var signal = Instant.now();
        if (kill) {
            victim.kill();
        } else {
            victim.stop();
        }
        await("somebody to poll " + sites, () -> sites.stream().allMatch(site -> isTaken(signal, site, victim)));
        var waits = sites.stream()
                .map(site -> requests.firstAfter(signal, site, victim.name()).orElseThrow())
                .map(request -> Duration.between(signal, request.from()))
                .toList();
        victim.start();
        return waits;
    }

    private boolean isTaken(Instant signal, String site, Slot victim) {
        return requests.firstAfter(signal, site, victim.name()).isPresent();
    }

    private boolean isSteady(Slot victim) {
        var fresh = Instant.now().minus(FRESH);
        return services.stream().allMatch(Slot::isRunning)
                && !requests.sitesOf(victim.name()).isEmpty()
                && services.stream()
                        .anyMatch(other -> other != victim
                                && !requests.sitesOf(other.name()).isEmpty())
                && requests.latest().values().stream()
                        .allMatch(request -> request.from().isAfter(fresh));
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String what, Condition condition) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Override
    public String toString() {
        return line("SIGKILL", afterKills) + System.lineSeparator() + line("an orderly stop", afterStops);
    }

    private static String line(String signal, List<Duration> waits) {
        if (waits.isEmpty()) {
            return "after %s nothing was measured".formatted(signal);
        }
        var seconds = waits.stream()
                .mapToDouble(wait -> wait.toMillis() / 1e3)
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "after %s others polled %d sites: half within %.1f s, all within %.1f s",
                signal,
                seconds.length,
                seconds[(seconds.length - 1) / 2],
                seconds[seconds.length - 1]);
    }
}
