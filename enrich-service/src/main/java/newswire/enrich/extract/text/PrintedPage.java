package newswire.enrich.extract.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.Person;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.Story;
import newswire.enrich.extract.StoryKind;
import newswire.enrich.extract.date.DateReader;
import newswire.enrich.extract.person.Agencies;
import newswire.enrich.extract.person.Byline;
import org.jspecify.annotations.Nullable;

/**
 * A page that was printed or copied as plain text: no tags to go by, so each line is told by how it reads and where it
 * stands. One instance reads one page.
 */
public final class PrintedPage {

    private static final String SOURCE = "printed text";
    private static final int MAX_LENGTH = 2_000_000;
    private static final int HEAD_LINES = 8;
    private static final Pattern PATH = Pattern.compile("\\s*[>›»]\\s*");
    private static final Pattern PLACE =
            Pattern.compile("^(?:in|In|from|aus|à|en)\\s+(\\p{Lu}[\\p{L}.'-]+(?:[ ,]+\\p{Lu}[\\p{L}.'-]+){0,3})$");
    private static final Pattern CREDITED = Pattern.compile("^(.{20,}?)[.\\s]*\\(([^()]{2,60})\\)$");
    private static final Pattern NAME =
            Pattern.compile("^\\p{Lu}[\\p{L}.'’-]+(?:\\s(?:de|van|von|der|la|el|bin|al|\\p{Lu}[\\p{L}.'’-]*)){1,4}$");

    private final Map<String, String> provenance = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private List<String> section = List.of();
    private List<String> topics = List.of();
    private @Nullable String title;
    private @Nullable String standfirst;
    private @Nullable String dateline;
    private @Nullable StatedTime published;
    private int sinceTitle;

    private PrintedPage() {}

    /** The story on it; what can't be told from furniture is left out. */
    public static Story read(String text) {
        String kept = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        List<PrintedLine> lines = PrintedLine.of(kept);
        PrintedPage page = new PrintedPage();
        boolean marked = lines.stream().anyMatch(PrintedLine::isMainHeading);
        for (PrintedLine line : lines) {
            if (!page.take(line, marked)) {
                break;
            }
        }
        return page.story(kept.length() < text.length());
    }

    /** Takes a line in; false when nothing of the story can follow. */
    private boolean take(PrintedLine line, boolean headingsAreMarked) {
        String text = line.text();
        List<String> path = List.of(PATH.split(text));
        if (title == null && path.size() > 1 && path.stream().allMatch(p -> !p.isEmpty() && Words.count(p) <= 4)) {
            section = path;
            provenance.put("section", SOURCE);
        } else if (title == null) {
            boolean heading = headingsAreMarked ? line.isMainHeading() : line.readsLikeHeadline();
            title = heading ? text : null;
        } else if (TopicLine.isOne(text)) {
            topics = TopicLine.topics(text, body());
            provenance.put("publisherTags", SOURCE);
            return false;
        } else if (!line.isHeading() && blocks.isEmpty() && ++sinceTitle <= HEAD_LINES && head(line)) {
            return true;
        } else if (line.isHeading() && blocks.isEmpty()) {
            head(line);
        } else {
            return blocks.isEmpty() || !line.isMainHeading() ? takeBody(line) : false;
        }
        return true;
    }

    /** Lines between headline and story. */
    private boolean head(PrintedLine line) {
        String text = line.text();
        Matcher place = PLACE.matcher(text);
        if (dateline == null && place.matches()) {
            dateline = place.group(1);
            provenance.put("dateline", SOURCE);
            return true;
        }
        boolean namesSomeone = NAME.matcher(text).matches() || text.matches("(?iu)^(?:by|von|par|por|di)\\s.*");
        if (names.isEmpty() && namesSomeone && Words.count(text) <= 12 && !line.isShout()) {
            names.addAll(Byline.names(text));
            provenance.put("authors", SOURCE);
            return true;
        }
        StatedTime time = Words.count(text) <= 14 ? DateReader.read(line.withDigitsRead()) : null;
        if (published == null && time != null) {
            published = time;
            provenance.put("published", SOURCE);
            return true;
        }
        boolean beforeByline = names.isEmpty() && published == null && standfirst == null;
        if (beforeByline && Words.count(text) >= 8 && !line.isHeading()) {
            standfirst = text;
            provenance.put("standfirst", SOURCE);
            return true;
        }
        return false;
    }

    private boolean takeBody(PrintedLine line) {
        String text = line.text();
        Matcher credited = CREDITED.matcher(text);
        if (credited.matches() && isCredit(credited.group(2))) {
            images.add(
                    new Image(null, credited.group(1).strip(), credited.group(2).strip()));
            provenance.put("images", SOURCE);
        } else if (line.readsLikeParagraph()) {
            blocks.add(new Block(BlockType.paragraph, text));
        } else if (!blocks.isEmpty()
                && text.matches("(?iu)(?:comments?|kommentare|commentaires|comentarios)\\W*\\d*")) {
            return false;
        }
        return true;
    }

    private static boolean isCredit(String text) {
        return Agencies.isAgency(text)
                || text.matches(
                        "(?iu).*\\b(?:getty|reuters|afp|ap|epa|photo|foto|image|picture|via|alamy|shutterstock|pa|dpa)\\b.*")
                || text.equals(text.toUpperCase(java.util.Locale.ROOT)) && text.matches(".*\\p{L}{2}.*");
    }

    private String body() {
        return String.join("\n\n", blocks.stream().map(Block::text).toList());
    }

    private Story story(boolean cut) {
        if (title != null) {
            provenance.put("title", SOURCE);
        }
        if (!blocks.isEmpty()) {
            provenance.put("text", SOURCE);
        }
        List<Person> people = names.stream()
                .filter(n -> !Agencies.isAgency(n))
                .map(Person::new)
                .toList();
        List<String> agencies = names.stream().filter(Agencies::isAgency).toList();
        StoryKind kind = blocks.isEmpty() ? StoryKind.none : StoryKind.article;
        return new Story(
                title,
                standfirst,
                people,
                agencies,
                dateline,
                published,
                null,
                section,
                kind,
                blocks,
                body(),
                images,
                topics,
                null,
                null,
                null,
                false,
                cut,
                provenance);
    }
}
