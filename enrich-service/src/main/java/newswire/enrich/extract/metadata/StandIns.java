package newswire.enrich.extract.metadata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.block.Cues;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Pages that sites answer with instead of the one that was asked for, mostly as if all was well: that there is none, that readers
 * have to agree or to log in first, or to show that they are human.
 */
public final class StandIns {

    private static final int MOST_WORDS = 250;
    /** Who asks for leave to store cookies names them once in so many words and more often. */
    private static final int ONE_COOKIE = 40;

    private static final int MOST_LOGIN_WORDS = 100;
    private static final int MOST_TITLE_WORDS = 10;
    private static final int NEXT_TO_NONE = 25;
    private static final double MOSTLY = 0.6;
    private static final int ASKING = Cues.SUBSCRIBE | Cues.CONSENT;

    private static final Pattern COOKIE = Pattern.compile("(?i)cookie|куки|クッキー|쿠키");

    /** How titles say that there is no page, or none for whoever asks so. */
    private static final Pattern REFUSAL = Pattern.compile(
            "(?<!\\p{L})(?:error 40[1-4]|404 error|40[34] forbidden|not (?:be )?found|410 gone|access denied|forbidden|just a moment|attention required|are you a robot"
                    + "|are you human|security check|page (?:is )?(?:unavailable|not available|missing)|nicht gefunden|nicht verfügbar|zugriff verweigert"
                    + "|introuvable|non trouvée|accès refusé|no encontrada|no encontrado|acceso denegado|non trovata|accesso negato"
                    + "|não encontrada|acesso negado|niet gevonden|nie znaleziono|nie została znaleziona|nenalezena|hittades inte|ikke fundet|ikke funnet|ei löytynyt"
                    + "|bulunamadı|не найдена|не знайдено|δεν βρέθηκε|tidak ditemukan|không tìm thấy|غير موجودة|לא נמצא)(?!\\p{L})"
                    + "|页面不存在|找不到|見つかりません|찾을 수 없",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What else may be in a title that says no more than that, the number of an error by itself among it. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?<![\\p{L}\\p{N}\\p{Sc}%#.,+-])(?:(?:http )?(?:40[1-4]|410)|error|http|page|file|site|sorry|oops|the|this|that|we|you|your|could|was"
                    + "|is|be|are|requested|looking for|required|verification|fehler|diese|die|seite|wurde|erreur|la|cette|est|demandée|error|página|esta|no|pagina|erro|errore"
                    + "|de|deze|werd|sidan|siden|sivua|sivu|strona|stránka|sayfa|halaman|trang|страница|сторінка|ошибка|η|σελίδα|الصفحة|הדף)"
                    + "(?![\\p{L}\\p{N}\\p{Sc}%])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ERROR =
            Pattern.compile("(?<![\\p{L}\\p{N}\\p{Sc}%#.,+-])404(?![\\p{L}\\p{N}\\p{Sc}%])");
    private static final Pattern PARTED = Pattern.compile("\\s[-–—|·•»«:]+\\s|\\|");

    private StandIns() {}

    /** Whether a page is one, by its title and what seems to be its story, where nothing states that it is an article. */
    public static boolean isOne(Page page, @Nullable String title, List<Block> story) {
        String type = page.metas().first("og:type");
        boolean stated = type != null && type.toLowerCase(Locale.ROOT).equals("article");
        if (stated || !page.structured().articles().isEmpty()) {
            return false;
        }
        int words = 0;
        int ofCookies = 0;
        long cookies = 0;
        int asking = 0;
        for (Block block : story) {
            int its = Words.count(block.text());
            words += its;
            if (words > MOST_WORDS) {
                return false;
            }
            long named = COOKIE.matcher(block.text()).results().count();
            cookies += named;
            ofCookies += named > 0 ? its : 0;
            asking += (Cues.in(block.text()) & ASKING) == 0 ? 0 : its;
        }
        return refuses(title, words)
                || refuses(page.outline().title(), words)
                || ofCookies >= MOSTLY * words && cookies * ONE_COOKIE >= words && cookies > 0 && !isOfCookies(title)
                || words > 0 && words <= MOST_LOGIN_WORDS && asking >= MOSTLY * words && hasPassword(page);
    }

    /** As recipes are. */
    private static boolean isOfCookies(@Nullable String title) {
        return title != null && COOKIE.matcher(title).find();
    }

    private static boolean hasPassword(Page page) {
        return !page.document().getElementsByAttributeValue("type", "password").isEmpty();
    }

    /** Whether a title says that there is no page: by a part of it that says nothing else, or above next to no words. */
    private static boolean refuses(@Nullable String title, int words) {
        if (title == null || Words.count(title) > MOST_TITLE_WORDS) {
            return false;
        }
        return words <= NEXT_TO_NONE && REFUSAL.matcher(title).find()
                || PARTED.splitAsStream(title).anyMatch(StandIns::isRefusal);
    }

    private static boolean isRefusal(String title) {
        String rest = REFUSAL.matcher(title).replaceAll(" ");
        boolean refuses = !rest.equals(title) || ERROR.matcher(title).find();
        return refuses && Words.count(BESIDE.matcher(rest).replaceAll(" ")) == 0;
    }
}
