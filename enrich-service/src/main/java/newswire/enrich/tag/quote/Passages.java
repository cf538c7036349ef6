package newswire.enrich.tag.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is given of a text's quotations, in their order: the words between the marks where there are three or more or nothing
 * else was said, else the clause that they are part of; a clause with several of them once, and never a word twice.
 */
final class Passages {

    private static final int FEWEST_WORDS = 3;
    private static final int FARTHEST_JOINED = 10;
    private static final Pattern JOINING = Pattern.compile("\\s*(?:,?\\s*(?:and|or)|,)\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private final List<Passage> found = new ArrayList<>();

    /** Whether the last one is more than what its marks hold. */
    private boolean clause;

    private int closed;

    Passages(String text) {
        this.text = text;
    }

    /**
     * A stretch of text that is given.
     *
     * @param quotation the number of the first that it holds
     */
    record Passage(int start, int end, int quotation) {}

    List<Passage> found() {
        return found;
    }

    /**
     * Adds a quotation, {@code q} in their order.
     *
     * @param start where its words begin
     * @param reported the clause that it is part of by a verb that reports it
     * @param around the clause that it is part of by its place
     */
    void add(int q, Speech speech, int start, @Nullable Clause reported, @Nullable Clause around) {
        if (isLong(start, speech.end())) {
            cutBefore(speech.open());
            put(q, start, speech.end());
            clause = false;
        } else if (!join(speech)) {
            addClause(q, isLong(reported) ? reported : around);
        }
        closed = speech.close();
    }

    /**
     * Adds a word or two that go with those in marks before: {@code “slow” and “dear”}.
     *
     * @return whether they do, and belong to a clause that is given
     */
    boolean join(Speech speech) {
        int between = speech.open() - closed;
        if (!clause || between < 0 || between > FARTHEST_JOINED || isLong(speech.start(), speech.end())) {
            return false;
        }
        var last = found.getLast();
        if (last.end() < closed
                || !JOINING.matcher(text.substring(closed, speech.open())).matches()) {
            return false;
        }
        found.removeLast();
        put(last.quotation(), last.start(), Math.max(last.end(), speech.close()));
        closed = speech.close();
        return true;
    }

    private void addClause(int q, @Nullable Clause part) {
        if (part == null) {
            return;
        }
        var last = found.isEmpty() ? null : found.getLast();
        if (last != null && clause && part.start() < last.end()) {
            found.removeLast();
            put(last.quotation(), last.start(), Math.max(last.end(), part.end()));
            return;
        }
        int from = last == null ? part.start() : Math.max(part.start(), Math.max(closed, last.end()));
        while (from < part.end() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        if (part.whole() && part.start() == from || isLong(from, part.end())) {
            put(q, from, part.end());
            clause = true;
        }
    }

    /** Ends a clause that reached into the next quotation with its own marks. */
    private void cutBefore(int open) {
        var last = found.isEmpty() ? null : found.getLast();
        if (last != null && last.end() > open) {
            found.removeLast();
            if (isLong(last.start(), closed)) {
                put(last.quotation(), last.start(), closed);
            }
        }
    }

    private void put(int q, int start, int end) {
        found.add(new Passage(start, end, q));
    }

    private boolean isLong(@Nullable Clause part) {
        return part != null && (part.whole() || isLong(part.start(), part.end()));
    }

    private boolean isLong(int start, int end) {
        return start < end && SPACE.split(text.substring(start, end), FEWEST_WORDS).length >= FEWEST_WORDS;
    }
}
