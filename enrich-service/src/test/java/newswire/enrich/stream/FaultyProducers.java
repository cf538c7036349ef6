package newswire.enrich.stream;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Real producers that fail at a given moment, once. No configuration by annotation, or every test would find it. */
class FaultyProducers {

    /** Fails at the third record of the stream, when the broker has the first two. */
    static class FailingAtTheThirdRecord {

        @Bean
        DefaultKafkaProducerFactoryCustomizer faults() {
            var sent = new AtomicInteger();
            return factory -> factory.addPostProcessor(producer -> intercepting(producer, (method, call) -> {
                if (method.equals("send") && sent.incrementAndGet() == 3) {
                    producer.flush();
                    throw new KafkaException("injected: the record cannot be sent");
                }
                return call.proceed();
            }));
        }
    }

    /** Commits the first transaction, and then reports that it does not know. */
    static class LosingTheAnswerToTheFirstCommit {

        @Bean
        DefaultKafkaProducerFactoryCustomizer faults() {
            var commits = new AtomicInteger();
            return factory -> factory.addPostProcessor(producer -> intercepting(producer, (method, call) -> {
                var result = call.proceed();
                if (method.equals("commitTransaction") && commits.incrementAndGet() == 1) {
                    throw new TimeoutException("injected: no answer");
                }
                return result;
            }));
        }
    }

    interface Call {
        Object proceed() throws Throwable;
    }

    interface Interception {
        Object around(String method, Call call) throws Throwable;
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Producer<K, V> intercepting(Producer<K, V> producer, Interception interception) {
        return (Producer<K, V>) Proxy.newProxyInstance(
                FaultyProducers.class.getClassLoader(),
                new Class<?>[] {Producer.class},
                (proxy, method, arguments) -> interception.around(method.getName(), () -> {
                    try {
                        return method.invoke(producer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
