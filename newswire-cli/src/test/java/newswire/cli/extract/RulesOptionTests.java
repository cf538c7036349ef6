package newswire.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import newswire.cli.console.Failure;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

class RulesOptionTests {

    private static final URI PAGE = URI.create("https://harbourtimes.example/ferry");

    @TempDir
    private Path folder;

    @Test
    void tellsWhatARuleFindsOnAPage() throws IOException {
        var rules = option("rules: [{site: harbourtimes.example, title: h1, body: .story, drop: .ad}]");

        var story = new Extractor(rules.options(PAGE))
                .extract(ArticleSource.ofPage("<h1>Ferry back</h1><p class=ad>Tea.<p class=ad>More tea.", PAGE));

        assertThat(story.title()).isEqualTo("Ferry back");
        assertThat(rules.lines())
                .containsExactly(
                        "rule         rules.yml, harbourtimes.example/",
                        "             title: 1 element, body: matches NOTHING, drop: 2 elements");
        var json = JsonMapper.shared().createObjectNode();
        rules.fill(json);
        assertThat(json.at("/rule/matches/body").asInt()).isZero();
    }

    @Test
    void saysWhatIsWrongWithTheRules() throws IOException {
        var rules = option("rules: [{site: harbourtimes.example, body: 'div['}]");

        assertThatThrownBy(() -> rules.options(PAGE))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("rules.yml, harbourtimes.example, body: 'div[' is no CSS selector");
    }

    @Test
    void saysWhenNoRuleIsForThePage() throws IOException {
        var rules = option("rules: [{site: news.example, body: .story}]");

        assertThatThrownBy(() -> rules.options(PAGE)).hasMessageContaining("is for https://harbourtimes.example/ferry");
        assertThatThrownBy(() -> rules.options(null)).hasMessageContaining("--url");
    }

    private RulesOption option(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("rules.yml"), yaml);
        var command = new Taker();
        new CommandLine(command).parseArgs("--rules", file.toString());
        return command.rules;
    }

    @Command
    static final class Taker {

        @Mixin
        final RulesOption rules = new RulesOption();
    }
}
