package newswire.training.entity;

import newswire.enrich.tag.text.Sentences;

/** The same text as a headline would set it: in capitals, or each word with one. Offsets stay what they are. */
final class Cased {

    private Cased() {}

    /** All of it in capitals. */
    static NamedText capitals(NamedText text) {
        var changed = new StringBuilder(text.text());
        for (int i = 0; i < changed.length(); i++) {
            changed.setCharAt(i, Character.toUpperCase(changed.charAt(i)));
        }
        return with(text, changed.toString());
    }

    /** A capital at the beginning of each word. */
    static NamedText titles(NamedText text) {
        var changed = new StringBuilder(text.text());
        for (int i = 0; i < changed.length(); i++) {
            if (i == 0 || Character.isWhitespace(changed.charAt(i - 1))) {
                changed.setCharAt(i, Character.toUpperCase(changed.charAt(i)));
            }
        }
        return with(text, changed.toString());
    }

    private static NamedText with(NamedText text, String changed) {
        return new NamedText(text.id(), text.set(), text.split(), changed, text.names(), Sentences.of(changed));
    }
}
