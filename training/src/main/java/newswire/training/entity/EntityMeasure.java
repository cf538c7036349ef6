package newswire.training.entity;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.entity.EntityTagger;
import newswire.enrich.tag.entity.NameModel;
import newswire.training.entity.NamedText.Name;

/** Counts which names a model finds: the same beginning, end and type, or wrong. */
final class EntityMeasure {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final EntityTagger tagger;

    EntityMeasure(NameModel model) {
        this.tagger = new EntityTagger(model, "measured");
    }

    void report(String label, List<NamedText> texts, PrintStream out) {
        var right = new int[EntityType.values().length];
        var found = new int[right.length];
        var wanted = new int[right.length];
        long words = 0;
        long start = THREADS.getCurrentThreadCpuTime();
        for (var text : texts) {
            words += text.sentences().stream()
                    .mapToInt(sentence -> sentence.tokens().size())
                    .sum();
            var want = new HashSet<>(text.names());
            for (var name : names(text)) {
                found[name.type().ordinal()]++;
                right[name.type().ordinal()] += want.contains(name) ? 1 : 0;
            }
            want.forEach(name -> wanted[name.type().ordinal()]++);
        }
        var line = new StringBuilder(String.format(Locale.ROOT, "%-32s", label));
        line.append(score("all", sum(right), sum(found), sum(wanted)));
        for (var type : EntityType.values()) {
            int i = type.ordinal();
            line.append(score(type.label(), right[i], found[i], wanted[i]));
        }
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        out.println(line.append(String.format(Locale.ROOT, "  %,.0f words a second", words / seconds)));
    }

    private Set<Name> names(NamedText text) {
        var story = new TaggedStory(TagSource.of("", text.text(), "en"));
        tagger.tag(story);
        var names = new HashSet<Name>();
        for (var entity : story.entities()) {
            entity.mentions().forEach(mention -> names.add(new Name(mention.start(), mention.end(), entity.type())));
        }
        return names;
    }

    private static String score(String what, int right, int found, int wanted) {
        return String.format(
                Locale.ROOT,
                "  %s P %.1f R %.1f F %.1f",
                what,
                100.0 * right / Math.max(1, found),
                100.0 * right / Math.max(1, wanted),
                200.0 * right / Math.max(1, found + wanted));
    }

    private static int sum(int[] counts) {
        return java.util.Arrays.stream(counts).sum();
    }
}
