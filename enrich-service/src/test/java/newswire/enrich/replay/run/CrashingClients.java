package newswire.enrich.replay.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.enrich.record.KafkaClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;

/**
 * Clients of a process that dies at a given moment: what was sent until then is at the broker, and nothing more is: no
 * abort, no close, no commit.
 */
final class CrashingClients extends KafkaClients {

    /** When the process dies, in its third transaction. */
    enum Moment {
        BEFORE_ANYTHING_IS_SENT,
        AMID_THE_EVENTS,
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    /** The end of the process. */
    static final class Crash extends Error {}

    private static final int TRANSACTION = 3;

    private final Moment moment;

    CrashingClients(Admin admin, Moment moment) {
        super(Stage.connection(), Stage.connection(), admin, "crashing");
        this.moment = moment;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Producer<byte[], byte[]> producer(String transactionalId) {
        var producer = super.producer(transactionalId);
        var transactions = new AtomicInteger();
        var sent = new AtomicInteger();
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                CrashingClients.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    if (transactions.get() > TRANSACTION) {
                        return null;
                    }
                    var name = method.getName();
                    if (name.equals("beginTransaction")) {
                        transactions.incrementAndGet();
                    }
                    if (transactions.get() < TRANSACTION) {
                        return call(producer, method, arguments);
                    }
                    boolean dies = switch (moment) {
                        case BEFORE_ANYTHING_IS_SENT -> name.equals("send");
                        case AMID_THE_EVENTS -> name.equals("send") && sent.incrementAndGet() == 3;
                        case BEFORE_THE_COMMIT, AFTER_THE_COMMIT -> name.equals("commitTransaction");
                    };
                    var answer = !dies || moment == Moment.AFTER_THE_COMMIT ? call(producer, method, arguments) : null;
                    if (dies) {
                        producer.flush();
                        transactions.incrementAndGet();
                        throw new Crash();
                    }
                    return answer;
                });
    }

    private static Object call(Producer<?, ?> producer, java.lang.reflect.Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(producer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
