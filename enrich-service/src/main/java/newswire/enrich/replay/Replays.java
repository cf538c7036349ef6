package newswire.enrich.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import newswire.enrich.EnrichSettings.TopicSettings;
import newswire.enrich.replay.job.ReplayEntry;
import newswire.enrich.replay.job.ReplayJob;
import newswire.enrich.replay.job.ReplayJobs;
import newswire.enrich.replay.job.Source;
import newswire.enrich.replay.job.Wish;
import newswire.enrich.replay.run.SourceRanges;
import newswire.enrich.route.Routes;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** What people can do with replays, on any instance. Thread-safe. */
final class Replays {

    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final ReplayJobs jobs;
    private final Admin admin;
    private final TopicSettings topics;
    private final ReplaySettings settings;
    private final Targets targets;
    private final Clock clock;

    Replays(ReplayJobs jobs, Admin admin, TopicSettings topics, Routes routes, ReplaySettings settings, Clock clock) {
        this.jobs = jobs;
        this.admin = admin;
        this.topics = topics;
        this.settings = settings;
        this.targets = new Targets(admin, topics, routes, settings.topic());
        this.clock = clock;
    }

    /**
     * Makes a replay, with its range as of now; whoever's turn it is will run it.
     *
     * @throws IllegalArgumentException when it can't be done as asked
     * @throws KafkaException when the broker is away
     */
    ReplayEntry create(ReplayRequest request) {
        var source = request.source() == Source.RAW ? topics.raw() : topics.enriched();
        var target = request.target().equals(ReplayRequest.LIVE) ? topics.enriched() : request.target();
        targets.check(target);
        var ranges = new SourceRanges(admin);
        var now = clock.instant();
        var job = new ReplayJob(
                ID_TIME.format(now) + "-" + UUID.randomUUID().toString().substring(0, 8),
                now,
                request.source(),
                request.from(),
                request.to(),
                source,
                request.offsets().isEmpty()
                        ? ranges.between(source, request.from(), request.to())
                        : ranges.within(source, request.offsets()),
                request.selection(),
                target,
                target.equals(topics.enriched()),
                request.rate() == null ? settings.rate() : request.rate(),
                request.dryRun());
        if (!request.dryRun()) {
            targets.prepare(target, request.from());
        }
        jobs.all().stream().filter(entry -> isOutdated(entry, now)).forEach(entry -> jobs.forget(entry.job()));
        jobs.add(job);
        return new ReplayEntry(job, Wish.RUN, null);
    }

    private boolean isOutdated(ReplayEntry entry, Instant now) {
        return entry.state().isFinal()
                && entry.progress() != null
                && entry.progress().updatedAt().isBefore(now.minus(settings.keep()));
    }

    /** All replays, the oldest first. */
    List<ReplayEntry> all() {
        return jobs.all();
    }

    /** The replay of that id. */
    Optional<ReplayEntry> get(String id) {
        return jobs.get(id);
    }

    /**
     * Wishes something of a replay; it happens at its next batch, within a second or so.
     *
     * @throws IllegalStateException when it has ended already
     * @throws KafkaException when the broker is away
     */
    ReplayEntry wish(ReplayEntry replay, Wish wish) {
        if (replay.state().isFinal()) {
            throw new IllegalStateException("the replay %s has ended: it is %s"
                    .formatted(replay.job().id(), replay.state().name().toLowerCase(Locale.ROOT)));
        }
        if (replay.wish() == Wish.CANCEL && wish != Wish.CANCEL) {
            throw new IllegalStateException(
                    "the replay %s is being cancelled".formatted(replay.job().id()));
        }
        jobs.wish(replay.job(), wish);
        return jobs.get(replay.job().id()).orElse(replay);
    }
}
