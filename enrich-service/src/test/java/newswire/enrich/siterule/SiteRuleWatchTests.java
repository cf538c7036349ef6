package newswire.enrich.siterule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRuleWatchTests {

    private static final URI PAGE = URI.create("https://harbourtimes.example/ferry");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @TempDir
    private Path folder;

    @Test
    void takesEditsAndNewFiles() throws IOException {
        write("harbour.yml", "rules: [{site: harbourtimes.example, body: .old}]");
        var watch = watch();

        write("harbour.yml", "rules: [{site: harbourtimes.example, body: .new}]");
        write("news.yml", "rules: [{site: news.example, body: .new}]");
        watch.look();

        assertThat(watch.get().size()).isEqualTo(2);
        assertThat(watch.get().of(PAGE).selectors().toString()).contains(".new");
        assertThat(registry.get("newswire.enrich.site.rules").gauge().value()).isEqualTo(2);
    }

    @Test
    void goesOnWithTheLastGoodRulesUntilAnEditIsMended() throws IOException {
        write("harbour.yml", "rules: [{site: harbourtimes.example, body: .old}]");
        var watch = watch();

        write("harbour.yml", "rules: [{site: harbourtimes.example, body: 'div['}]");
        watch.look();
        watch.look();

        assertThat(watch.get().of(PAGE)).isNotNull();
        assertThat(watch.problem()).startsWith("harbour.yml, harbourtimes.example, body: 'div['");
        assertThat(rejected()).isEqualTo(1);
        assertThat(broken()).isEqualTo(1);

        write("harbour.yml", "rules: [{site: harbourtimes.example, body: .old}]");
        watch.look();

        assertThat(watch.problem()).isNull();
        assertThat(broken()).isZero();
    }

    @Test
    void goesOnWithTheLastGoodRulesWhileTheFolderIsAway() throws IOException {
        var file = write("harbour.yml", "rules: [{site: harbourtimes.example, body: .old}]");
        var watch = new SiteRuleWatch(file, registry, Clock.systemUTC());

        Files.delete(file);
        watch.look();
        watch.look();

        assertThat(watch.get().size()).isEqualTo(1);
        assertThat(watch.problem()).contains("can't be read");
        assertThat(rejected()).isEqualTo(1);

        write("harbour.yml", "rules: []");
        watch.look();

        assertThat(watch.get().size()).isZero();
        assertThat(watch.problem()).isNull();
    }

    @Test
    void doesNotBeginWithRulesThatCannotBeUsed() throws IOException {
        write("harbour.yml", "rules: 5");

        assertThatThrownBy(this::watch).isInstanceOf(WrongSiteRulesException.class);
    }

    private SiteRuleWatch watch() {
        return new SiteRuleWatch(folder, registry, Clock.systemUTC());
    }

    private double rejected() {
        return registry.get("newswire.enrich.site.rules.rejected").counter().count();
    }

    private double broken() {
        return registry.get("newswire.enrich.site.rules.broken").gauge().value();
    }

    private Path write(String file, String text) throws IOException {
        return Files.writeString(folder.resolve(file), text);
    }
}
