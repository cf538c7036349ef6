package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import newswire.enrich.EnrichSettings.TaggerSettings;
import newswire.enrich.tag.Keyphrase;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.Tagger;
import newswire.enrich.tag.Taggers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerChoiceTests {

    @TempDir
    Path jars;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void runsAllThatAreThereInTheirUsualOrder() {
        assertThat(names(settings(List.of("*"), Map.of()))).containsExactly("topics", "quotes", "links");
    }

    @Test
    void runsThoseThatAreNamedInThatOrder() {
        assertThat(names(settings(List.of("links", "topics"), Map.of()))).containsExactly("links", "topics");
        assertThat(names(settings(List.of("links", "*"), Map.of()))).containsExactly("links", "topics", "quotes");
        assertThat(names(settings(List.of(), Map.of()))).isEmpty();
    }

    @Test
    void makesNoTaggerThatDoesNotRun() {
        var there = Map.<String, Supplier<Tagger>>of("topics", () -> {
            throw new AssertionError("its model was read");
        });
        assertThat(TaggerChoice.of(settings(List.of(), Map.of()), there, threads))
                .isEmpty();
    }

    @Test
    void asksATaggerAboutItsLanguagesAlone() {
        var topics = TaggerChoice.of(
                        settings(List.of("topics"), Map.of("topics", List.of("de", "und"))), there(), threads)
                .getFirst();
        assertThat(topics.reads("de")).isTrue();
        assertThat(topics.reads("und")).isTrue();
        assertThat(topics.reads("en")).isFalse();
    }

    @Test
    void saysWhichNameIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names(settings(List.of("topic"), Map.of())))
                .withMessage("newswire.enrich.taggers.use: there is no tagger topic; there are topics, quotes, links.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names(settings(List.of("*"), Map.of("none", List.of("en")))))
                .withMessageStartingWith("newswire.enrich.taggers.languages: there is no tagger none");
    }

    @Test
    void runsATaggerOfTheUsersOwnJar() throws IOException {
        writeJar("sirens.jar", Sirens.class.getName());
        var taggers = TaggerChoice.of(inJars(List.of("*")), there(), threads);
        assertThat(taggers).extracting(Tagger::name).containsExactly("topics", "quotes", "links", "sirens");

        var tags = new Taggers(taggers, (name, failure) -> {}).tag(TagSource.of("Storm", "Sirens were heard.", "en"));
        assertThat(tags.keyphrases()).containsExactly(new Keyphrase("sirens", 1));
        assertThat(tags.taggers()).containsEntry("sirens", "1");
    }

    @Test
    void saysWhatIsWrongWithAJar() throws IOException {
        writeJar("broken.jar", "not.There");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaggerChoice.of(inJars(List.of("*")), there(), threads))
                .withMessageContaining("newswire.enrich.taggers.jars")
                .withMessageContaining("not.There");
    }

    /** A tagger as a user writes one. */
    public static final class Sirens implements Tagger {

        @Override
        public String name() {
            return "sirens";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public boolean reads(String language) {
            return language.equals("en");
        }

        @Override
        public void tag(TaggedStory story) {
            if (story.source().text().contains("Sirens")) {
                story.putKeyphrases(List.of(new Keyphrase("sirens", 1)));
            }
        }
    }

    private void writeJar(String name, String provider) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(jars.resolve(name)))) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + Tagger.class.getName()));
            jar.write(provider.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private List<String> names(TaggerSettings settings) {
        return TaggerChoice.of(settings, there(), threads).stream()
                .map(Tagger::name)
                .toList();
    }

    private static TaggerSettings settings(List<String> use, Map<String, List<String>> languages) {
        return new TaggerSettings(use, languages, null, Duration.ofSeconds(10));
    }

    private TaggerSettings inJars(List<String> use) {
        return new TaggerSettings(use, Map.of(), jars, Duration.ofSeconds(10));
    }

    private static Map<String, Supplier<Tagger>> there() {
        var there = new LinkedHashMap<String, Supplier<Tagger>>();
        for (var name : List.of("topics", "quotes", "links")) {
            there.put(name, () -> new Silent(name));
        }
        return there;
    }

    private record Silent(String name) implements Tagger {

        @Override
        public String version() {
            return "1";
        }

        @Override
        public boolean reads(String language) {
            return true;
        }

        @Override
        public void tag(TaggedStory story) {
            // finds nothing
        }
    }
}
