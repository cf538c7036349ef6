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

    /**
     * A group per line, in the order of their bits, in English and what German, French, Spanish, Portuguese, Italian, Dutch, Polish and
     * Scandinavian pages call the same. Words are found anywhere in a name, {@code |word|} only as a whole.
     */
    public static final List<String> GROUPS = List.of(
            "article-body article_body articlebody story-body storybody body-text bodytext article-text articletext article-content articlecontent post-body post-content entry-content richtext rich-text storytext main-content story-content article__body article__content story__body post__content content__body artikeltext artikel-text artikelbody artikel-body article-texte texto-noticia noticia-texto cuerpo-noticia corpo-noticia testo-articolo fliesstext",
            "content story entry post text body paragraph prose inhalt contenido contenu conteudo contenuto |cuerpo| |corpo| |corps| |testo| tresc |tekst| innhold inneh",
            "article artikel articul articolo artigo artykul noticia beitrag nyhet",
            "comment disqus respond coral discuss kommentar comentari commento komentar reacties respuesta",
            "share social follow tweet facebook whatsapp teilen compart partag condivid udostepn |delen| |dela|",
            "relat recommend also more next popular trending most- latest read- teaser promo card outbrain taboola recirc carousel list weitere mehr-zum verwandt relacionad similair connexe correlat powiazan gerelateerd destacad tambien aussi",
            "newsletter subscri sign-up signup paywall premium piano meter donat contribut member register abonn suscri iscriv assin spende",
            "nav menu breadcrumb header masthead toolbar skip navigat kopfzeile cabecera entete",
            "foot copyright legal bottom fuss |pie| |pied| impressum",
            "side aside rail right widget seitenleiste lateral colonne columna marginal",
            "caption credit figure image photo media gallery video slide legend bildunterschrift |bild| bildtext legende leyenda legenda didascalia |foto| fotos piefoto pie-foto galeri imagen zdjecie",
            "byline author contributor bio profile writer |autor| |autorin| |autoren| |autores| |autora| auteur |autore| |autori| firma signatur verfasser redakt redact",
            "date time publish stamp updated datum fecha |hora| aktualisiert publica",
            "tag topic categor keyword label schlagw stichw etiquet |tema| |temas| themen sujet",
            "dek standfirst summary subtitle sub-head subhead lead intro excerpt description kicker strap chapo lede vorspann entradilla bajada sumario sottotitolo untertitel subtit chapeau ingress einleitung copete anrisstext",
            "title headline heading |titel| titulo |titre| titolo titular ueberschrift schlagzeile tytul rubrik",
            "|ad| |ads| advert sponsor |dfp| |gpt| banner werbung publicidad anzeige publicid publicit pubblicit reklam annons |pub|",
            "cookie consent gdpr privacy modal popup overlay dialog datenschutz einwillig",
            "hidden sr-only visually screen-reader print a11y",
            "quote pull citation blockquote zitat |cita| citazione cytat",
            "embed tweet twitter instagram oembed youtube",
            "info fact box note infobox factbox explainer",
            "live update entry liveblog timeline",
            "correction disclaimer editor footnote source tagline shirttail",
            "accordion |faq| toggle collaps expand question answer");

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
    /** As many values has a news page. */
    private static final int USUAL = 300;

    private static final WordGroups WORDS = new WordGroups(
            Stream.concat(GROUPS.stream(), ClassWord.all().stream()).toList());

    private final Map<String, Long> known = HashMap.newHashMap(USUAL);

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
