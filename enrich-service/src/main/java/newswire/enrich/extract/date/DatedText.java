package newswire.enrich.extract.date;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Page;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Dates that stand as plain text near the top of a page, in elements named after them, or in its address. */
final class DatedText {

    private static final Pattern DATE_WORDS = Pattern.compile(
            "(^|[^a-z])(date|datum|fecha|data|published|pubdate|posted|timestamp|time|meta|byline|info)([^a-z]|$)|date");
    private static final Pattern ADDRESS =
            Pattern.compile("[/_.-]((?:19|20)\\d{2})[/_.-]?(0?[1-9]|1[0-2])[/_.-]?(0?[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final int MAX_ELEMENTS = 4_000;

    private DatedText() {}

    static @Nullable Found<StatedTime> find(Page page) {
        int seen = 0;
        for (Element element : page.document().select("[class], [id]")) {
            if (++seen > MAX_ELEMENTS) {
                break;
            }
            String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
            if (!names.contains("comment") && DATE_WORDS.matcher(names).find()) {
                StatedTime time = DateReader.read(Labels.shortText(element));
                if (time != null) {
                    return new Found<>(time, "text");
                }
            }
        }
        return null;
    }

    static @Nullable Found<StatedTime> inAddress(Page page) {
        URI url = page.url();
        if (url == null || url.getRawPath() == null) {
            return null;
        }
        Matcher m = ADDRESS.matcher(url.getRawPath());
        StatedTime time = m.find() ? DateReader.read(m.group(1) + '-' + m.group(2) + '-' + m.group(3)) : null;
        return time == null ? null : new Found<>(time, "address");
    }
}
