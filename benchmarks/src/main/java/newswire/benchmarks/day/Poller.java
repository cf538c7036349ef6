package newswire.benchmarks.day;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.random.RandomGenerator;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.poll.Planning;
import newswire.ingest.poll.PushWatch;
import newswire.ingest.poll.StateAfter;
import newswire.ingest.schedule.DueQueue;
import newswire.ingest.schedule.HostLanes;
import newswire.ingest.schedule.HostRests;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.ScheduleSettings;
import org.jspecify.annotations.Nullable;

/**
 * The poller of a running service without its threads and its network: what is due when, and who waits for whom, is decided
 * by the service's own code; requests take the time that publishers take. For one thread.
 */
final class Poller {

    private final SimulatedTime time;
    private final Measured measured;
    private final Chance chance;
    private final Duration gap;
    private final FetchSettings fetch;
    private final PollSchedule schedule;
    private final Planning planning;
    private final Answers answers;
    private final DueQueue<Watch> queue;
    private final Map<SimulatedFeed, Watch> watches = new IdentityHashMap<>();
    private final HostLanes lanes;
    private final HostRests rests;
    private final Set<SimulatedFeed> underWay = new HashSet<>();
    private final Queue<Poll> awaitingConnection = new ArrayDeque<>();
    private int connections;
    private boolean dead;

    Poller(SimulatedTime time, Measured measured, FetchSettings fetch) {
        var settings = ScheduleSettings.defaults();
        this.time = time;
        this.measured = measured;
        this.chance = new Chance();
        this.gap = settings.hostGap();
        this.fetch = fetch;
        this.schedule = new PollSchedule(settings, chance);
        this.planning = new Planning(schedule, time);
        this.rests = new HostRests(time);
        this.answers = new Answers(new StateAfter(schedule, PushWatch.NONE), schedule, rests);
        this.queue = new DueQueue<>(time);
        this.lanes = new HostLanes(gap, time);
    }

    /** As the service's own. */
    private static final class Watch extends DueQueue.Item {

        private final SimulatedFeed feed;

        Watch(SimulatedFeed feed) {
            this.feed = feed;
        }

        SimulatedFeed feed() {
            return feed;
        }
    }

    /** What is known of the feeds as of now, had they been watched for long. */
    void learn(List<SimulatedFeed> feeds) {
        feeds.forEach(feed -> {
            chance.feed = feed;
            feed.commit(answers.longKnown(feed, time.instant()));
        });
    }

    /** Takes the feeds over, as after a restart. */
    void takeOver(List<SimulatedFeed> feeds) {
        for (var feed : feeds) {
            chance.feed = feed;
            var planned = schedule.resumed(feed.feed().interval(), feed.state(), time.instant());
            put(feed, planning.due(feed.feed(), planned, Instant.MIN));
        }
    }

    /** When the next poll is due. */
    @Nullable
    Instant next() {
        return dead ? null : queue.next();
    }

    /** Starts what is due by now, as the loop of the service does. */
    void startDue() {
        if (dead) {
            return;
        }
        var due = new ArrayDeque<>(queue.takeDue());
        while (!due.isEmpty()) {
            var watch = due.poll();
            var late = Duration.between(watch.due(), time.instant());
            if (Planning.isOutage(late)) {
                spread(watch, late);
                due.forEach(other -> spread(other, late));
                return;
            }
            if (underWay.add(watch.feed())) {
                start(watch);
            }
        }
    }

    /** SIGKILL. */
    void kill() {
        dead = true;
        underWay.forEach(feed -> feed.publisher().cutOff());
    }

    private void spread(Watch watch, Duration outage) {
        var feed = watch.feed();
        chance.feed = feed;
        put(feed, planning.overdue(feed.feed(), feed.state(), watch.due(), outage));
    }

    private void put(SimulatedFeed feed, Instant due) {
        queue.put(watches.computeIfAbsent(feed, Watch::new), due);
    }

    private void start(Watch watch) {
        var feed = watch.feed();
        chance.feed = feed;
        if (isPostponed(feed)) {
            return;
        }
        var poll = new Poll(watch);
        poll.turn = lanes.lineUp(feed.publisher().host(), turn -> time.after(Duration.ZERO, poll::hasLane));
    }

    private boolean isPostponed(SimulatedFeed feed) {
        var url = feed.feed().url();
        var resting = rests.until(URI.create(url), url);
        if (resting != null) {
            chance.feed = feed;
            var next = schedule.afterRest(feed.feed().interval(), resting, time.instant());
            finish(feed, () -> feed.commit(feed.state().postponed(next)));
        }
        return resting != null;
    }

    private void finish(SimulatedFeed feed, Runnable commit) {
        if (!dead) {
            chance.feed = feed;
            commit.run();
            underWay.remove(feed);
            var next = feed.state().nextPollAt();
            if (next != null) {
                put(feed, next);
            }
        }
    }

    /** One request on its way. */
    private final class Poll {

        private final Watch watch;
        private boolean hung;
        private HostLanes.@Nullable Turn turn;

        Poll(Watch watch) {
            this.watch = watch;
        }

        private HostLanes.Turn turn() {
            if (turn == null) {
                throw new IllegalStateException("not in line");
            }
            return turn;
        }

        void hasLane() {
            var pause = turn().pause(Duration.ZERO);
            if (pause.isPositive()) {
                time.after(pause, this::connect);
            } else {
                connect();
            }
        }

        private void connect() {
            if (dead) {
                return;
            }
            if (isPostponed(watch.feed())) { // who went before may have been told to stay away
                turn().end();
                return;
            }
            turn().begin();
            if (connections < fetch.maxConcurrent()) {
                connections++;
                request();
            } else {
                awaitingConnection.add(this);
            }
        }

        private void request() {
            if (dead) {
                return;
            }
            var feed = watch.feed();
            var publisher = feed.publisher();
            measured.begun(feed, watch.due(), answers.allowed(feed), time.instant());
            publisher.begins(time.instant(), gap);
            hung = publisher.hangs(time.instant());
            var takes = hung ? fetch.totalTimeout() : publisher.answerTime(feed.habits());
            time.after(takes, this::answered);
        }

        private void answered() {
            if (dead) {
                return;
            }
            watch.feed().publisher().ends(time.instant());
            connections--;
            turn().end();
            finish(watch.feed(), () -> {
                if (!answers.to(watch.feed(), hung, time.instant())) {
                    measured.failed();
                }
            });
            var next = awaitingConnection.poll();
            if (next != null) {
                connections++;
                next.request();
            }
        }
    }

    /** Chance, to each feed its own, so that what befalls one feed changes nothing for the others. */
    private static final class Chance implements RandomGenerator {

        private @Nullable SimulatedFeed feed;

        @Override
        public long nextLong() {
            if (feed == null) {
                throw new IllegalStateException("nobody's turn");
            }
            return feed.chance().nextLong();
        }
    }
}
