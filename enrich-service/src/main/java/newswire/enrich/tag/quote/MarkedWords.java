package newswire.enrich.tag.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is marked, and how it stands in its sentence and among the story's other marks. */
final class MarkedWords {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int FEW = 3;
    private static final int SOME = 5;
    private static final int NEAR = 6;
    private static final int BESIDE = 4;

    private final Prose prose;
    private final List<Speech> speeches;
    private final Speakers speakers;
    private final Surroundings around;
    private final String text;
    private final int[] firsts;
    private final int[] ends;
    private final int[] lengths;

    MarkedWords(String text, Prose prose, List<Speech> speeches, Speakers speakers, Surroundings around) {
        this.text = text;
        this.prose = prose;
        this.speeches = speeches;
        this.speakers = speakers;
        this.around = around;
        this.firsts =
                speeches.stream().mapToInt(speech -> prose.at(speech.open())).toArray();
        this.ends =
                speeches.stream().mapToInt(speech -> prose.at(speech.close())).toArray();
        this.lengths = speeches.stream()
                .mapToInt(speech -> SPACE.split(words(speech)).length)
                .toArray();
    }

    private String words(Speech speech) {
        return text.substring(speech.start(), speech.end());
    }

    /** Features of one kind of marks and of all. */
    private record Both(Slots slots, String kind) {

        void add(String feature) {
            slots.add(feature);
            slots.add(kind + feature);
        }
    }

    /** Few words are told from speech by other signs than many, and titles by other ones again. */
    String kind(int q) {
        if (lengths[q] < FEW) {
            return speakers.clause(q) != null ? "reported:" : "few:";
        }
        return Titles.isTitle(words(speeches.get(q))) ? "title:" : lengths[q] < SOME ? "some:" : "many:";
    }

    /** Adds what is known of a pair of marks. */
    void describe(int q, Slots to) {
        var both = new Both(to, kind(q));
        both.add("marked");
        both.add("words " + distance(lengths[q]));
        inside(q, both);
        beside(q, both);
        sentence(q, both);
        paragraph(q, both);
        both.add("clause " + (speakers.clause(q) != null));
        both.add("speaker " + (speakers.of(q) != null));
        both.add("called " + speakers.isCalled(q));
        both.add("labelled " + (speakers.label(q) != null));
    }

    private void inside(int q, Both to) {
        var quoted = words(speeches.get(q));
        int words = 0;
        int capitals = 0;
        int named = 0;
        boolean finite = false;
        boolean speaker = false;
        boolean others = false;
        boolean ended = false;
        int last = prose.at(speeches.get(q).end() - 1);
        for (int i = prose.at(speeches.get(q).start()); i <= last && i < prose.size(); i++) {
            var word = prose.word(i).toLowerCase(Locale.ROOT);
            if (prose.token(i).isWord()) {
                words++;
                capitals += Character.isUpperCase(prose.word(i).codePointAt(0)) ? 1 : 0;
                named += prose.naming(i) == null ? 0 : 1;
            }
            finite |= Signs.FINITE.contains(word);
            speaker |= Signs.OF_SPEAKER.contains(word);
            others |= Signs.OF_OTHERS.contains(word);
            ended |= i < last && prose.endsSentence(i);
        }
        boolean begun = Character.isUpperCase(quoted.codePointAt(0));
        to.add("capitals " + begun + (words > 0 && capitals == words) + (capitals * 2 > words));
        to.add("title " + Titles.isTitle(quoted));
        to.add("grammar " + finite + speaker + others);
        to.add("of speaker " + speaker);
        to.add("grammar " + (finite || speaker));
        to.add("sentences " + ended);
        to.add("names " + (named == 0 ? 0 : named == words ? 2 : 1));
        to.add("shouted " + (quoted.length() > 2 && quoted.equals(quoted.toUpperCase(Locale.ROOT))));
        to.add("digits " + quoted.chars().anyMatch(Character::isDigit));
        to.add("hyphen " + (lengths[q] == 1 && quoted.indexOf('-') > 0));
    }

    private void beside(int q, Both to) {
        var before = neighbour(firsts[q] - 1, q);
        var before2 = neighbour(firsts[q] - 2, q);
        var after = neighbour(ends[q], q);
        var after2 = neighbour(ends[q] + 1, q);
        to.add("-1 " + before);
        to.add("-2 " + before2);
        to.add("+1 " + after);
        to.add("+2 " + after2);
        to.add("-2-1 " + before2 + " " + before);
        to.add("+1+2 " + after + " " + after2);
        to.add("-1+1 " + before + " " + after);
        var look = looks(q);
        to.add(look + "-1 " + before);
        to.add(look + "-2-1 " + before2 + " " + before);
        to.add(look + "+1 " + after);
        char last = text.charAt(speeches.get(q).end() - 1);
        var end = Character.isLetterOrDigit(last) ? "letter" : String.valueOf(last);
        to.add("ends " + end);
        boolean goesOn = ends[q] < prose.size() && !prose.beginsLine(ends[q]);
        var next = goesOn ? prose.word(ends[q]) : "";
        var sign = next.isEmpty() || !Character.isLetter(next.codePointAt(0))
                ? next
                : Character.isUpperCase(next.codePointAt(0)) ? "A" : "a";
        to.add("ends " + end + sign);
    }

    /** Whether marked words look like a name or a title. */
    private String looks(int q) {
        var quoted = words(speeches.get(q));
        if (!Character.isUpperCase(quoted.codePointAt(0))) {
            return "small ";
        }
        return lengths[q] == 1 || Titles.isTitle(quoted) ? "name " : "capital ";
    }

    /** A word on the same line. */
    private String neighbour(int i, int q) {
        boolean there = i >= 0
                && i < prose.size()
                && prose.lineStart(i) == prose.lineStart(Math.min(firsts[q], prose.size() - 1));
        return there ? around.word(i) : Surroundings.NONE;
    }

    private void sentence(int q, Both to) {
        int start = around.sentenceStart(firsts[q]);
        int end = isOver(q) ? ends[q] : around.sentenceEnd(ends[q]);
        to.add("begins sentence " + (start == firsts[q]));
        to.add("ends sentence " + (end == ends[q]));
        to.add("words before " + distance(firsts[q] - start));
        to.add("first word " + around.word(start));
        to.add("subject " + subject(start, firsts[q]));
        var before = new Side();
        for (int i = firsts[q] - 1; i >= start; i--) {
            before.read(i, firsts[q] - i, "before ", to);
        }
        var after = new Side();
        for (int i = ends[q]; i < end; i++) {
            after.read(i, i - ends[q] + 1, "after ", to);
        }
        before.tell("before ", to);
        after.tell("after ", to);
        to.add("says " + (before.says || after.says) + (before.maySay || after.maySay));
        for (int i = Math.max(start, firsts[q] - BESIDE); i < firsts[q]; i++) {
            var word = around.word(i);
            if (Signs.NAMINGS.contains(word) || Signs.SAYINGS.contains(word)) {
                to.add("near before " + word);
            }
        }
        int clause = firsts[q] - 1;
        while (clause >= start && !Surroundings.CLAUSE_STARTS.contains(around.word(clause))) {
            clause--;
        }
        to.add("clause begins " + (clause < start ? Surroundings.NONE : around.word(clause)));
    }

    /** Whether the marks hold the end of the sentence that they stand in. */
    private boolean isOver(int q) {
        char last = text.charAt(speeches.get(q).end() - 1);
        if (".!?".indexOf(last) < 0 || ends[q] >= prose.size()) {
            return false;
        }
        boolean said = false;
        for (int i = ends[q]; i < ends[q] + BESIDE && i < prose.size() && !prose.beginsLine(i); i++) {
            said |= SpeechVerbs.isSure(prose.word(i));
        }
        return !said && Character.isUpperCase(prose.word(ends[q]).codePointAt(0));
    }

    private String subject(int start, int first) {
        var found = Surroundings.NONE;
        for (int i = start; i < first; i++) {
            var naming = prose.naming(i);
            if (naming != null && naming.isPerson()) {
                return "person";
            }
            if (prose.isPronoun(i)) {
                return around.word(i);
            }
            found = naming == null ? found : "name";
        }
        return found;
    }

    /** What stands before the marks, or after them, in their sentence. */
    private final class Side {

        private final Set<String> seen = new HashSet<>();
        private String verb = "";
        private int verbAt;
        private boolean says;
        private boolean maySay;
        private boolean saying;
        private boolean work;
        private boolean quoted;

        void read(int i, int distance, String where, Both to) {
            if (around.isQuoted(i)) {
                quoted = true;
                return;
            }
            var word = around.word(i);
            if (word.isEmpty() || !seen.add(word)) {
                return;
            }
            to.slots.add("any " + where + word);
            if (distance <= NEAR) {
                to.add("near " + where + word);
            }
            says |= SpeechVerbs.isSure(word);
            saying |= Signs.SAYINGS.contains(word);
            work |= distance <= NEAR && Signs.WORKS.contains(word);
            if (SpeechVerbs.may(word) && !maySay) {
                maySay = true;
                verb = word;
                verbAt = distance;
            }
        }

        void tell(String where, Both to) {
            to.add("verb " + where + verb);
            to.add("verb " + where + verb + distance(verbAt));
            to.add("verb " + where + distance(verbAt));
            to.add("says " + where + says + maySay);
            to.add("saying " + where + saying);
            to.add("work " + where + work);
            to.add("quoted " + where + quoted);
        }
    }

    private void paragraph(int q, Both to) {
        int line = prose.lineStart(Math.min(firsts[q], prose.size() - 1));
        int others = 0;
        int speech = 0;
        for (int i = q - 1; i >= 0 && isOn(line, i); i--) {
            others++;
            speech += lengths[i] >= SOME ? 1 : 0;
        }
        for (int i = q + 1; i < lengths.length && isOn(line, i); i++) {
            others++;
            speech += lengths[i] >= SOME ? 1 : 0;
        }
        boolean wholeLine = line == firsts[q] && (ends[q] >= prose.size() || prose.beginsLine(ends[q]));
        to.add("line " + (line == firsts[q]) + wholeLine);
        to.add("first line " + (line == 0));
        to.add("marks in paragraph " + Math.min(3, others) + Math.min(2, speech));
        boolean spoken = false;
        int before = line == 0 ? 0 : prose.lineStart(line - 1);
        for (int i = q - 1; i >= 0 && firsts[i] >= before; i--) {
            spoken |= firsts[i] < line && lengths[i] >= SOME;
        }
        to.add("speech in paragraph before " + spoken);
        to.add("marks " + Math.min(SOME, lengths.length / BESIDE));
    }

    private boolean isOn(int line, int q) {
        return firsts[q] < prose.size() && prose.lineStart(firsts[q]) == line;
    }

    private static String distance(int words) {
        return words <= 4 ? words + " " : words <= 7 ? "7 " : words <= 12 ? "12 " : words <= 20 ? "20 " : "more ";
    }
}
