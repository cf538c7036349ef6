package newswire.training.language;

import java.util.Map;
import newswire.enrich.tag.language.NormalText;
import newswire.enrich.tag.language.WritingSystem;

/**
 * Serbian is read in two scripts, and corpora have mostly one. The letters correspond one to one, so that the texts of the
 * one script serve for the other.
 */
final class SerbianLatin {

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('ђ', "đ"),
            Map.entry('е', "e"),
            Map.entry('ж', "ž"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('ј', "j"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('љ', "lj"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('њ', "nj"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('ћ', "ć"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "h"),
            Map.entry('ц', "c"),
            Map.entry('ч', "č"),
            Map.entry('џ', "dž"),
            Map.entry('ш', "š"));

    private SerbianLatin() {}

    static boolean isSerbianCyrillic(LabelledText text) {
        return text.language().equals("sr")
                && text.letters() != null
                && text.letters().system() == WritingSystem.CYRILLIC;
    }

    static LabelledText of(LabelledText cyrillic) {
        var letters = cyrillic.letters();
        if (letters == null) {
            return cyrillic;
        }
        var latin = new StringBuilder();
        for (char c : letters.words().toCharArray()) {
            latin.append(LATIN.getOrDefault(c, String.valueOf(c)));
        }
        return new LabelledText(
                cyrillic.set() + " (Latin)",
                new NormalText(WritingSystem.LATIN, latin.toString()),
                cyrillic.language(),
                cyrillic.place());
    }
}
