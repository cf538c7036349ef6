package newswire.enrich.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of dead letters, by partition and then by age, the oldest first.
 *
 * @param next from where to go on, null after the last page; a page may be short of letters and still not be the last
 */
public record LetterPage(List<Entry> letters, @Nullable String next) {

    /** @param decision what was decided about the letter, null while it is open */
    public record Entry(DeadLetter letter, @Nullable Decision decision) {}
}
