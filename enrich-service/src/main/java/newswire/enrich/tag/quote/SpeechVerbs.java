package newswire.enrich.tag.quote;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The English verbs that speech is reported with. */
final class SpeechVerbs {

    private static final Set<String> SURE = new HashSet<>();
    private static final Set<String> FORMS = new HashSet<>();
    private static final Set<String> CALLS = new HashSet<>();
    private static final Set<String> NAMINGS = new HashSet<>();
    private static final Set<String> OTHER_DEEDS = new HashSet<>();

    static {
        Arrays.stream(
                        "say tell add write tweet ask explain argue insist declare claim note warn reply respond announce recall"
                                .split(" "))
                .forEach(verb -> SURE.addAll(forms(verb)));
        SURE.addAll(Set.of("said", "told", "wrote", "according"));
        FORMS.addAll(SURE);
        Arrays.stream(("accuse acknowledge address admit advise agree allege allow amend apologize appear"
                                + " applaud assail assert assure attack attest bark beg begin believe blame blast boast"
                                + " bragg brand call caption caution celebrate challenge chant characterize charge chide"
                                + " cite clarify commend comment compare complain concede conclude concur condemn confess"
                                + " confirm congratulate consider contend continue counsel counter credit criticise"
                                + " criticize croon cry declare decry deem defend demand denigrate denounce deny deplore"
                                + " deride describe dismiss dispute dub echo elaborate emphasise emphasize encourage exclaim"
                                + " exhort express fret fume gripe grumble gush hail headline highlight hope identify"
                                + " implore imply indicate inform instruct interject interrupt intone invite joke label"
                                + " lambaste lament lash laugh liken maintain marvel mention message mock mumble murmur muse"
                                + " mutter object observe offer opine order plead pledge point post praise preach predict"
                                + " press proclaim promise pronounce propose protest provide question quip quote rail raise"
                                + " rant rate read reason reassure rebuke rebut reckon recommend recount refer refuse"
                                + " reiterate reject relate remark remind repeat report retort retweet reveal ridicule rip"
                                + " rule scoff scold scream share shout show shrug sigh signal sing slam snap snort specify"
                                + " speculate state stress suggest sum summarize swear talk taunt tease term testify thank"
                                + " theorize think thunder tout trumpet underline underscore urge utter vent volunteer vote"
                                + " vow welcome whisper wonder yell")
                        .split(" "))
                .forEach(verb -> FORMS.addAll(forms(verb)));
        Arrays.stream("say reply respond chant shout yell scream bark cry tweet read".split(" "))
                .forEach(verb -> CALLS.addAll(forms(verb)));
        CALLS.add("said");
        Arrays.stream("call dub term label brand deem".split(" ")).forEach(verb -> NAMINGS.addAll(forms(verb)));
        NAMINGS.addAll(Set.of("labelled", "labelling"));
        Arrays.stream(
                        ("address allow appear applaud ask begin celebrate challenge charge congratulate counter credit encourage"
                                        + " express fume highlight identify imply instruct invite labor laugh offer order point post press"
                                        + " propose provide raise rank read reason refuse report reveal rule share show signal sing speculate"
                                        + " state talk term thank think urge volunteer vote welcome")
                                .split(" "))
                .forEach(verb -> OTHER_DEEDS.addAll(forms(verb)));
        OTHER_DEEDS.addAll(
                Set.of("thought", "put", "goes", "went", "spoke", "speaking", "speaks", "began", "according"));
        OTHER_DEEDS.removeAll(Set.of("asked", "stated", "reported"));
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

    /** Whether what comes right after it is words that were spoken or written, and hardly ever a title. */
    static boolean isCall(String word) {
        return CALLS.contains(word.toLowerCase(Locale.ROOT));
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
}
