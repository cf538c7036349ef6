package newswire.events.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Tells what in today's contract would break readers or stored events of a released one: schemas as in
 * {@link SchemaComparison}; of the AsyncAPI document topics with their names, their compaction and how far they reach
 * back, their size bound, their messages, and of a message its type, key and headers. Further messages may come to a topic
 * only where the release said so by {@code x-extensible-messages}.
 */
final class ContractComparison {

    private final Contract released;
    private final Contract today;
    private final List<String> breaks = new ArrayList<>();

    private ContractComparison(Contract released, Contract today) {
        this.released = released;
        this.today = today;
    }

    /** A sentence each, beginning with file and JSON Pointer. */
    static List<String> breaks(Contract released, Contract today) {
        var comparison = new ContractComparison(released, today);
        comparison.schemas();
        comparison.channels();
        comparison.messages();
        return comparison.breaks;
    }

    private void schemas() {
        released.schemas().forEach((file, schema) -> {
            var now = today.schemas().get(file);
            if (now == null) {
                say(file, "is gone, and events of %s name it.");
            } else {
                breaks.addAll(SchemaComparison.breaks(
                        released.version(), file + "#", CanonicalSchema.of(schema), CanonicalSchema.of(now)));
            }
        });
    }

    private void channels() {
        for (var channel : released.asyncApi().path("channels").properties()) {
            var at = "/channels/" + channel.getKey();
            var was = channel.getValue();
            var is = today.asyncApi().at(JsonPointer.compile(at));
            if (is.isMissingNode()) {
                sayAt(at, "is gone, and readers of %s subscribe to it.");
                continue;
            }
            same(at + "/address", was.path("address"), is.path("address"));
            messagesOf(at, was, is);
            var config = "/bindings/kafka/topicConfiguration";
            topic(at + config, was.at(JsonPointer.compile(config)), is.at(JsonPointer.compile(config)));
        }
    }

    private void messagesOf(String channel, JsonNode was, JsonNode is) {
        var names = new TreeSet<String>(was.path("messages").propertyNames());
        names.addAll(is.path("messages").propertyNames());
        for (var name : names) {
            var at = channel + "/messages/" + name;
            if (!is.path("messages").has(name)) {
                sayAt(at, "is gone, and readers of %s wait for it.");
            } else if (!was.path("messages").has(name)
                    && !was.path("x-extensible-messages").asBoolean(false)) {
                sayAt(at, "is new, and readers of %s were not told that further types of events may come.");
            }
        }
    }

    /** What a release says about a topic is kept; what it does not say may be anything. */
    private void topic(String at, JsonNode was, JsonNode is) {
        if (was.has("cleanup.policy")) {
            same(at + "/cleanup.policy", was.path("cleanup.policy"), is.path("cleanup.policy"));
        }
        if (was.has("retention.ms") && number(is, "retention.ms").compareTo(number(was, "retention.ms")) < 0) {
            sayAt(at + "/retention.ms", "is shorter, and readers of %s count on what is kept.");
        }
        if (was.has("max.message.bytes")
                && number(is, "max.message.bytes").compareTo(number(was, "max.message.bytes")) > 0) {
            sayAt(at + "/max.message.bytes", "is larger, and readers of %s may not have the room.");
        }
    }

    private static BigDecimal number(JsonNode config, String name) {
        return config.path(name).asDecimal(BigDecimal.ZERO);
    }

    private void messages() {
        for (var message : released.asyncApi().at("/components/messages").properties()) {
            var at = "/components/messages/" + message.getKey();
            var was = message.getValue();
            var is = today.asyncApi().at(JsonPointer.compile(at));
            if (is.isMissingNode()) {
                sayAt(at, "is gone, and readers of %s wait for it.");
                continue;
            }
            same(at + "/name", was.path("name"), is.path("name"));
            same(at + "/contentType", was.path("contentType"), is.path("contentType"));
            same(at + "/payload/schema", was.at("/payload/schema"), is.at("/payload/schema"));
            schema(at + "/headers", was.path("headers"), is.path("headers"));
            schema(at + "/bindings/kafka/key", was.at("/bindings/kafka/key"), is.at("/bindings/kafka/key"));
        }
    }

    private void schema(String at, JsonNode was, JsonNode is) {
        breaks.addAll(SchemaComparison.breaks(
                released.version(),
                "asyncapi.yaml#" + at,
                CanonicalSchema.of(was, released.asyncApi()),
                CanonicalSchema.of(is, today.asyncApi())));
    }

    private void same(String at, JsonNode was, JsonNode is) {
        if (!was.equals(is)) {
            sayAt(at, "was " + shown(was) + " and is " + shown(is) + ", and readers of %s rely on it.");
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "absent" : value.toString();
    }

    private void sayAt(String pointer, String sentence) {
        say("asyncapi.yaml#" + pointer, sentence);
    }

    private void say(String where, String sentence) {
        breaks.add(where + ": " + sentence.replace("%s", released.version()));
    }
}
