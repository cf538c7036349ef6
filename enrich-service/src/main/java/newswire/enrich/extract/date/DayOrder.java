package newswire.enrich.extract.date;

import java.util.Locale;
import java.util.Set;
import newswire.enrich.extract.page.Page;
import org.jsoup.nodes.Element;

/** Whether a page's readers put the month before the day, as in the United States. */
final class DayOrder {

    private static final Set<String> AMERICAN = Set.of("com", "org", "net", "gov", "edu", "us");

    private DayOrder() {}

    static boolean isMonthFirst(Page page) {
        Element html = page.document().firstElementChild();
        String claimed = html == null ? "" : html.attr("lang").strip();
        if (claimed.isEmpty() || claimed.equalsIgnoreCase("en")) {
            String locale = page.metas().first("og:locale");
            claimed = locale == null ? claimed : locale.strip();
        }
        Locale language = Locale.forLanguageTag(claimed.replace('_', '-'));
        if (!language.getLanguage().equals("en")) {
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
