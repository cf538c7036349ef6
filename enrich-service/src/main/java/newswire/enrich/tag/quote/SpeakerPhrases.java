package newswire.enrich.tag.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.tag.entity.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Tells phrases that stand for somebody who may speak, <em>a former neighbour</em>, <em>the ministry</em>, <em>the report</em>,
 * from others, <em>a long pause</em>. People are told by the Brown cluster of the word, so that it need not be on any list;
 * organisations and what they write keep company with too much else for that.
 */
final class SpeakerPhrases {

    /** Where people are in the tree of clusters, one of them, one's family, and many. */
    private static final List<Branch> PEOPLE = branches("1000011 100011000 100100");

    /** Where verbs, prepositions, weekdays, months and spans of time are: what ends a phrase. */
    private static final List<Branch> ENDS = branches("11 1101 1011100 101111110 10001111 10011110 10101111");

    /** Where verbs, prepositions, conjunctions and pronouns are. */
    private static final List<Branch> NO_NOUNS = branches("11");

    /** Where names are, mostly first names and surnames. */
    private static final List<Branch> NAMES = branches("1010");

    private static final Set<String> OTHERS =
            Set.of(("account ad administration advert adviser advisor advocate affidavit agency agreement aide"
                            + " airline alliance analysis analyst announcement army article association attendee audience"
                            + " authority bank banner bill blog board body book bulletin bureau cabinet cable campaign"
                            + " caption caucus census center centre chamber charity church clip club coalition college"
                            + " column comment commercial commission committee community company complaint congress"
                            + " constitution council country couple court crowd data declaration decree delegation democrat"
                            + " department descendant dispatch division document dossier dozens draft e-mail editorial email"
                            + " embassy employee entry essay establishment evidence excerpt faction family filing findings"
                            + " firm footage foundation front-runner frontrunner government group guide guidelines half"
                            + " handful headline hearts hospital host hundreds image indictment inquiry insider institute"
                            + " institution intelligence interviewee invitation journal judge judgement judgment jury law"
                            + " lawsuit leadership leaflet league legislature letter lot lyrics magazine majority manifesto"
                            + " manual media member memo memorandum message ministry minority motto movement municipality"
                            + " museum narrator network newspaper note notice number office official op-ed opinion"
                            + " opposition order organisation organiser organization organizer outlet outline page pair"
                            + " panel paper parliament party passage people percent petition photo piece placard plaque"
                            + " platform poem police politico poll post poster preamble presentation press profile program"
                            + " programme proposal prosecutor protocol public publication publisher record regulator"
                            + " relative release report reporter representative republican resident resolution result review"
                            + " rule ruling school script senate service sign site slogan society song source speech spot"
                            + " spouse staff star startup state statement study subpoena suit summary supporter survey team"
                            + " testimony text textbook think-tank thousands title transcript translation treasury tribunal"
                            + " trio tweet union university update user verdict version victim video voice voter warrant"
                            + " watchdog webpage website witness")
                    .split(" "));
    private static final Set<String> NUMERALS = Set.of(
            ("some many others one several both none everyone everybody someone somebody anyone anybody nobody another those most"
                            + " few two three all each")
                    .split(" "));
    static final Set<String> DETERMINERS = Set.of(
            "the a an one another some several many most his her their its our my this that these those both each every no any"
                    .split(" "));
    private static final Set<String> ALWAYS_BARE =
            Set.of("police", "media", "congress", "parliament", "percent", "people");
    private static final Set<String> LINKS = Set.of(
            "of for in at with from by on to who whom whose which that as about than and or close familiar known ( ) , : ; — – -"
                    .split(" "));

    /** What stands before whom or what somebody belongs to. */
    static final Set<String> BELONGING = Set.of("of", "for", "at", "in", "from", "with");

    private static final List<String> OF_DOERS = List.of("er", "or", "ist", "man", "woman", "person", "old", "ian");

    private final Prose prose;

    SpeakerPhrases(Prose prose) {
        this.prose = prose;
    }

    /** A branch of the tree of clusters. */
    private record Branch(int path, int length) {

        boolean holds(String word) {
            return Lexicon.shipped().cluster(word, length) == path;
        }
    }

    private static List<Branch> branches(String paths) {
        return List.of(paths.split(" ")).stream()
                .map(path -> new Branch(Lexicon.path(path), path.length()))
                .toList();
    }

    private static boolean isIn(List<Branch> branches, String word) {
        return branches.stream().anyMatch(branch -> branch.holds(word));
    }

    /** What of a phrase stands for a speaker: up to its noun, and whom or what that belongs to; null where nobody is meant. */
    @Nullable
    Subject speaker(int from, int last) {
        int first = from;
        while (first < last && !DETERMINERS.contains(lower(first)) && isIn(NO_NOUNS, prose.word(first))) {
            first++;
        }
        for (int i = first; i <= last && (i == first || !LINKS.contains(lower(i))); i++) {
            if ((i == last || endsPhrase(i + 1)) && isSpeaker(i, first)) {
                return new Subject(first, belonging(i, last), null);
            }
        }
        return null;
    }

    /** Whether a noun's phrase is over before a word. */
    private boolean endsPhrase(int i) {
        return !prose.token(i).isWord() || LINKS.contains(lower(i)) || isIn(ENDS, prose.word(i));
    }

    /** The last word of what stands behind a noun as <em>of the ministry</em>. */
    private int belonging(int head, int last) {
        if (head + 2 > last || !BELONGING.contains(lower(head + 1))) {
            return head;
        }
        int end = head + 1;
        while (end < last && (end == head + 1 || !endsPhrase(end + 1))) {
            end++;
        }
        return DETERMINERS.contains(lower(end)) ? head : end;
    }

    private boolean isSpeaker(int head, int first) {
        var lower = lower(head);
        if (isIn(PEOPLE, withoutHyphen(lower)) || isName(head, first)) {
            return true;
        }
        if (NUMERALS.contains(lower)) {
            return head == first || head == first + 1 && DETERMINERS.contains(lower(first));
        }
        boolean many = lower.endsWith("s");
        boolean determined = head > first && (DETERMINERS.contains(lower(first)) || isOwner(first) || isCapital(first))
                || first > 0 && DETERMINERS.contains(lower(first - 1));
        if (OTHERS.contains(lower) || many && OTHERS.contains(lower.substring(0, lower.length() - 1))) {
            return determined || many || ALWAYS_BARE.contains(lower);
        }
        return determined && OF_DOERS.stream().anyMatch(lower::endsWith);
    }

    /** A capital says little at the beginning of a sentence, and nothing where all words have them. */
    private boolean isName(int head, int first) {
        var word = prose.word(head);
        if (!isCapital(head) || word.length() == 1 || isIn(ENDS, word)) {
            return false;
        }
        boolean known = Lexicon.shipped().cluster(word, 1) != 0;
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
        boolean begins =
                head == 0 || prose.beginsLine(head) || !prose.token(head - 1).isWord();
        boolean second = head > first && isCapital(head - 1);
        return !known || isIn(NAMES, word) || !shouted && (second || !begins);
    }

    private boolean isCapital(int i) {
        return Character.isUpperCase(prose.word(i).codePointAt(0));
    }

    private boolean isOwner(int i) {
        return prose.word(i).endsWith("’s") || prose.word(i).endsWith("'s");
    }

    private static String withoutHyphen(String word) {
        return word.substring(word.lastIndexOf('-') + 1);
    }

    private String lower(int i) {
        return prose.word(i).toLowerCase(Locale.ROOT);
    }
}
