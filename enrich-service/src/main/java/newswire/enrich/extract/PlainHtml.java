package newswire.enrich.extract;

import newswire.enrich.extract.text.Spaces;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** One line of text out of a feed field that may or may not hold markup. */
final class PlainHtml {

    private static final int MAX_LENGTH = 20_000;

    private PlainHtml() {}

    static String text(String field) {
        String given = field.length() > MAX_LENGTH ? field.substring(0, MAX_LENGTH) : field;
        boolean markup = given.indexOf('<') >= 0 && given.indexOf('>') > given.indexOf('<');
        return Spaces.collapse(markup ? Jsoup.parse(given).text() : Parser.unescapeEntities(given, false));
    }
}
