package newswire.enrich.extract.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The hints that authors of pages leave in class names, ids and roles, as bits by group of words: {@code share},
 * {@code comment}, {@code caption} and so on, those of {@link ClassWord} among them. One instance reads one page: the same value is
 * looked through once.
 */
public final class ClassWords {

    /** A group per line, in the order of their bits. Words are found anywhere in a name, {@code |word|} only as a whole. */
    public static final List<String> GROUPS = List.of(
            "article-body article_body articlebody story-body storybody body-text bodytext article-text articletext article-content articlecontent post-body post-content entry-content richtext rich-text storytext main-content story-content article__body article__content story__body post__content content__body",
            "content story entry post text body paragraph prose",
            "article",
            "comment disqus respond coral discuss",
            "share social follow tweet facebook whatsapp",
            "relat recommend also more next popular trending most- latest read- teaser promo card outbrain taboola recirc carousel list",
            "newsletter subscri sign-up signup paywall premium piano meter donat contribut member register",
            "nav menu breadcrumb header masthead toolbar skip",
            "foot copyright legal bottom",
            "side aside rail right widget",
            "caption credit figure image photo media gallery video slide legend",
            "byline author contributor bio profile writer",
            "date time publish stamp updated",
            "tag topic categor keyword label",
            "dek standfirst summary subtitle sub-head subhead lead intro excerpt description kicker strap chapo lede",
            "title headline heading",
            "|ad| |ads| advert sponsor |dfp| |gpt| banner werbung publicidad",
            "cookie consent gdpr privacy modal popup overlay dialog",
            "hidden sr-only visually screen-reader print a11y",
            "quote pull citation blockquote",
            "embed tweet twitter instagram oembed youtube",
            "info fact box note infobox factbox explainer",
            "live update entry liveblog timeline",
            "correction disclaimer editor footnote source tagline shirttail");

    /** The bit of names that speak of comments. */
    public static final long COMMENTS = 1L << 3;
    /** The bit of names that speak of authors. */
    public static final long AUTHORS = 1L << 11;
    /** The bit of names that speak of letters to subscribe to, of membership and of gifts. */
    public static final long SIGNING_UP = 1L << 6;
    /** The bit of names that speak of advertisements. */
    public static final long ADVERTS = 1L << 16;
    /** The bit of names that speak of consent and of what lies over the page to ask for it. */
    public static final long CONSENT = 1L << 17;

    private static final int MAX_KNOWN = 20_000;
    private static final WordGroups WORDS = new WordGroups(
            Stream.concat(GROUPS.stream(), ClassWord.all().stream()).toList());

    private final Map<String, Long> known = new HashMap<>();

    ClassWords() {}

    /** The bits of one attribute's value. */
    long of(String value) {
        return of(value, value.length());
    }

    /** The bits of one attribute's value, of which no more than so many characters count. */
    public long of(String value, int most) {
        if (value.length() > most) {
            return WORDS.in(value, most);
        }
        Long found = known.get(value);
        if (found == null) {
            found = WORDS.in(value, most);
            if (known.size() < MAX_KNOWN) {
                known.put(value, found);
            }
        }
        return found;
    }
}
