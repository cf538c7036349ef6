package newswire.enrich.extract.date;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.Surroundings;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** Dates that stand as plain text around the story, or in the page's address. */
final class DatedText {

    private static final Pattern ADDRESS = Pattern.compile(
            "[/_.-]((?:19|20)\\d{2})(?:([/_.-])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?!\\d)");
    /** {@code /2026/mar/01/}. */
    private static final Pattern NAMED_MONTH =
            Pattern.compile("/((?:19|20)\\d{2})/([a-z]{3})/(0?[1-9]|[12]\\d|3[01])/");

    private static final int ABOVE = 14;
    private static final int BELOW = 4;
    private static final int AFTER = 12;
    private static final int UNDER = 12;
    private static final int BEGINNING = 60;
    private static final int DATE_LINE = 16;
    private static final int DATE_AMID = 9;
    private static final int DATE_ALONE = 4;
    private static final int MAX_WORDS = 25;

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");

    private DatedText() {}

    /**
     * A short line with a date under the headline, or else below the first paragraph, which may be the standfirst, or else
     * right above. Of several it is the one that the address states, too, or the earliest, for others say when the story was
     * changed.
     */
    static @Nullable Found<StatedTime> nearHeadline(
            Page page, JudgedPage judged, @Nullable String title, DateHabits habits) {
        int headline = headline(judged, title);
        if (headline < 0) {
            return null;
        }
        var times = under(judged, headline, habits);
        if (times.isEmpty() && headline > 0) {
            var above = line(judged, headline - 1, DATE_LINE, habits);
            return above == null ? null : new Found<>(above, "text");
        }
        var address = inAddress(page);
        return times.stream()
                .filter(time ->
                        address != null && time.day().equals(address.value().day()))
                .findFirst()
                .or(() -> times.stream().min(Comparator.comparing(StatedTime::instant)))
                .map(time -> new Found<>(time, "text"))
                .orElse(null);
    }

    private static List<StatedTime> under(JudgedPage judged, int headline, DateHabits habits) {
        List<TextBlock> blocks = judged.candidates().blocks();
        var times = new ArrayList<StatedTime>();
        int paragraphs = 0;
        int end = Math.min(blocks.size(), headline + UNDER);
        for (int i = headline + 1; i < end && paragraphs < (times.isEmpty() ? 2 : 1); i++) {
            StatedTime time = line(judged, i, paragraphs == 0 ? DATE_LINE : DATE_AMID, habits);
            if (time != null) {
                times.add(time);
            }
            paragraphs += judged.body()[i] >= 0.5 && blocks.get(i).words() > MAX_WORDS ? 1 : 0;
        }
        return times;
    }

    /** The block with the headline, -1 when there is none: the heading nearest to the story that says it, or any main one above. */
    private static int headline(JudgedPage judged, @Nullable String title) {
        List<TextBlock> blocks = judged.candidates().blocks();
        String wanted = title == null ? "" : Words.fold(title);
        int start = judged.bodyStart();
        int said = -1;
        int above = -1;
        for (int i = 0; i < blocks.size(); i++) {
            boolean main = isHeadline(blocks.get(i));
            above = main && i < start ? i : above;
            boolean says = !wanted.isEmpty()
                    && (main || Surroundings.closest(blocks.get(i).element(), HEADINGS) != null)
                    && Words.fold(blocks.get(i).text()).contains(wanted);
            said = says && (said < 0 || Math.abs(i - start) < Math.abs(said - start)) ? i : said;
        }
        return said < 0 ? above : said;
    }

    private static boolean isHeadline(TextBlock block) {
        return block.element().nameIs("h1");
    }

    /** A short line with a date: above the story and nearest to it, below its first lines, below its end, or within. */
    static @Nullable Found<StatedTime> around(JudgedPage judged, DateHabits habits) {
        List<TextBlock> blocks = judged.candidates().blocks();
        int start = judged.bodyStart();
        if (start == blocks.size()) {
            return null;
        }
        int end = start;
        for (int i = start; i < blocks.size(); i++) {
            end = judged.body()[i] >= 0.5 ? i : end;
        }
        var above = IntStream.iterate(start - 1, i -> i >= Math.max(0, start - ABOVE), i -> i - 1);
        IntFunction<@Nullable StatedTime> inLine = i -> line(judged, i, DATE_AMID, habits);
        IntFunction<@Nullable StatedTime> anyhow = i -> read(blocks.get(i), habits);
        var found = first(above, anyhow);
        found = found != null ? found : first(beginningAndEnd(start, end, blocks.size()), inLine);
        return found != null ? found : first(beginningAndEnd(start, end, blocks.size()), anyhow);
    }

    private static IntStream beginningAndEnd(int start, int end, int blocks) {
        return IntStream.concat(
                IntStream.range(start, Math.min(blocks, start + BELOW)),
                IntStream.range(end, Math.min(blocks, end + AFTER)));
    }

    /** The first date that is read at one of these places. */
    private static @Nullable Found<StatedTime> first(IntStream places, IntFunction<@Nullable StatedTime> reading) {
        var read = places.mapToObj(reading).filter(Objects::nonNull).findFirst();
        return read.isPresent() ? new Found<>(read.get(), "text") : null;
    }

    /** The date of a line of so many words at most that is neither of the story, unless it is a date alone, nor a caption. */
    private static @Nullable StatedTime line(JudgedPage judged, int index, int words, DateHabits habits) {
        TextBlock block = judged.candidates().blocks().get(index);
        boolean story = judged.body()[index] >= 0.5 && block.words() > DATE_ALONE;
        if (story || block.words() > words || block.within("figure") || block.within("blockquote")) {
            return null;
        }
        StatedTime time = read(block, habits);
        return time == null || judged.score(BlockRole.caption, index) >= 0.5 ? null : time;
    }

    /** A date that the story begins with, as a press release does. */
    static @Nullable Found<StatedTime> opening(JudgedPage judged, DateHabits habits) {
        List<TextBlock> blocks = judged.candidates().blocks();
        int start = judged.bodyStart();
        return first(IntStream.range(start, Math.min(blocks.size(), start + BELOW)), i -> {
            String text = blocks.get(i).text();
            String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
            return hasDigit(beginning) ? DateReader.read(beginning, habits) : null;
        });
    }

    /** The first short line with a date anywhere that is no link, or of which at least the date is none. */
    static @Nullable Found<StatedTime> anywhere(JudgedPage judged, DateHabits habits) {
        for (TextBlock block : judged.candidates().blocks()) {
            StatedTime time = block.linked() < 0.5 ? read(block, habits) : null;
            if (time != null) {
                return new Found<>(time, "text");
            }
        }
        for (TextBlock block : judged.candidates().blocks()) {
            StatedTime time = block.linked() < 0.5 ? null : read(block, habits);
            if (time != null && block.linkTexts().stream().allMatch(link -> DateReader.read(link, habits) == null)) {
                return new Found<>(time, "text");
            }
        }
        return null;
    }

    private static @Nullable StatedTime read(TextBlock block, DateHabits habits) {
        return block.words() <= MAX_WORDS && hasDigit(block.text()) ? DateReader.read(block.text(), habits) : null;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> Digits.isAny((char) c));
    }

    static @Nullable Found<StatedTime> inAddress(Page page) {
        URI url = page.url();
        if (url == null || url.getRawPath() == null) {
            return null;
        }
        Matcher m = ADDRESS.matcher(url.getRawPath());
        if (!m.find()) {
            Matcher named = NAMED_MONTH.matcher(url.getRawPath());
            StatedTime time =
                    named.find() ? DateReader.read(named.group(3) + ' ' + named.group(2) + ' ' + named.group(1)) : null;
            return time == null ? null : new Found<>(time, "address");
        }
        String month = m.group(3) == null ? m.group(5) : m.group(3);
        String day = m.group(4) == null ? m.group(6) : m.group(4);
        StatedTime time = DateReader.read(m.group(1) + '-' + month + '-' + day);
        return time == null ? null : new Found<>(time, "address");
    }
}
