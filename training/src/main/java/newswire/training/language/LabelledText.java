package newswire.training.language;

import newswire.enrich.tag.language.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * A text whose language is known.
 *
 * @param set the kind of text, e.g. {@code lead}
 * @param letters null when the text has none
 * @param place where in its source the text stands, from 0 to 1: texts of one document, and their translations, are
 *     near each other
 */
record LabelledText(String set, @Nullable NormalText letters, String language, double place) {

    boolean isIn(int fold, int folds) {
        return (int) (place * folds) == fold;
    }
}
