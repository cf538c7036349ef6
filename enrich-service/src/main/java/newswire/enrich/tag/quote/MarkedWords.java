package newswire.enrich.tag.quote;

import java.util.Locale;

/** What is marked, and what stands right beside it. */
final class MarkedWords {

    private static final int FEW = 3;
    private static final int SOME = 5;

    private final Prose prose;
    private final Marks marks;
    private final Speakers speakers;
    private final Surroundings around;

    MarkedWords(Prose prose, Marks marks, Speakers speakers, Surroundings around) {
        this.prose = prose;
        this.marks = marks;
        this.speakers = speakers;
        this.around = around;
    }

    /** Few words are told from speech by other signs than many, and titles by other ones again. */
    String kind(int q) {
        if (marks.length(q) < FEW) {
            return speakers.clause(q) != null ? "reported:" : "few:";
        }
        return Titles.isTitle(marks.words(q)) ? "title:" : marks.length(q) < SOME ? "some:" : "many:";
    }

    /** Adds what is known of a pair of marks by itself. */
    void describe(int q, KindSlots to) {
        to.add("marked");
        to.add("words " + distance(marks.length(q)));
        inside(q, to);
        beside(q, to);
        to.add("clause " + (speakers.clause(q) != null));
        to.add("speaker " + (speakers.of(q) != null));
        to.add("called " + speakers.isCalled(q));
        to.add("labelled " + (speakers.label(q) != null));
    }

    private void inside(int q, KindSlots to) {
        var quoted = marks.words(q);
        int words = 0;
        int capitals = 0;
        int named = 0;
        boolean finite = false;
        boolean speaker = false;
        boolean others = false;
        boolean ended = false;
        int last = prose.at(marks.speech(q).end() - 1);
        for (int i = prose.at(marks.speech(q).start()); i <= last && i < prose.size(); i++) {
            var word = prose.lower(i);
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
        to.add("hyphen " + (marks.length(q) == 1 && quoted.indexOf('-') > 0));
    }

    private void beside(int q, KindSlots to) {
        var before = neighbour(marks.first(q) - 1, q);
        var before2 = neighbour(marks.first(q) - 2, q);
        var after = neighbour(marks.end(q), q);
        var after2 = neighbour(marks.end(q) + 1, q);
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
        char last = marks.lastLetter(q);
        var end = Character.isLetterOrDigit(last) ? "letter" : String.valueOf(last);
        to.add("ends " + end);
        boolean goesOn = marks.end(q) < prose.size() && !prose.beginsLine(marks.end(q));
        var next = goesOn ? prose.word(marks.end(q)) : "";
        var sign = next.isEmpty() || !Character.isLetter(next.codePointAt(0))
                ? next
                : Character.isUpperCase(next.codePointAt(0)) ? "A" : "a";
        to.add("ends " + end + sign);
    }

    /** Whether marked words look like a name or a title. */
    private String looks(int q) {
        var quoted = marks.words(q);
        if (!Character.isUpperCase(quoted.codePointAt(0))) {
            return "small ";
        }
        return marks.length(q) == 1 || Titles.isTitle(quoted) ? "name " : "capital ";
    }

    /** A word on the same line. */
    private String neighbour(int i, int q) {
        boolean there = i >= 0
                && i < prose.size()
                && prose.lineStart(i) == prose.lineStart(Math.min(marks.first(q), prose.size() - 1));
        return there ? around.word(i) : Surroundings.NONE;
    }

    static String distance(int words) {
        return words <= 4 ? words + " " : words <= 7 ? "7 " : words <= 12 ? "12 " : words <= 20 ? "20 " : "more ";
    }
}
