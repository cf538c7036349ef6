package newswire.enrich.extract.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words for pictures that lead to who made them: {@code Photo: Ada Brook}, {@code 写真：港口社}. */
public final class PictureWords {

    /** A pattern's source for a picture by its kind, without the ending of its plural. */
    public static final String KIND = "(?:photo(?:graph)?|foto|image|picture|illustration|graphic)";

    /** A pattern's source for what words begin with that speak of making pictures. */
    public static final String STEM =
            "(?:photo|foto|fotó|image|bild|illustration|graphic|graphik|grafik|infographic|kuva|фото|φωτο|写真|撮影|摄影|攝影)";

    /** What leads to a credit before a colon or the like, in small letters. */
    public static final List<String> LEADS = List.of(
            ("photo|photos|photograph|photographs|foto|fotos|bild|bilder|bilde|image|images|picture|pictures|credit|credits|crédit|crédits"
                            + "|quelle|source|fuente|fonte|crédito|créditos|fotografía|fotografia|fotografie|fotó|fotoğraf|zdroj|zdjęcie|zdjęcia|kuva|kuvat"
                            + "|ảnh|фото|снимка|φωτο|φωτογραφία|صورة|צילום|写真|撮影|图源|图片来源|圖片來源|摄影|攝影|사진")
                    .split("\\|"));

    private PictureWords() {}

    /** A pattern's source for any of {@link #LEADS}. */
    public static String anyLead() {
        return LEADS.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }
}
