package newswire.cli.up;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import newswire.cli.broker.LocalBroker;
import newswire.cli.broker.LocalPort;
import newswire.cli.console.Failure;
import newswire.enrich.EnrichService;
import newswire.ingest.IngestService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Broker, ingest and enrich, running in this process. */
public final class Pipeline implements AutoCloseable {

    private final PipelineSettings settings;
    private final DataFolder folder;
    private final @Nullable LocalBroker broker;
    private final List<CompletableFuture<ConfigurableApplicationContext>> services;

    private Pipeline(PipelineSettings settings) {
        this.settings = settings;
        folder = DataFolder.open(settings.data());
        broker = settings.bootstrapServers() == null ? LocalBroker.start(folder.broker(), settings.kafkaPort()) : null;
        services = List.of(
                inBackground("ingest", () -> run(IngestService.application(), settings.ofIngest(kafka(), folder.id()))),
                inBackground(
                        "enrich", () -> run(EnrichService.application(), settings.ofEnrich(kafka(), folder.id()))));
    }

    /**
     * Starts everything, and returns when feeds are about to be polled.
     *
     * @throws Failure when a port is taken, the data folder can't be used, or a part does not start
     */
    public static Pipeline start(PipelineSettings settings) {
        LocalPort.requireFree(settings.port(), "ingest", "--port");
        LocalPort.requireFree(settings.enrichPort(), "enrich", "--port");
        var pipeline = new Pipeline(settings);
        try {
            pipeline.services.forEach(CompletableFuture::join);
            return pipeline;
        } catch (CompletionException e) {
            pipeline.close();
            throw e.getCause() instanceof Failure failure ? failure : new Failure(Failure.reason(e), e);
        }
    }

    private static CompletableFuture<ConfigurableApplicationContext> inBackground(
            String name, Supplier<ConfigurableApplicationContext> start) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return start.get();
                    } catch (RuntimeException e) {
                        throw new Failure(name + " did not start: " + Failure.reason(e), e);
                    }
                },
                task -> Thread.ofPlatform().name("start-" + name).start(task));
    }

    private static ConfigurableApplicationContext run(SpringApplicationBuilder service, String[] settings) {
        return service.bannerMode(Banner.Mode.OFF).registerShutdownHook(false).run(settings);
    }

    /** Kafka's address, as clients take it. */
    public String kafka() {
        return broker == null ? String.valueOf(settings.bootstrapServers()) : broker.bootstrapServers();
    }

    /** The consumer group that remembers what a person has been shown. */
    public String readerGroup() {
        return "newswire-up-" + folder.id();
    }

    /** Why nothing can come any more; empty while all is well. */
    public Optional<String> fatalError() {
        Optional<String> ofBroker = broker == null ? Optional.empty() : broker.fatalError();
        return ofBroker.map(reason -> "the broker stopped by itself (" + reason + ")")
                .or(() -> services.stream()
                        .map(CompletableFuture::join)
                        .flatMap(service -> Liveness.lost(service).stream())
                        .findFirst());
    }

    /** @throws Failure when there is a {@link #fatalError()} */
    public void requireWell() {
        fatalError().ifPresent(reason -> {
            throw new Failure(reason + "; the log in " + folder.path() + " says more");
        });
    }

    /** Ends the parts in the order of the articles' way, each when it has finished what it had in hand. */
    @Override
    public void close() {
        for (var service : services) {
            service.handle((context, failure) -> context)
                    .thenAccept(Pipeline::closeStarted)
                    .join();
        }
        if (broker != null) {
            broker.close();
        }
    }

    private static void closeStarted(@Nullable ConfigurableApplicationContext context) {
        if (context != null) {
            context.close();
        }
    }
}
