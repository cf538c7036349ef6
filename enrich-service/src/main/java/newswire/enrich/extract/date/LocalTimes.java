package newswire.enrich.extract.date;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Page;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The zone of a moment that a page's data state in UTC, by the page itself: where it shows readers the same moment in
 * their own time, that says which zone it is, and so on which day the story came out.
 */
final class LocalTimes {

    private static final int MAX_TIMES = 12;
    private static final int ABOVE = 14;
    private static final int BELOW = 4;
    private static final int MAX_WORDS = 25;
    private static final int STEP = 30;
    private static final int WEST = -12 * 60;
    private static final int EAST = 14 * 60;

    private LocalTimes() {}

    /** The same moment, with the zone in which the page shows it; as it was when the page doesn't. */
    static Found<StatedTime> zoned(Found<StatedTime> found, Page page, JudgedPage judged) {
        StatedTime stated = found.value();
        if (stated.dayOnly() || stated.offset() == null || stated.offset().getTotalSeconds() != 0) {
            return found;
        }
        return shown(page, judged)
                .map(text -> DateReader.read(text, DayOrder.isMonthFirst(page)))
                .map(local -> local == null ? null : offset(stated, local))
                .filter(offset -> offset != null)
                .findFirst()
                .map(offset -> new Found<>(new StatedTime(stated.instant(), offset, false), found.source()))
                .orElse(found);
    }

    /** What time elements say and show, and short lines around the headline with a time of day. */
    private static Stream<String> shown(Page page, JudgedPage judged) {
        Stream<String> times = page.outline().times().stream().limit(MAX_TIMES).flatMap(LocalTimes::texts);
        Stream<String> metas = page.metas().all("date").stream();
        List<TextBlock> blocks = judged.candidates().blocks();
        int start = judged.bodyStart();
        Stream<String> lines =
                blocks.subList(Math.max(0, start - ABOVE), Math.min(blocks.size(), start + BELOW)).stream()
                        .filter(block -> block.words() <= MAX_WORDS)
                        .map(TextBlock::text);
        return Stream.of(times, metas, lines).flatMap(texts -> texts).filter(LocalTimes::mayHaveTime);
    }

    private static Stream<String> texts(Element time) {
        String shown = Labels.shortText(time);
        return shown == null ? Stream.of(time.attr("datetime")) : Stream.of(time.attr("datetime"), shown);
    }

    private static boolean mayHaveTime(String text) {
        return text.length() > 8
                && (text.indexOf(':') > 0 || text.indexOf('.') > 0 || text.indexOf('h') > 0)
                && text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** How far the time shown is ahead of the moment in UTC, where that is what a zone may be ahead. */
    private static @Nullable ZoneOffset offset(StatedTime utc, StatedTime shown) {
        ZoneOffset said = shown.offset();
        if (shown.dayOnly() || said != null && said.getTotalSeconds() == 0) {
            return null;
        }
        LocalDateTime local = LocalDateTime.ofInstant(shown.instant(), said == null ? ZoneOffset.UTC : said);
        LocalDateTime moment = LocalDateTime.ofInstant(utc.instant(), ZoneOffset.UTC);
        long ahead = Duration.between(moment.truncatedTo(ChronoUnit.MINUTES), local.truncatedTo(ChronoUnit.MINUTES))
                .toMinutes();
        boolean zone = ahead != 0 && ahead % STEP == 0 && ahead >= WEST && ahead <= EAST;
        // the names of zones are often those of winter all the year round
        boolean agrees = said == null || Math.abs(ahead - said.getTotalSeconds() / 60) <= 60;
        return zone && agrees ? ZoneOffset.ofTotalSeconds((int) ahead * 60) : null;
    }
}
