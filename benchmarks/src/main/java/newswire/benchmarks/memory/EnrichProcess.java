package newswire.benchmarks.memory;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import newswire.enrich.EnrichService;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The whole enrich-service, which tells what it took until its consumer had begun, and after so many articles. */
final class EnrichProcess {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double MEGABYTE = 1024 * 1024;

    private EnrichProcess() {}

    /** Arguments: where the broker is, what to call this run, articles to wait for. */
    public static void main(String[] arguments) throws Exception {
        int articles = Integer.parseInt(arguments[2]);
        try (var service = run(arguments[0], arguments[1].replace(' ', '-'))) {
            while (!hasBegun(service)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            double start = cpuSeconds();
            System.out.printf(
                    Locale.ROOT,
                    "%s: consumer has begun after %.1f s of processor time, %.0f MB resident%n",
                    arguments[1],
                    start,
                    resident("VmRSS"));
            var enriched = service.getBean(MeterRegistry.class).counter("newswire.enrich.enriched");
            while (enriched.count() < articles) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            double end = cpuSeconds();
            System.gc();
            System.out.printf(
                    Locale.ROOT,
                    "  at most %.0f MB resident, %.0f MB of heap in use in the end, %.0f ms of processor time an article%n",
                    resident("VmHWM"),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE,
                    (end - start) * 1000 / articles);
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext run(String bootstrapServers, String name) {
        return EnrichService.application()
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                        "--newswire.enrich.group-id=" + name,
                        "--newswire.enrich.instance-id=" + name);
    }

    private static boolean hasBegun(ConfigurableApplicationContext service) {
        var partitions = service.getBean(MessageListenerContainer.class).getAssignedPartitions();
        return partitions != null && !partitions.isEmpty();
    }

    private static double cpuSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    /** In megabytes, as Linux tells it; elsewhere not a number. */
    private static double resident(String what) throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        for (var line : Files.readAllLines(status)) {
            if (line.startsWith(what + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return Double.NaN;
    }
}
