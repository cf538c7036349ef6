package newswire.enrich.tag.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.tag.entity.CapitalRun.Part;

/** Finds the runs of capitals of a text in a language where names have them and other words do not. */
final class CapitalRuns {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:[-’'][\\p{L}\\p{M}]++)*+");

    /** {@code l’}, {@code qu’}, {@code dell’}: what is joined to the word behind it. */
    private static final Pattern ELISION = Pattern.compile("^\\p{L}{1,4}[’'](?=\\p{Lu})");

    /** {@code L’} at the beginning of a sentence, where it has a capital. */
    private static final Pattern OPENING_ELISION =
            Pattern.compile("^(?:[LD]|Qu|Un|Dell|All|Nell|Sull|Dall)[’'](?=\\p{Lu})");

    private static final Pattern GAP = Pattern.compile("[ \\u00a0]");
    private static final Pattern ENDS = Pattern.compile("[.!?…:;•\\n\\r|–—»”\"\\])(\\[“«„-]");

    private static final int LONGEST = 10;
    private static final int MOST = 5_000;

    private final String text;
    private final Set<String> particles;
    private final List<CapitalRun> found = new ArrayList<>();
    private final List<Part> run = new ArrayList<>();
    private boolean opens;
    private String before = "";

    private CapitalRuns(String text, Set<String> particles) {
        this.text = text;
        this.particles = particles;
    }

    /** In the order of the text, the first 5,000. */
    static List<CapitalRun> of(String text, Set<String> particles) {
        var runs = new CapitalRuns(text, particles);
        runs.read();
        return runs.found;
    }

    private void read() {
        var matcher = WORD.matcher(text);
        int last = 0;
        boolean sentence = true;
        var previous = "";
        while (found.size() < MOST && matcher.find()) {
            var gap = text.substring(last, matcher.start());
            sentence |= last == 0 || ENDS.matcher(gap).find();
            var part = withoutElision(matcher.start(), matcher.end(), sentence);
            boolean beside = GAP.matcher(gap).matches() && part.start() == matcher.start();
            if (!beside || !part.hasCapital() && !particles.contains(part.text())) {
                close();
            }
            if (part.hasCapital() && run.isEmpty()) {
                opens = sentence && part.start() == matcher.start();
                before = part.start() == matcher.start() && !GAP.matcher(gap).matches() ? "" : previous;
            }
            if (part.hasCapital() || !run.isEmpty()) {
                run.add(part);
            }
            previous = part.text().toLowerCase(Locale.ROOT);
            sentence = false;
            last = matcher.end();
        }
        close();
    }

    private Part withoutElision(int start, int end, boolean opensSentence) {
        boolean small = Character.isLowerCase(text.codePointAt(start));
        var elision = (small ? ELISION : OPENING_ELISION).matcher(text).region(start, end);
        int from = (small || opensSentence) && elision.find() ? elision.end() : start;
        return new Part(text.substring(from, end), from, end);
    }

    private void close() {
        while (!run.isEmpty() && !run.getLast().hasCapital()) {
            run.removeLast();
        }
        if (!run.isEmpty() && run.size() <= LONGEST) {
            found.add(new CapitalRun(run, opens, before));
        }
        run.clear();
    }
}
