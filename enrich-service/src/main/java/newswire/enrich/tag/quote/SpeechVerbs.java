package newswire.enrich.tag.quote;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.shipped.WordLists;

/** The English verbs that speech is reported with. */
final class SpeechVerbs {

    private static final WordLists LISTS = WordLists.of(SpeechVerbs.class, "en");

    private static final Set<String> SURE = forms("sure-verbs", "sure-forms");
    private static final Set<String> FORMS = forms("verbs", "forms");
    private static final Set<String> CALLS = forms("calling-verbs", "calling-forms");
    private static final Set<String> NAMINGS = forms("naming-verbs", "naming-forms");
    private static final Set<String> OTHER_DEEDS = forms("other-verbs", "other-forms");

    private static final Set<String> TELLINGS = forms("telling-verbs", "telling-forms");

    static {
        FORMS.addAll(SURE);
        OTHER_DEEDS.removeAll(LISTS.list("reporting-forms"));
    }

    private SpeechVerbs() {}

    /** The forms of the verbs of a list, and those that no rule makes. */
    private static Set<String> forms(String verbs, String irregular) {
        var forms = new HashSet<>(LISTS.list(irregular));
        LISTS.list(verbs).forEach(verb -> forms.addAll(forms(verb)));
        return forms;
    }

    private static Set<String> forms(String verb) {
        var stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
        var forms = new HashSet<>(Set.of(verb, verb + "s", stem + "ed", stem + "ing"));
        if (verb.endsWith("y")) {
            var short_ = verb.substring(0, verb.length() - 1);
            forms.add(short_ + "ies");
            forms.add(short_ + "ied");
        }
        if (verb.matches(".*[^aeiou][aeiou][ptgm]")) {
            forms.add(verb + verb.charAt(verb.length() - 1) + "ed");
            forms.add(verb + verb.charAt(verb.length() - 1) + "ing");
        }
        if (verb.matches(".*(sh|ch|ss)")) {
            forms.add(verb + "es");
        }
        return forms;
    }

    /** Whether hardly anything but speech is reported with it. */
    static boolean isSure(String word) {
        return SURE.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether what comes right after it is words that were spoken or written, and hardly ever a title. */
    static boolean isCall(String word) {
        return CALLS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether whom it is said to stands behind it. */
    static boolean isTelling(String word) {
        return TELLINGS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether somebody says with it what something is. */
    static boolean names(String word) {
        return NAMINGS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a clause that follows it is most likely reported speech, and not something else that was done. */
    static boolean mayReport(String word) {
        return may(word) && !OTHER_DEEDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether speech may be reported with it. */
    static boolean may(String word) {
        return FORMS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether at {@code i} somebody has said something, and does not only have to. */
    static boolean isSaid(Prose prose, int i) {
        return isSure(prose.word(i)) && (i == 0 || !prose.lower(i - 1).equals("to"));
    }
}
