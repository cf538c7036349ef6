package newswire.cli.tag;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.Keyphrase;
import newswire.enrich.tag.Link;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.Tags;
import org.jspecify.annotations.Nullable;

/** Tags for a person to read. */
public final class TagText {

    private static final int MOST_ENTITIES = 25;

    private TagText() {}

    /** The text with its entities in brackets, each with its type. */
    public static String marked(String text, Tags tags) {
        var marks = new ArrayList<Mark>();
        for (var entity : tags.entities()) {
            entity.mentions().stream()
                    .filter(mention -> !mention.inTitle())
                    .forEach(
                            mention -> marks.add(new Mark(mention, entity.type().label())));
        }
        marks.sort(Comparator.comparingInt(mark -> mark.mention.start()));
        var marked = new StringBuilder();
        int at = 0;
        for (var mark : marks) {
            marked.append(text, at, mark.mention.start()).append('[');
            marked.append(text, mark.mention.start(), mark.mention.end());
            marked.append('|').append(mark.type).append(']');
            at = mark.mention.end();
        }
        return marked.append(text, at, text.length()).toString();
    }

    /** What the taggers found, in lines. */
    public static void print(String text, Tags tags, PrintWriter out) {
        tags.entities().stream().limit(MOST_ENTITIES).forEach(entity -> out.println(line(entity)));
        tags.topics()
                .forEach(topic -> out.printf(
                        Locale.ROOT, "topic         %-38s %.2f  %s%n", topic.name(), topic.score(), topic.id()));
        if (!tags.keyphrases().isEmpty()) {
            out.println("keyphrases    "
                    + tags.keyphrases().stream().map(Keyphrase::phrase).collect(Collectors.joining(" · ")));
        }
        for (var quote : tags.quotes()) {
            var name = quote.speakerName() == null ? quote.speaker() : quote.speakerName();
            var speaker = name == null ? "" : " — " + name;
            out.println("quote         “" + text.substring(quote.start(), quote.end()) + "”" + speaker);
        }
    }

    private static String line(Entity entity) {
        return String.format(
                Locale.ROOT,
                "%-13s %-38s %.2f  %s",
                entity.type().label(),
                entity.name(),
                entity.salience(),
                String.join(", ", details(entity)));
    }

    private static List<String> details(Entity entity) {
        var details = new ArrayList<String>();
        if (entity.inTitle()) {
            details.add("in the title");
        }
        int mentions = entity.mentions().size();
        details.add(mentions == 1 ? "1 mention" : mentions + " mentions");
        Link link = entity.link();
        if (link != null) {
            addIfKnown(details, link.wikidata());
            addIfKnown(details, link.country());
        }
        return details;
    }

    private static void addIfKnown(List<String> details, @Nullable String value) {
        if (value != null) {
            details.add(value);
        }
    }

    private record Mark(Mention mention, String type) {}
}
