package newswire.enrich.tag.entity;

import java.util.Locale;
import java.util.regex.Pattern;
import newswire.enrich.tag.EntityType;

/**
 * Makes single words that are written as companies and products are, with a capital inside ({@code TernShare}), organisations,
 * though they were taken for people. Surnames are written so behind some beginnings alone ({@code McMoss, DeMoss}). For one
 * sentence.
 */
final class CompoundNames {

    private static final Pattern COMPOUND = Pattern.compile("\\p{Lu}?\\p{Ll}{2,}(?:\\p{Lu}\\p{Ll}*)+");

    /** What people's names begin with before a capital. */
    private static final Pattern OF_PEOPLE = Pattern.compile(
            "(?:Mc|Mac|De|Di|Da|Du|Del|Des|La|Le|Lo|Van|Von|Ver|St|Fitz|Ben|Ten|Al|El|Ja|Ra|Ta|Sha|Ke|Ma)\\p{Lu}.*");

    private CompoundNames() {}

    /** Changes the labels in place. */
    static void mend(LabelledLine line) {
        for (int i = 0; i < line.length(); i++) {
            boolean alone = line.starts(i) && line.end(i) == i && line.type(i) == EntityType.PERSON;
            if (alone && isCompound(line.text(i))) {
                Labels.write(line.of(), i, i, EntityType.ORGANISATION);
            }
        }
    }

    private static boolean isCompound(String word) {
        return COMPOUND.matcher(word).matches()
                && !OF_PEOPLE.matcher(word).matches()
                && !Lexicon.shipped().isFamilyName(word)
                && !Lexicon.shipped().isGivenName(word.toLowerCase(Locale.ROOT));
    }
}
