package newswire.training.language;

import java.util.Set;

/** The languages that most news is in. */
final class NewsLanguages {

    private static final Set<String> CODES = Set.of(
            "ar bg cs da de el en es fa fi fr he hi hu id it ja ko nb nl no pl pt ro ru sv tr uk vi zh".split(" "));

    private NewsLanguages() {}

    static boolean contain(String language) {
        return CODES.contains(language);
    }
}
