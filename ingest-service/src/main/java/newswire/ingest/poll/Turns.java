package newswire.ingest.poll;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;

/** Lets a feed be worked on by one thread at a time, whether polled or pushed. Thread-safe. */
final class Turns {

    private final ConcurrentMap<String, CountDownLatch> taken = new ConcurrentHashMap<>();

    /** Waits for the feed's turn; closing the result ends it. */
    Turn of(String feedUrl) throws InterruptedException {
        return of(feedUrl, () -> {});
    }

    /** @param beforeWaiting lets go of what others may need to end their turn; not called where there is no wait */
    Turn of(String feedUrl, Runnable beforeWaiting) throws InterruptedException {
        var own = new CountDownLatch(1);
        while (true) {
            var other = taken.putIfAbsent(feedUrl, own);
            if (other == null) {
                return () -> {
                    taken.remove(feedUrl, own);
                    own.countDown();
                };
            }
            beforeWaiting.run();
            other.await();
        }
    }

    /** A feed's turn. */
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }
}
