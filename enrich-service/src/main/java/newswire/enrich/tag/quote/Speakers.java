package newswire.enrich.tag.quote;

import newswire.enrich.tag.quote.SpeakersBeside.Said;
import org.jspecify.annotations.Nullable;

/** Finds the speaker of each of a story's quotations, in their order. For one story. */
final class Speakers {

    private final Prose prose;
    private final Marks marks;
    private final SpeakerLabels labels;
    private final NamedSubjects named;
    private final Attributions attributions;
    private final @Nullable Said[] found;

    Speakers(Prose prose, Marks marks) {
        this.prose = prose;
        this.marks = marks;
        this.labels = new SpeakerLabels(prose, marks);
        this.named = new NamedSubjects(prose);
        this.attributions = new Attributions(prose, named);
        this.found = new Said[marks.size()];
        var beside = new SpeakersBeside(prose, marks, named, attributions);
        for (int q = 0; q < found.length; q++) {
            var label = labels.of(q);
            found[q] = label != null ? Said.by(label) : beside.of(q);
        }
        for (int q = 0; q < found.length; q++) {
            found[q] = found[q] != null ? found[q] : Said.by(carried(q));
        }
    }

    /** The speaker of a quotation, null where the text names none. */
    @Nullable
    Subject of(int q) {
        var said = found[q];
        return said == null ? null : said.speaker();
    }

    /** The clause that somebody is reported to have said and that a quotation is part of; null where there is none. */
    @Nullable
    Clause clause(int q) {
        var said = found[q];
        return said == null ? null : said.clause();
    }

    /** Whether the verb beside a quotation is one that hardly a title stands beside. */
    boolean isCalled(int q) {
        var said = found[q];
        return said != null && said.called();
    }

    /** Who is named at the beginning of a quotation, before a colon; null where nobody is. */
    @Nullable
    Subject label(int q) {
        return labels.of(q);
    }

    /** The speaker goes on speaking, within a paragraph or into the next one; or was named at the end of the last one. */
    private @Nullable Subject carried(int q) {
        int first = marks.first(q);
        var introduced = introduced(q);
        if (introduced != null) {
            return introduced;
        }
        var previous = q > 0 ? of(q - 1) : null;
        if (previous != null && isOnOneLine(marks.first(q - 1), first)) {
            return previous;
        }
        var next = q + 1 < found.length ? of(q + 1) : null;
        if (next != null && isOnOneLine(first, marks.first(q + 1))) {
            return next;
        }
        if (previous != null && goesOnInParagraph(q)) {
            return previous;
        }
        var announced = announced(prose.lineStart(Math.min(first, prose.size() - 1)), marks.endBefore(q));
        return announced != null ? announced : previous;
    }

    /** The one that the sentence before, of the same paragraph, speaks of. */
    private @Nullable Subject introduced(int q) {
        int first = marks.first(q);
        int line = first < prose.size() ? prose.lineStart(first) : first;
        line = Math.max(line, marks.endBefore(q));
        int start = attributions.sentenceStart(first, line);
        return start <= line || start < first ? null : spokenOf(attributions.sentenceStart(start - 1, line), start);
    }

    /** Whether the quotation before ends with its paragraph, right before the one that this one begins. */
    private boolean goesOnInParagraph(int q) {
        int line = prose.lineStart(Math.min(marks.first(q), prose.size() - 1));
        return marks.first(q) == line && marks.end(q - 1) == line;
    }

    /** The one that the paragraph before speaks of last, in a sentence without the quotation that ends at {@code quoted}. */
    private @Nullable Subject announced(int line, int quoted) {
        if (line == 0) {
            return null;
        }
        int start = attributions.sentenceStart(line - 1, prose.lineStart(line - 1));
        return start < quoted ? null : spokenOf(start, line);
    }

    private @Nullable Subject spokenOf(int from, int to) {
        var leading = attributions.leading(from, to);
        return leading != null ? leading.speaker() : named.firstPerson(from, to - 1);
    }

    private boolean isOnOneLine(int first, int other) {
        return first < prose.size() && other < prose.size() && prose.lineStart(first) == prose.lineStart(other);
    }
}
