package newswire.enrich.extract.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.date.DateReader;
import newswire.enrich.extract.person.WordedByline;
import newswire.enrich.shipped.WordLists;
import org.jspecify.annotations.Nullable;

/** What the lines above a story say of it: where it stands, who wrote it, where and when, and what it is about. */
final class Head {

    private static final int STANDFIRST = 6;
    private static final int LABEL = 3;
    private static final Set<String> NO_SECTIONS =
            WordLists.of(Head.class, "mul").list("no-sections");
    private static final Pattern PLACE = Pattern.compile(
            "^(?:in|In|from|aus|à|en|em|a|w|v|i)\\s+(\\p{Lu}[\\p{L}.'-]+(?:[ ,]+\\p{Lu}[\\p{L}.'-]+){0,3})$");

    private final List<String> names = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private List<String> section = List.of();
    private @Nullable String standfirst;
    private @Nullable String dateline;
    private @Nullable StatedTime published;
    private @Nullable StatedTime modified;
    private @Nullable StatedTime printed;

    private Head() {}

    /** Of a page's lines, the headline's at an index, those before the story. */
    static Head of(List<PrintedLine> lines, Layout layout) {
        Head head = new Head();
        for (int i = 0; i < Math.max(layout.story(), layout.signs()); i++) {
            if (i >= layout.story()) {
                head.sign(lines.get(i));
            } else if (i < layout.headline()) {
                head.above(lines.get(i), i + 1 == layout.headline());
            } else if (i > layout.headline()) {
                i += head.below(lines, i) - 1;
            }
        }
        return head;
    }

    private void above(PrintedLine line, boolean next) {
        List<String> path = line.path();
        WhenLine when = WhenLine.read(line.withDigitsRead());
        boolean label = line.words() == 1 || line.isShout() && line.words() <= LABEL;
        if (!path.isEmpty()) {
            section = path.stream()
                    .filter(entry -> !NO_SECTIONS.contains(entry.toLowerCase(Locale.ROOT)))
                    .toList();
        } else if (when != null) {
            printed = when.published();
        } else if (next && section.isEmpty() && label && !line.isFurniture()) {
            section = List.of(line.text());
        }
    }

    /** How many lines it took in. */
    private int below(List<PrintedLine> lines, int i) {
        PrintedLine line = lines.get(i);
        PrintedImage image = PrintedImage.at(lines, i, false);
        if (image != null) {
            images.add(image.image());
            return image.lines();
        }
        Matcher place = PLACE.matcher(line.text());
        if (dateline == null && place.matches()) {
            dateline = place.group(1);
        } else if (!sign(line) && isStandfirst(line)) {
            standfirst = line.text();
        }
        return 1;
    }

    /** Whether it says who wrote or when. */
    private boolean sign(PrintedLine line) {
        String text = line.text();
        WordedByline byline = line.isParagraph() && line.words() > STANDFIRST ? null : WordedByline.read(text);
        WhenLine when = WhenLine.read(line.withDigitsRead());
        if (byline == null && when == null) {
            return false;
        }
        if (byline != null && names.isEmpty()) {
            names.addAll(byline.names());
            dateline = dateline == null ? byline.place() : dateline;
        }
        StatedTime first = when != null ? when.published() : DateReader.read(text);
        published = published == null ? first : published;
        modified = modified == null && when != null ? when.modified() : modified;
        return true;
    }

    private boolean isStandfirst(PrintedLine line) {
        return standfirst == null
                && names.isEmpty()
                && published == null
                && line.words() >= STANDFIRST
                && !line.isHeading()
                && !line.isFurniture();
    }

    List<String> names() {
        return names;
    }

    List<Image> images() {
        return images;
    }

    List<String> section() {
        return section;
    }

    @Nullable
    String standfirst() {
        return standfirst;
    }

    @Nullable
    String dateline() {
        return dateline;
    }

    /** When it says so, else the day of the paper. */
    @Nullable
    StatedTime published() {
        return published != null ? published : modified != null ? null : printed;
    }

    @Nullable
    StatedTime modified() {
        return modified;
    }
}
