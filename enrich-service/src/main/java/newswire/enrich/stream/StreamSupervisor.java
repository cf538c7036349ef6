package newswire.enrich.stream;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import newswire.enrich.EnrichSettings;
import newswire.enrich.record.BeforeStream;
import newswire.service.broker.ConnectionWarnings;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts the stream once broker and topics are there, however long that takes, and starts it again when it was fenced or
 * otherwise came to a stop that can be mended. After an {@link Error} it stops the stream for good and says so.
 */
public final class StreamSupervisor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamSupervisor.class);

    private final MessageListenerContainer stream;
    private final List<BeforeStream> preparations;
    private final WorkInProgress progress;
    private final EnrichSettings settings;
    private final AtomicReference<State> state = new AtomicReference<>(State.STOPPED);
    private volatile @Nullable Thread thread;
    private @Nullable String toldReason; // why the stream can't start; for the supervisor's thread alone

    /** @param preparations made in their order before each start; the topics come first */
    StreamSupervisor(
            MessageListenerContainer stream,
            List<BeforeStream> preparations,
            WorkInProgress progress,
            EnrichSettings settings) {
        this.stream = stream;
        this.preparations = List.copyOf(preparations);
        this.progress = progress;
        this.settings = settings;
    }

    /** What the stream is doing. */
    public State state() {
        var now = state.get();
        if (now != State.RUNNING) {
            return now;
        }
        if (!stream.isInExpectedState()) {
            return State.INTERRUPTED;
        }
        return progress.longest().compareTo(settings.maxBatchTime()) > 0 ? State.STUCK : State.RUNNING;
    }

    @Override
    public void start() {
        state.set(State.WAITING_FOR_BROKER);
        thread = Thread.ofPlatform().name("enrich-supervisor").daemon().start(this::supervise);
    }

    @Override
    public void stop() {
        state.set(State.STOPPED);
        var supervisor = thread;
        if (supervisor != null) {
            supervisor.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return state.get() != State.STOPPED;
    }

    /** Starts after the stream's container could, and stops before it does. */
    @Override
    public int getPhase() {
        return stream.getPhase() + 1;
    }

    @EventListener
    void consumerStopped(ConsumerStoppedEvent event) {
        if (event.getReason() == Reason.ERROR) {
            state.updateAndGet(now -> now == State.STOPPED ? now : State.FAILED);
        } else if (event.getReason() != Reason.NORMAL) {
            state.compareAndSet(State.RUNNING, State.INTERRUPTED);
        }
    }

    private void supervise() {
        try {
            try (var warnings = new ConnectionWarnings()) {
                stepWhile(() -> state.get() == State.WAITING_FOR_BROKER);
            }
            stepWhile(this::isRunning);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stepWhile(BooleanSupplier goesOn) throws InterruptedException {
        while (goesOn.getAsBoolean()) {
            step();
            Thread.sleep(settings.retryDelay());
        }
    }

    private void step() {
        switch (state.get()) {
            case WAITING_FOR_BROKER -> prepareAndStart();
            case INTERRUPTED -> {
                stream.stop();
                state.updateAndGet(now -> now == State.STOPPED || now == State.FAILED ? now : State.WAITING_FOR_BROKER);
            }
            case FAILED -> stream.stop();
            case RUNNING -> {
                // Acted upon a step later: by then the event is here that tells when it was an Error.
                if (!stream.isInExpectedState()) {
                    state.compareAndSet(State.RUNNING, State.INTERRUPTED);
                }
            }
            case STUCK, STOPPED -> {}
        }
    }

    private void prepareAndStart() {
        try {
            preparations.forEach(BeforeStream::prepare);
            startWhole();
            state.compareAndSet(State.WAITING_FOR_BROKER, State.RUNNING);
            toldReason = null;
        } catch (KafkaException e) {
            tell(String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
        } catch (RuntimeException e) {
            log.error("The stream cannot be started, trying again.", e);
        }
    }

    /** Each attempt would say the same: once is enough. */
    private void tell(String reason) {
        if (!reason.equals(toldReason)) {
            log.warn("Waiting for the broker: {}", reason);
            toldReason = reason;
        }
    }

    /** A container that could not make its consumers takes itself for started, and its next start would do nothing. */
    private void startWhole() {
        try {
            stream.start();
        } catch (RuntimeException e) {
            stream.stop();
            throw e;
        }
    }

    /** What a stream can be doing. */
    public enum State {
        STOPPED,
        /** Before its start: the broker cannot be reached or refuses to make the topics. */
        WAITING_FOR_BROKER,
        RUNNING,
        /** A batch has been in work for longer than any should. */
        STUCK,
        /** A thread has stopped; the stream is about to be started again. */
        INTERRUPTED,
        /** An {@link Error} ended it; the process needs a restart. */
        FAILED
    }
}
