package newswire.benchmarks.story;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import newswire.benchmarks.Arguments;
import newswire.enrich.story.Sketch;
import newswire.enrich.story.Sketcher;
import newswire.enrich.story.StoryIndex;
import newswire.enrich.tag.keyphrase.WordRarity;

/**
 * What an index of stories costs once it is full: memory of an article, and processor time to place one. The articles are
 * invented: a tenth of them repeat an earlier one with a line more, half tell one of the stories of their day.
 *
 * <p>{@code java … newswire.benchmarks.story.StoryIndexBenchmark [articles remembered, 50000]}
 */
public final class StoryIndexBenchmark {

    private static final int WORDS = 600;
    private static final int VOCABULARY = 60_000;
    private static final int STORIES_A_DAY = 500;
    private static final int ARTICLES_A_DAY = 10_000;
    private static final int PLACED_AND_TIMED = 5_000;

    private final Random random = new Random(7);
    private final List<String> recent = new ArrayList<>();

    private StoryIndexBenchmark() {}

    /** Prints the figures. */
    public static void main(String[] arguments) {
        new StoryIndexBenchmark().run(new Arguments("StoryIndexBenchmark [ARTICLES]", arguments).number(0, 50_000));
    }

    private void run(int capacity) {
        long before = used();
        var index = new StoryIndex(capacity, WordRarity.shipped());
        for (int i = 0; i < capacity; i++) {
            index.add(article(i));
        }
        recent.clear();
        long bytes = used() - before;
        System.out.printf("%,d articles remembered: %.1f KB each%n", index.size(), bytes / 1024.0 / index.size());
        var sketches = new ArrayList<Sketch>();
        for (int i = 0; i < PLACED_AND_TIMED; i++) {
            sketches.add(article(capacity + i));
        }
        long sketchBytes =
                sketches.stream().mapToLong(sketch -> sketch.toBytes().length).sum();
        long start = cpu();
        sketches.forEach(index::add);
        double micros = (cpu() - start) / 1000.0 / PLACED_AND_TIMED;
        System.out.printf(
                "%.0f µs to place one more, %,.0f a second; a sketch has %,d bytes%n",
                micros, 1e6 / micros, sketchBytes / PLACED_AND_TIMED);
    }

    private Sketch article(int number) {
        String text;
        if (recent.size() > 100 && random.nextInt(10) == 0) {
            text = recent.get(random.nextInt(recent.size())) + " " + word() + " " + word() + " all rights reserved";
        } else {
            text = text(number / ARTICLES_A_DAY);
        }
        recent.add(text);
        if (recent.size() > 1_000) {
            recent.removeFirst();
        }
        var published = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * number / ARTICLES_A_DAY);
        return Sketcher.sketch("article" + number, published, "", text);
    }

    private String text(int day) {
        var names = new ArrayList<String>();
        var story = new Random(31L * day + random.nextInt(2 * STORIES_A_DAY));
        for (int i = 0; i < 15; i++) {
            names.add("Name" + story.nextInt(VOCABULARY));
        }
        var text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            text.append(random.nextInt(12) == 0 ? names.get(random.nextInt(names.size())) : word())
                    .append(' ');
        }
        return text.toString();
    }

    /** Common words often, rare ones seldom. */
    private String word() {
        return "w" + (int) Math.pow(VOCABULARY, random.nextDouble());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
