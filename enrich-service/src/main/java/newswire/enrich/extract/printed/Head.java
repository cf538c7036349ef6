package newswire.enrich.extract.printed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.metadata.Datelines;
import newswire.enrich.extract.person.BylineLines;
import newswire.enrich.shipped.WordLists;
import org.jspecify.annotations.Nullable;

/** What the lines above a story say of it: where it stands, who wrote it, where and when, and what it is about. */
final class Head {

    private static final double LIKELY = 0.4;
    private static final double LEAST = 0.2;
    private static final int SHORT = 5;
    private static final int NEAR = 4;
    private static final int LABEL = 3;
    private static final Set<String> NO_SECTIONS =
            WordLists.of(Head.class, "mul").list("no-sections");
    private static final Set<String> TO_EDITORS =
            WordLists.of(Head.class, "mul").list("editors");
    private static final Pattern PLACE = Pattern.compile(
            "^(?:in|In|from|aus|à|en|em|a|w|v|i)\\s+(\\p{Lu}[\\p{L}.'-]+(?:[ ,]+\\p{Lu}[\\p{L}.'-]+){0,3})$");

    private final JudgedLines lines;
    private final int from;
    /** Behind the line to which the head goes: who wrote and when may stand below the first paragraph. */
    private final int to;

    private final Set<String> names = new LinkedHashSet<>();
    private List<String> section = List.of();
    private int standfirst = -1;
    private @Nullable String dateline;
    private @Nullable StatedTime published;
    private @Nullable StatedTime modified;
    private @Nullable StatedTime printed;

    private Head(JudgedLines lines) {
        this.lines = lines;
        this.from = lines.headline() + 1;
        this.to = lines.second();
    }

    static Head of(JudgedLines lines) {
        Head head = new Head(lines);
        for (int i = 0; i < lines.headline(); i++) {
            head.above(lines.signs().get(i), i + 1 == lines.headline());
        }
        head.byline();
        head.when();
        head.standfirst = head.lead();
        return head;
    }

    private void above(LineSigns signs, boolean next) {
        PrintedLine line = signs.line;
        List<String> path = line.path();
        boolean label = line.words() == 1 || line.isShout() && line.words() <= LABEL;
        if (!path.isEmpty()) {
            section = path.stream()
                    .filter(entry -> !NO_SECTIONS.contains(entry.toLowerCase(Locale.ROOT)))
                    .toList();
        } else if (signs.when != null) {
            printed = signs.when.published();
        } else if (next && section.isEmpty() && label && !line.isFurniture()) {
            section = List.of(line.text());
        }
    }

    /** Who the likeliest byline names and the likely ones close to it; where there is none, who a line below the headline does. */
    private void byline() {
        int best = likeliestByline();
        double least = best < 0 ? 1 : Math.max(LEAST, lines.score(LineRole.byline, best) / 2);
        boolean worded = best >= 0 && lines.signs().get(best).isByline();
        for (int i = Math.max(0, best - NEAR); best >= 0 && i < Math.min(lines.size(), best + NEAR + 1); i++) {
            boolean may = !worded || lines.signs().get(i).isByline();
            if (may && lines.score(LineRole.byline, i) >= least) {
                sign(i);
            }
        }
        for (int i = from; i < to; i++) {
            String line = lines.line(i).text();
            if (names.isEmpty() && lines.signs().get(i).isByline()) {
                sign(i);
            }
            Matcher place = PLACE.matcher(line);
            if (dateline == null && place.matches()) {
                dateline = place.group(1);
            }
        }
    }

    /** The likeliest by its role; one below the head only where none in the head is a byline by its words. */
    private int likeliestByline() {
        int best = lines.likeliest(LineRole.byline, LEAST);
        if (best < to) {
            return best;
        }
        for (int i = from; i < to; i++) {
            if (lines.signs().get(i).isByline()) {
                return i;
            }
        }
        return best;
    }

    private void sign(int i) {
        LineSigns line = lines.signs().get(i);
        if (Contacts.has(lines.signs(), i)) {
            return;
        }
        names.addAll(line.names());
        dateline = dateline == null && line.byline != null ? line.byline.place() : dateline;
    }

    private void when() {
        int best = lines.likeliest(LineRole.time, LEAST);
        if (best >= 0) {
            published = lines.signs().get(best).date;
            date(best);
        }
        for (int i = from; i < to; i++) {
            date(i);
        }
        for (int i = from; i < lines.size() && i <= lines.second() && published == null; i++) {
            published = lines.isStory(i) ? Datelines.day(lines.line(i).text()) : null;
        }
    }

    /** Takes what a line says of when that is not known yet. */
    private void date(int i) {
        WhenLine when = lines.signs().get(i).when;
        if (when != null) {
            boolean same = published != null && when.modified() != null && published.equals(when.modified());
            published = published == null || same || isExacter(when.published()) ? when.published() : published;
            modified = modified == null ? when.modified() : modified;
        }
    }

    /** Whether a time is that of the day that is known. */
    private boolean isExacter(@Nullable StatedTime time) {
        return time != null
                && published != null
                && published.dayOnly()
                && !time.dayOnly()
                && time.day().equals(published.day());
    }

    /** The likeliest one, or the first line of some words above who wrote and when. */
    private int lead() {
        int likeliest = lines.likeliest(LineRole.standfirst, LIKELY);
        if (likeliest >= 0
                && likeliest != lines.headline()
                && Datelines.of(lines.line(likeliest).text()) == null) {
            return likeliest;
        }
        for (int i = from; i < to && !lines.signs().get(i).isSign(); i++) {
            PrintedLine line = lines.line(i);
            boolean may = line.words() > SHORT && !line.isHeading() && !line.isFurniture() && !line.item();
            if (may && !isToEditors(line.text()) && PrintedImage.at(lines.signs(), i, false) == null) {
                return hasSign(i + 1) || isAboveStory(i) ? i : -1;
            }
        }
        return -1;
    }

    /** Whether a line right below the headline is no sentence, and the story's first one comes next. */
    private boolean isAboveStory(int i) {
        return i == from
                && i + 1 < lines.size()
                && !lines.line(i).isParagraph()
                && lines.isStory(i + 1)
                && lines.line(i + 1).isParagraph();
    }

    /** {@code Eds: Updates with comment from governor.} */
    static boolean isToEditors(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && TO_EDITORS.contains(line.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private boolean hasSign(int after) {
        for (int i = after; i < to; i++) {
            if (lines.signs().get(i).isSign()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is one of these, or tells of who wrote. */
    boolean has(int i) {
        return i == standfirst && (hasSign(i + 1) || isAboveStory(i))
                || i < to && lines.line(i).item() && hasSign(i + 1)
                || i < to && lines.signs().get(i).isSign()
                || BylineLines.tellsOf(lines.line(i).text(), names());
    }

    /** Whether a line is the standfirst rather than a caption. */
    boolean isStandfirst(int i) {
        return i == standfirst && lines.score(LineRole.standfirst, i) >= lines.score(LineRole.caption, i);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<String> section() {
        return section;
    }

    @Nullable
    String standfirst() {
        return standfirst < 0 ? null : lines.line(standfirst).text();
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
