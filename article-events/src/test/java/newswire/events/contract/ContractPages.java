package newswire.events.contract;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The contract as pages in Markdown: one with the topics, one for each message. */
final class ContractPages {

    private static final String MADE =
            "<!-- Made from asyncapi.yaml and the schemas: article-events/src/contract/README.md -->\n\n";

    private final Contract contract;

    private ContractPages(Contract contract) {
        this.contract = contract;
    }

    /** @return text by file name */
    static Map<String, String> of(Contract contract) {
        var pages = new ContractPages(contract);
        var texts = new TreeMap<String, String>();
        texts.put("README.md", pages.topics());
        pages.at("/components/messages")
                .properties()
                .forEach(message -> texts.put(file(message.getKey()), pages.message(message.getKey())));
        return texts;
    }

    private String topics() {
        var page = new StringBuilder(MADE);
        page.append(
                "# %s %s\n\n%s\n\nWhat may be relied on beyond the form of things: [subscribe.md](../subscribe.md).\n"
                        .formatted(at("/info/title").asString(), contract.version(), text(at("/info/description"))));
        for (var channel : at("/channels").properties()) {
            topic(page, channel.getValue());
        }
        return page.toString();
    }

    private void topic(StringBuilder page, JsonNode channel) {
        page.append("\n## %s\n\n%s\n\n".formatted(heading(channel), text(channel.path("description"))));
        page.append("| event | `ce_type` |\n|---|---|\n");
        for (var message : channel.path("messages").propertyNames()) {
            var about = at("/components/messages/" + message);
            page.append("| [%s](%s) | %s |\n".formatted(about.path("title").asString(), file(message), type(about)));
        }
        var kafka = channel.at("/bindings/kafka");
        page.append("\n| as made, where it does not exist yet | |\n|---|---|\n");
        page.append("| partitions | %s |\n".formatted(kafka.path("partitions")));
        for (var setting : kafka.path("topicConfiguration").properties()) {
            page.append("| `%s` | %s |\n".formatted(setting.getKey(), setting(setting.getKey(), setting.getValue())));
        }
    }

    private String message(String name) {
        var message = at("/components/messages/" + name);
        var page = new StringBuilder(MADE);
        page.append("# %s\n\n".formatted(message.path("title").asString()));
        var reference = message.at("/payload/schema/$ref").asString("").replace("schemas/", "");
        var schema = contract.schemas().get(reference);
        page.append(text((schema == null ? message.path("payload") : schema).path("description")))
                .append("\n\nOn:\n\n");
        for (var channel : at("/channels").properties()) {
            if (channel.getValue().path("messages").has(name)) {
                page.append("- [%s](README.md#%s)\n"
                        .formatted(heading(channel.getValue()), anchor(heading(channel.getValue()))));
            }
        }
        var key = message.at("/bindings/kafka/key");
        if (!key.isMissingNode()) {
            page.append("\nKey: %s. Schema: `%s`, `$id` `%s`.\n"
                    .formatted(keyOf(key), reference, schema.path("$id").asString()));
        }
        page.append("\n## Headers\n\nAll are UTF-8 text.\n\n")
                .append(PropertyTable.of(message.path("headers"), contract.asyncApi()));
        if (schema != null) {
            page.append(
                            "\n## Value\n\nJSON. What could not be found is absent, never null or empty; 'always there' speaks")
                    .append(" of the object around a property. A list of values that ends in … may grow.\n\n")
                    .append(PropertyTable.of(schema, schema))
                    .append("\n## Example\n\n```json\n")
                    .append(contract.examples()
                            .get(reference.replace(".schema.json", ".json"))
                            .strip())
                    .append("\n```\n");
        }
        return page.toString();
    }

    private static String keyOf(JsonNode key) {
        return key.path("$ref").asString().endsWith("/feedUrl") ? "the feed's URL" : "the article's id";
    }

    /** The type in the headers; a dead letter keeps that of the record that it was. */
    private String type(JsonNode message) {
        var reference = message.at("/headers/$ref").asString().substring(1);
        var type = at(reference + "/properties/ce_type/const");
        return type.isMissingNode() ? "as it was" : "`" + type.asString() + "`";
    }

    private static String setting(String name, JsonNode value) {
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(JsonNode::asString).toList());
        }
        return name.equals("retention.ms")
                ? "%s (%d days)".formatted(value, value.asLong() / 86_400_000)
                : value.asString();
    }

    private static String file(String message) {
        return message.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".md";
    }

    /** The topic's name, or what stands for many topics. */
    private static String heading(JsonNode channel) {
        return channel.path("title").asString("`" + channel.path("address").asString() + "`");
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[`.]", "").replace(" ", "-");
    }

    private static String text(JsonNode words) {
        return words.asString("").strip();
    }

    private JsonNode at(String pointer) {
        return contract.asyncApi().at(JsonPointer.compile(pointer));
    }
}
