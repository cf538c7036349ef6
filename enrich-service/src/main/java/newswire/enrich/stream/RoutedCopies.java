package newswire.enrich.stream;

import java.util.List;
import java.util.stream.Stream;
import newswire.enrich.record.RecordHeaders;
import newswire.enrich.route.Route;
import newswire.enrich.route.Routes;
import newswire.events.EventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Copies of a message for routes: the same key, value and headers, and the route's name. */
final class RoutedCopies {

    private final Routes routes;

    RoutedCopies(Routes routes) {
        this.routes = routes;
    }

    /** The message, and a copy of it for each of {@code routes}. */
    static List<ProducerRecord<byte[], byte[]>> with(ProducerRecord<byte[], byte[]> message, List<Route> routes) {
        return routes.isEmpty()
                ? List.of(message)
                : Stream.concat(Stream.of(message), routes.stream().map(route -> copy(message, route)))
                        .toList();
    }

    /**
     * The message, and a copy of it for every route: what takes an article back must reach all who may have it, and
     * nobody here remembers who does.
     */
    List<ProducerRecord<byte[], byte[]>> toAll(ProducerRecord<byte[], byte[]> message) {
        return with(message, routes.all());
    }

    private static ProducerRecord<byte[], byte[]> copy(ProducerRecord<byte[], byte[]> message, Route route) {
        var copy = new ProducerRecord<>(route.topic(), null, message.key(), message.value(), message.headers());
        RecordHeaders.set(copy.headers(), EventHeaders.ROUTE, route.name());
        return copy;
    }
}
