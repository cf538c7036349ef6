package newswire.benchmarks.tag;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import newswire.benchmarks.Arguments;
import newswire.enrich.story.Sketcher;
import newswire.enrich.story.StoryIndex;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.Taggers;
import newswire.enrich.tag.keyphrase.WordRarity;
import newswire.enrich.tag.language.LanguageDetector;
import newswire.enrich.tag.topic.TextEncoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the whole of tagging costs an article of 600 words: language, all taggers that ship, sketch and story, on one
 * thread; and how much of it is the sentence encoder's, which no work of ours makes cheaper. The articles are texts of a file of JSON Lines with {@code "text"}, put one behind the other and cut.
 *
 * <p>{@code java … newswire.benchmarks.tag.TagBenchmark FILE [articles, 1000]}. Run it under {@code taskset -c 0} for one core.
 */
public final class TagBenchmark {

    private static final int WORDS = 600;
    private static final int WARM_UP = 300;

    private final LanguageDetector languages = new LanguageDetector();
    private final Taggers taggers = Taggers.shipped((tagger, failure) -> {
        throw new IllegalStateException(tagger, failure);
    });
    private final StoryIndex stories = new StoryIndex(20_000, WordRarity.shipped());

    private TagBenchmark() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException {
        var given = new Arguments("TagBenchmark FILE [ARTICLES]", arguments);
        int count = given.number(1, 1_000);
        var articles = given.some(0, "text of " + WORDS + " words", articles(given.file(0)));
        var benchmark = new TagBenchmark();
        for (int i = 0; i < WARM_UP; i++) {
            benchmark.tag(articles.get(i % articles.size()), i);
        }
        var threads = ManagementFactory.getThreadMXBean();
        var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long[] cpu = new long[count];
        long start = process.getProcessCpuTime();
        for (int i = 0; i < count; i++) {
            long before = threads.getCurrentThreadCpuTime();
            benchmark.tag(articles.get(i % articles.size()), WARM_UP + i);
            cpu[i] = threads.getCurrentThreadCpuTime() - before;
        }
        double all = (process.getProcessCpuTime() - start) / 1e6 / count;
        Arrays.sort(cpu);
        System.out.printf(
                Locale.ROOT,
                "%,d articles of %d words, processor time each: mean %.1f ms, half within %.1f ms, 99 %% within %.1f ms;"
                        + " with compiler and collector %.1f ms%n",
                count,
                WORDS,
                Arrays.stream(cpu).average().orElse(0) / 1e6,
                cpu[count / 2] / 1e6,
                cpu[count * 99 / 100] / 1e6,
                all);
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < count; i++) {
            var text = articles.get(i % articles.size());
            TextEncoder.shipped().encode(title(text), text);
        }
        double encoder = (threads.getCurrentThreadCpuTime() - before) / 1e6 / count;
        System.out.printf(Locale.ROOT, "the same articles' sentence encoder alone: mean %.1f ms%n", encoder);
    }

    private void tag(String text, int number) {
        var title = title(text);
        var language = languages.detect(title + "\n" + text);
        var known = language == null ? null : TagSource.languageOf(language.code(), language.confidence());
        taggers.tag(TagSource.of(title, text, known));
        stories.add(Sketcher.sketch("article" + number, null, title, text));
    }

    private static String title(String text) {
        return text.substring(0, Math.max(1, text.indexOf(' ', 50)));
    }

    private static List<String> articles(Path file) throws IOException {
        var json = JsonMapper.builder().build();
        var articles = new ArrayList<String>();
        var text = new StringBuilder();
        int words = 0;
        for (var line : Files.readAllLines(file)) {
            for (var word : json.readTree(line).path("text").asString("").split(" ")) {
                text.append(word).append(' ');
                if (++words == WORDS) {
                    articles.add(text.toString().strip());
                    text.setLength(0);
                    words = 0;
                }
            }
            text.append('\n');
        }
        return articles;
    }
}
