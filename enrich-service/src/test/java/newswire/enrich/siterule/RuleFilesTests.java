package newswire.enrich.siterule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import newswire.enrich.extract.rule.RuleField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTests {

    @Test
    void readsYamlAndJsonOfAFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("harbour.yml"), """
                # The opinion pages look different.
                rules:
                  - site: Harbourtimes.example
                    path: /opinion/
                    title: h1.headline
                    body: [div.story, div.more]
                    drop: .promo
                ---
                rules:
                  - {site: bücher.example, body: article}
                """);
        Files.writeString(folder.resolve("more.json"), "{\"rules\":[{\"site\":\"news.example\",\"drop\":[\"#ad\"]}]}");
        Files.writeString(folder.resolve(".hidden.yml"), "no rules");
        Files.writeString(folder.resolve("README"), "no rules either");

        var rules = RuleFiles.read(folder);

        assertThat(rules.size()).isEqualTo(3);
        var rule = rules.of(URI.create("https://harbourtimes.example/opinion/ferry"));
        assertThat(rule.source()).isEqualTo("harbour.yml");
        assertThat(rule.selectors().get(RuleField.body)).hasSize(2);
        assertThat(rules.of(URI.create("https://xn--bcher-kva.example/"))).isNotNull();
    }

    @Test
    void namesFileSiteAndSelectorOfEveryFault() {
        assertThatThrownBy(() -> RuleFiles.parse(Map.of("harbour.yml", """
                        rules:
                          - site: harbourtimes.example
                            body: "div["
                            titel: h1
                          - site: https://news.example/
                            title: h1
                          - site: news.example
                            path: opinion
                            title: ""
                          - site: news.example
                          - {site: twice.example, drop: p}
                          - {site: twice.example, drop: p}
                          - 5
                        """, "list.yml", "- a", "torn.yml", "rules: [")))
                .isInstanceOf(WrongSiteRulesException.class)
                .message()
                .satisfies(message -> assertThat(message.lines())
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("harbour.yml, harbourtimes.example, body: 'div[' is no CSS selector: "))
                        .anySatisfy(line -> assertThat(line)
                                .startsWith(
                                        "harbour.yml, harbourtimes.example: there is no field titel; there are site,"))
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("harbour.yml, rules[1], site: 'https://news.example/' is no host;"))
                        .anySatisfy(line ->
                                assertThat(line).startsWith("harbour.yml, news.example, path: 'opinion' is no path;"))
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("harbour.yml, news.example, title: '' is no CSS selector: it is empty."))
                        .anySatisfy(
                                line -> assertThat(line).startsWith("harbour.yml, news.example: it selects nothing;"))
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("harbour.yml, twice.example: there are two rules for twice.example/,"))
                        .anySatisfy(line -> assertThat(line).startsWith("harbour.yml, rules[6]: it is no rule;"))
                        .anySatisfy(line -> assertThat(line).startsWith("list.yml: it should have one entry, rules,"))
                        .anySatisfy(line -> assertThat(line).startsWith("torn.yml: it is no YAML: line 1,")));
    }

    @Test
    void saysWhenThereIsNoSuchFile(@TempDir Path folder) {
        assertThatThrownBy(() -> RuleFiles.read(folder.resolve("none.yml"))).isInstanceOf(NoSuchFileException.class);
    }
}
