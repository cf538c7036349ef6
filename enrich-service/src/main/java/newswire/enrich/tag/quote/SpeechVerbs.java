package newswire.enrich.tag.quote;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The English verbs that speech is reported with. */
final class SpeechVerbs {

    private static final Set<String> SURE = new HashSet<>();
    private static final Set<String> FORMS = new HashSet<>();

    static {
        Arrays.stream(
                        "say tell add write tweet ask explain argue insist declare claim note warn reply respond announce recall"
                                .split(" "))
                .forEach(verb -> SURE.addAll(forms(verb)));
        SURE.addAll(Set.of("said", "told", "wrote", "according"));
        FORMS.addAll(SURE);
        Arrays.stream(
                        ("accuse acknowledge admit advise agree allege amend assert assure call caution challenge charge chide"
                                        + " cite comment complain concede conclude confess confirm contend continue counter"
                                        + " criticize criticise cry decry demand denounce deny describe dismiss emphasize"
                                        + " emphasise exclaim express hail highlight hope imply indicate inform joke label"
                                        + " lament laugh maintain mention mock muse observe opine pledge point post praise"
                                        + " predict press proclaim promise pronounce propose quip quote read reason recount"
                                        + " refer reiterate relate remark remind repeat report reveal scoff scream shout shrug"
                                        + " slam snap speculate state stress suggest summarize swear tease testify thunder"
                                        + " underline underscore urge utter vow whisper wonder yell believe think blast brand"
                                        + " concur declare defend deride echo elaborate encourage exhort gush interject intone"
                                        + " mutter object plead protest rail retort sigh sum tout volunteer begin characterize blame chant thank address invite raise appear refuse show point boast bragg vote promise share talk taunt tease retweet caption headline sing scold rebuke assail attack apologize welcome celebrate congratulate object elaborate liken compare dub deem consider rule interrupt offer provide")
                                .split(" "))
                .forEach(verb -> FORMS.addAll(forms(verb)));
        FORMS.addAll(Set.of("began", "thought", "swore", "put", "goes", "went", "spoke", "speaking", "speaks", "says"));
    }

    private SpeechVerbs() {}

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

    /** Whether speech may be reported with it. */
    static boolean may(String word) {
        return FORMS.contains(word.toLowerCase(Locale.ROOT));
    }
}
