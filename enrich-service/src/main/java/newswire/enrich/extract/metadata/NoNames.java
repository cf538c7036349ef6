package newswire.enrich.extract.metadata;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.date.MonthNames;
import newswire.enrich.extract.page.FilledIn;
import newswire.enrich.extract.text.Words;

/** What stands where a section or a tag is named and names none. */
final class NoNames {

    /** The front page in the languages of trails, and what Chinese ones call the story. */
    private static final Set<String> FRONT = Set.of(
            ("home|homepage|home page|startseite|start|accueil|inicio|portada|início|página inicial|strona główna|forside|etusivu|ana sayfa"
                            + "|anasayfa|beranda|trang chủ|hjem|hem|domů|domov|domovská stránka|kezdőlap|acasă|pagina iniziale|главная|головна|начало"
                            + "|αρχική|الرئيسية|דף הבית|خانه|صفحه اصلی|होम|প্রচ্ছদ|หน้าแรก|首页|首頁|ホーム|トップ|top|홈|正文")
                    .split("\\|"));
    /** What a system says that has no name, in the languages it speaks. */
    private static final Set<String> NONE =
            Set.of(("no tag|no tags|uncategorized|uncategorised|unkategorisiert|nicht kategorisiert|non classé"
                            + "|sin categoría|sin categorizar|sem categoria|senza categoria|geen categorie|niet gecategoriseerd|okategoriserade"
                            + "|ukategorisert|ikke kategoriseret|luokittelematon|bez kategorii|nezařazené|nezaradené|egyéb kategória|fără categorie"
                            + "|без рубрики|без категорії|без категория|χωρίς κατηγορία|kategorisiz|tak berkategori|chưa phân loại|غير مصنف|ללא קטגוריה"
                            + "|未分类|未分類|미분류")
                    .split("\\|"));

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}|(?:19|20)\\d{2}");
    private static final Pattern FRONT_OF_SITE = Pattern.compile("(\\p{L}[\\p{L} ]{2,20}) [-–|] .+");

    private NoNames() {}

    /** Whether a name, folded for comparison, is none for a tag. */
    static boolean isNoTag(String folded) {
        return NONE.contains(folded)
                || FilledIn.isOne(folded)
                || folded.length() < 2 && !Character.isIdeographic(folded.charAt(0));
    }

    /** Whether a name, folded for comparison, is none for a section: the front page, or a year or day that stories are filed by. */
    static boolean isNoSection(String folded) {
        return isNoTag(folded) || FRONT.contains(folded) || isNumber(folded) || isFrontOfSite(folded);
    }

    /** Whether a path names the month that a story is filed by, as it does below a year; else May may well be a section. */
    static boolean isMonthOf(String folded, List<String> path) {
        return MonthNames.isOne(folded) && path.stream().map(Words::fold).anyMatch(NoNames::isNumber);
    }

    private static boolean isNumber(String folded) {
        return NUMBER.matcher(folded).matches();
    }

    /** {@code Home - Harbour Post}. */
    private static boolean isFrontOfSite(String folded) {
        var parted = FRONT_OF_SITE.matcher(folded);
        return parted.matches() && FRONT.contains(parted.group(1));
    }
}
