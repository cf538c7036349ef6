package newswire.enrich.extract.date;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.extract.page.Page;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How a page's readers read a date that may be read in several ways.
 *
 * @param monthFirst whether the month comes before the day, as in the United States
 * @param lastYear the last year that may be stated, which is that after the page was read; null when that is not known
 */
record DateHabits(boolean monthFirst, @Nullable Year lastYear) {

    /** Nothing is known of those who read it. */
    static final DateHabits UNKNOWN = new DateHabits(false, null);

    private static final int CENTURY = 100;
    private static final String ENGLISH = "en";

    private static final Set<String> AMERICAN = Set.of("com", "org", "net", "gov", "edu", "us");

    /**
     * Those of a page's readers.
     *
     * @param asOf when the page was read, null when that is not known
     */
    static DateHabits of(Page page, @Nullable Instant asOf) {
        return new DateHabits(
                isMonthFirst(page),
                asOf == null ? null : Year.from(asOf.atOffset(ZoneOffset.UTC)).plusYears(1));
    }

    /** Whether two digits stand for a year of this century that is yet to come; false when that is not known. */
    boolean isToCome(int shortYear) {
        return lastYear != null && shortYear > lastYear.getValue() % CENTURY;
    }

    private static boolean isMonthFirst(Page page) {
        Element html = page.document().firstElementChild();
        String claimed = html == null ? "" : html.attr("lang").strip();
        if (claimed.isEmpty() || claimed.equalsIgnoreCase(ENGLISH)) {
            String locale = page.metas().first("og:locale");
            claimed = locale == null ? claimed : locale.strip();
        }
        if (!claimed.regionMatches(true, 0, ENGLISH, 0, ENGLISH.length())) {
            return false;
        }
        Locale language = Locale.forLanguageTag(claimed.replace('_', '-'));
        if (!language.getLanguage().equals(ENGLISH)) {
            return false;
        }
        return language.getCountry().equals("US") || language.getCountry().isEmpty() && isAmericanHost(page);
    }

    private static boolean isAmericanHost(Page page) {
        String host = page.url() == null ? null : page.url().getHost();
        return host != null
                && AMERICAN.contains(host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
