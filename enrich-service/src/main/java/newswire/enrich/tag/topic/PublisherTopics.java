package newswire.enrich.tag.topic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswire.enrich.shipped.Shipped;
import org.jspecify.annotations.Nullable;

/**
 * Topics that publishers state themselves, where a section or tag clearly means one: only whole names count, since
 * <em>Football</em> is one game here and another there, and <em>Art</em> may be a person. A name is looked for as it is, then
 * without what says nothing of its topic (<em>Business News</em>, <em>#Election 2024</em>), then by its parts where it joins
 * several (<em>Food, Travel</em>). Immutable.
 */
public final class PublisherTopics {

    private static final Shipped<PublisherTopics> SHIPPED =
            Shipped.with(PublisherTopics.class, "publisher-topics.tsv", PublisherTopics::read);

    private static final int COLUMNS = 4;
    private static final int MOST_READ = 200;

    /** Signs and words around a name that say nothing of its topic: of hashtags, of years, and that it is news. */
    private static final Pattern UNSAID = Pattern.compile(
            "^(?:[#@]+|(?:19|20)\\d\\d )|(?: (?:news|nachrichten|nieuws|nyheter|nyheder|(?:19|20)\\d\\d))$");

    /** What joins several names to one; never an ampersand or a hyphen, which names have inside. */
    private static final Pattern JOINTS = Pattern.compile("\\s*[,;|/>›»]\\s*");

    private final Map<String, Stated> meanings;

    /**
     * What a section or tag means.
     *
     * @param narrower id of the term below the top level, null when it means no narrower one
     * @param label of the narrower term, else of the top level
     */
    public record Stated(MediaTopics top, @Nullable String narrower, String label) {}

    private PublisherTopics(Map<String, Stated> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /** The list that ships with the service. */
    public static PublisherTopics shipped() {
        return SHIPPED.get();
    }

    private static PublisherTopics read(InputStream from) throws IOException {
        var meanings = new HashMap<String, Stated>();
        new String(from.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> read(line, meanings));
        return new PublisherTopics(meanings);
    }

    private static void read(String line, Map<String, Stated> meanings) {
        var columns = line.split("\t", COLUMNS);
        var top = MediaTopics.of("medtop:" + columns[0] + "000000");
        var stated =
                columns[1].equals("-") ? new Stated(top, null, top.label()) : new Stated(top, columns[1], columns[2]);
        for (var word : columns[3].split(",")) {
            if (meanings.put(word.strip(), stated) != null) {
                throw new IllegalStateException(word.strip() + " has two meanings");
            }
        }
    }

    /** What sections and tags mean, the publisher's order kept, each meaning once. */
    public List<Stated> of(List<String> section, List<String> tags) {
        var found = new LinkedHashSet<Stated>();
        Stream.concat(section.stream(), tags.stream())
                .limit(MOST_READ)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .flatMap(this::meanings)
                .forEach(found::add);
        return List.copyOf(found);
    }

    private Stream<Stated> meanings(String name) {
        var whole = meaning(name);
        return whole != null
                ? Stream.of(whole)
                : JOINTS.splitAsStream(name).map(this::meaning).flatMap(Stream::ofNullable);
    }

    private @Nullable Stated meaning(String name) {
        var exact = meanings.get(name);
        return exact != null
                ? exact
                : meanings.get(UNSAID.matcher(name.replace('_', ' ')).replaceAll(""));
    }
}
