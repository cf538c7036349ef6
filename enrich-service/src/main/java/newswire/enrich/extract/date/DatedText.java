package newswire.enrich.extract.date;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Page;
import org.jspecify.annotations.Nullable;

/** Dates that stand as plain text around the story, or in the page's address. */
final class DatedText {

    private static final Pattern ADDRESS = Pattern.compile(
            "[/_.-]((?:19|20)\\d{2})(?:([/_.-])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?!\\d)");
    private static final int ABOVE = 14;
    private static final int BELOW = 4;
    private static final int NEAR = 6;
    private static final int BEGINNING = 60;
    private static final int DATE_LINE = 16;
    private static final int MAX_WORDS = 25;

    private DatedText() {}

    /** A short line with a date under the headline, the earliest of them: others say when the story was changed. */
    static @Nullable Found<StatedTime> nearHeadline(JudgedPage judged, boolean monthFirst) {
        List<TextBlock> blocks = judged.candidates().blocks();
        int start = judged.bodyStart();
        if (start == blocks.size()) {
            return null;
        }
        int headline = start - 1;
        while (headline >= Math.max(0, start - NEAR) && !isHeadline(blocks.get(headline))) {
            headline--;
        }
        boolean above = headline >= Math.max(0, start - NEAR);
        if (!above) {
            headline = 0;
            while (headline < blocks.size() && !isHeadline(blocks.get(headline))) {
                headline++;
            }
        }
        StatedTime earliest = null;
        for (int i = headline + 1; i < Math.min(blocks.size(), above ? start : headline + NEAR); i++) {
            TextBlock block = blocks.get(i);
            StatedTime time = block.words() <= DATE_LINE ? read(block, monthFirst) : null;
            if (time != null && (earliest == null || time.instant().isBefore(earliest.instant()))) {
                earliest = time;
            }
        }
        return earliest == null ? null : new Found<>(earliest, "text");
    }

    private static boolean isHeadline(TextBlock block) {
        return block.element().nameIs("h1");
    }

    /** A short line with a date: above the story and nearest to it, just within it, or just below. */
    static @Nullable Found<StatedTime> around(JudgedPage judged, boolean monthFirst) {
        List<TextBlock> blocks = judged.candidates().blocks();
        int start = judged.bodyStart();
        if (start == blocks.size()) {
            return null;
        }
        int end = start;
        for (int i = start; i < blocks.size(); i++) {
            end = judged.body()[i] >= 0.5 ? i : end;
        }
        for (int i = start - 1; i >= Math.max(0, start - ABOVE); i--) {
            StatedTime time = read(blocks.get(i), monthFirst);
            if (time != null) {
                return new Found<>(time, "text");
            }
        }
        for (int i = start; i < Math.min(blocks.size(), start + BELOW); i++) {
            StatedTime time = read(blocks.get(i), monthFirst);
            if (time != null) {
                return new Found<>(time, "text");
            }
        }
        for (int i = end; i < Math.min(blocks.size(), end + BELOW * 2); i++) {
            StatedTime time = read(blocks.get(i), monthFirst);
            if (time != null) {
                return new Found<>(time, "text");
            }
        }
        return null;
    }

    /** A date that the story begins with, as a press release does. */
    static @Nullable Found<StatedTime> opening(JudgedPage judged, boolean monthFirst) {
        List<TextBlock> blocks = judged.candidates().blocks();
        int start = judged.bodyStart();
        for (int i = start; i < Math.min(blocks.size(), start + BELOW); i++) {
            String text = blocks.get(i).text();
            String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
            StatedTime time = hasDigit(beginning) ? DateReader.read(beginning, monthFirst) : null;
            if (time != null) {
                return new Found<>(time, "text");
            }
        }
        return null;
    }

    /** The first short line with a date anywhere that is no link. */
    static @Nullable Found<StatedTime> anywhere(JudgedPage judged, boolean monthFirst) {
        for (TextBlock block : judged.candidates().blocks()) {
            StatedTime time = block.linked() < 0.5 ? read(block, monthFirst) : null;
            if (time != null) {
                return new Found<>(time, "text");
            }
        }
        return null;
    }

    private static @Nullable StatedTime read(TextBlock block, boolean monthFirst) {
        return block.words() <= MAX_WORDS && hasDigit(block.text()) ? DateReader.read(block.text(), monthFirst) : null;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    static @Nullable Found<StatedTime> inAddress(Page page) {
        URI url = page.url();
        if (url == null || url.getRawPath() == null) {
            return null;
        }
        Matcher m = ADDRESS.matcher(url.getRawPath());
        if (!m.find()) {
            return null;
        }
        String month = m.group(3) == null ? m.group(5) : m.group(3);
        String day = m.group(4) == null ? m.group(6) : m.group(4);
        StatedTime time = DateReader.read(m.group(1) + '-' + month + '-' + day);
        return time == null ? null : new Found<>(time, "address");
    }
}
