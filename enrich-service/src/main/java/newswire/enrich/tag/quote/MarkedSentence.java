package newswire.enrich.tag.quote;

import java.util.HashSet;
import java.util.Set;

/** How marked words stand in their sentence. */
final class MarkedSentence {

    private static final int NEAR = 6;
    private static final int BESIDE = 4;

    private final Prose prose;
    private final Marks marks;
    private final Surroundings around;

    MarkedSentence(Prose prose, Marks marks, Surroundings around) {
        this.prose = prose;
        this.marks = marks;
        this.around = around;
    }

    void describe(int q, KindSlots to) {
        int start = around.sentenceStart(marks.first(q));
        int end = isOver(q) ? marks.end(q) : around.sentenceEnd(marks.end(q));
        to.add("begins sentence " + (start == marks.first(q)));
        to.add("ends sentence " + (end == marks.end(q)));
        to.add("words before " + MarkedWords.distance(marks.first(q) - start));
        to.add("first word " + around.word(start));
        to.add("subject " + subject(start, marks.first(q)));
        var before = new Side();
        for (int i = marks.first(q) - 1; i >= start; i--) {
            before.read(i, marks.first(q) - i, "before ", to);
        }
        var after = new Side();
        for (int i = marks.end(q); i < end; i++) {
            after.read(i, i - marks.end(q) + 1, "after ", to);
        }
        before.tell("before ", to);
        after.tell("after ", to);
        to.add("says " + (before.says || after.says) + (before.maySay || after.maySay));
        for (int i = Math.max(start, marks.first(q) - BESIDE); i < marks.first(q); i++) {
            var word = around.word(i);
            if (Signs.NAMINGS.contains(word) || Signs.SAYINGS.contains(word)) {
                to.add("near before " + word);
            }
        }
        int clause = marks.first(q) - 1;
        while (clause >= start && !Surroundings.CLAUSE_STARTS.contains(around.word(clause))) {
            clause--;
        }
        to.add("clause begins " + (clause < start ? Surroundings.NONE : around.word(clause)));
    }

    /** Whether the marks hold the end of the sentence that they stand in. */
    private boolean isOver(int q) {
        char last = marks.lastLetter(q);
        if (".!?".indexOf(last) < 0 || marks.end(q) >= prose.size()) {
            return false;
        }
        boolean said = false;
        for (int i = marks.end(q); i < marks.end(q) + BESIDE && i < prose.size() && !prose.beginsLine(i); i++) {
            said |= SpeechVerbs.isSure(prose.word(i));
        }
        return !said && Character.isUpperCase(prose.word(marks.end(q)).codePointAt(0));
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

        void read(int i, int distance, String where, KindSlots to) {
            if (around.isQuoted(i)) {
                quoted = true;
                return;
            }
            var word = around.word(i);
            if (word.isEmpty() || !seen.add(word)) {
                return;
            }
            to.all().add("any " + where + word);
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

        void tell(String where, KindSlots to) {
            to.add("verb " + where + verb);
            to.add("verb " + where + verb + MarkedWords.distance(verbAt));
            to.add("verb " + where + MarkedWords.distance(verbAt));
            to.add("says " + where + says + maySay);
            to.add("saying " + where + saying);
            to.add("work " + where + work);
            to.add("quoted " + where + quoted);
        }
    }
}
