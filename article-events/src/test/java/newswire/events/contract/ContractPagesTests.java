package newswire.events.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** {@code -Dnewswire.contract.write=true} makes the pages anew. */
class ContractPagesTests {

    private static final Path FOLDER = Path.of("../docs/contract");

    private final Contract contract = Contract.today();

    @Test
    void thePagesAreCurrent() throws IOException {
        var pages = ContractPages.of(contract);
        if (Boolean.getBoolean("newswire.contract.write")) {
            Files.createDirectories(FOLDER);
            for (var page : pages.entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }

        var written = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                written.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(written)
                .as("docs/contract; how to make it anew: article-events/src/contract/README.md")
                .isEqualTo(pages);
    }

    @Test
    void everyTopicSettingHeaderAndPropertyIsOnThem() {
        var pages = String.join("\n", ContractPages.of(contract).values());

        var topics = contract.asyncApi().path("channels").valueStream().toList();
        assertThat(topics)
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(pages)
                        .contains("## "
                                + topic.path("title")
                                        .asString("`" + topic.path("address").asString() + "`")));
        assertThat(contract.asyncApi().at("/components/schemas").valueStream())
                .allSatisfy(headers -> assertThat(headers.path("properties").propertyNames())
                        .allSatisfy(header -> assertThat(pages).contains("| `" + header + "` |")));
        assertThat(contract.schemas().values())
                .allSatisfy(schema -> assertThat(schema.path("properties").propertyNames())
                        .allSatisfy(property -> assertThat(pages).contains("| `" + property + "` |")));
        assertThat(pages).contains("| `entities[].mentions[].start` | integer, at least 0 | yes | Of the first UTF-16");
    }

    @Test
    void aPropertyThatSaysNothingAboutItselfIsRefused() {
        var schema = JsonMapper.shared().readTree("{\"properties\": {\"mood\": {\"type\": \"string\"}}}");

        assertThatThrownBy(() -> PropertyTable.of(schema, schema)).hasMessage("mood has no description.");
    }
}
