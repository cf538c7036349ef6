package newswire.enrich.extract.printed;

import java.util.List;
import newswire.enrich.extract.block.TextSigns;
import newswire.enrich.extract.date.DateReader;
import newswire.enrich.extract.learnt.Rows;
import newswire.enrich.extract.metadata.Credits;
import newswire.enrich.extract.person.Agencies;
import newswire.enrich.extract.person.WordedByline;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** What one line of a printed page looks like by itself, as numbers. */
final class LineSigns {

    private static final int CUES = 14;
    private static final int MAX_DATED = 400;
    private static final int MOST_OF_DATE = 40;
    private static final int MOST_OF_BYLINE = 20;
    private static final int MOST_OF_AGENCY = 4;
    private static final int MOST_OF_ENTRY = 6;

    /** How many numbers {@link #putBrief} adds. */
    private static final int BRIEF = 10;

    final PrintedLine line;
    final TextSigns text;
    final int words;
    /** Whether it ends as sentences do and is long enough to be one. */
    final boolean sentence;
    /** Whether it says when the story was published or changed, and nothing else. */
    final boolean when;
    /** Whether it says who wrote, and nothing else. */
    final boolean byline;

    private final boolean shout;
    private final boolean credit;
    private final boolean dated;
    private final boolean agency;
    /** Which share of its words are names of people. */
    private final double named;

    LineSigns(PrintedLine line) {
        this.line = line;
        this.text = new TextSigns(line.text());
        this.words = text.words.length;
        this.sentence = line.isParagraph();
        this.shout = line.isShout();
        this.when = WhenLine.read(line.withDigitsRead()) != null;
        WordedByline read = sentence ? null : WordedByline.read(line.text());
        this.byline = read != null;
        this.dated = mayBeDated() && DateReader.read(line.withDigitsRead()) != null;
        this.agency = words <= MOST_OF_AGENCY && Agencies.isAgency(line.text());
        this.named = sentence ? 0 : named(read) / (double) Math.max(1, words);
        this.credit = Credits.ofLine(line.text()) != null;
    }

    private boolean mayBeDated() {
        return text.digits > 0 && words <= MOST_OF_DATE && text.length <= MAX_DATED;
    }

    /** How many words are names, of a byline or of any line with a few words in capitals. */
    private int named(@Nullable WordedByline read) {
        boolean may = text.capitalised > 1 && words <= MOST_OF_BYLINE;
        List<String> names = read != null ? read.names() : may ? WordedByline.names(line.text()) : List.of();
        return names.stream().mapToInt(Words::count).sum();
    }

    /** Whether it says who wrote or when, and nothing else. */
    boolean isSign() {
        return when || byline || line.isAgo();
    }

    /** Whether it is short and no sentence, as the entries of menus are. */
    boolean isEntry() {
        return !sentence && words <= MOST_OF_ENTRY;
    }

    /** Adds all signs to a row. */
    void put(Rows rows) {
        putBrief(rows);
        rows.put(text.length);
        rows.put(text.letters / (double) Math.max(1, words));
        rows.put(share(text.capitals));
        rows.put(share(text.digits));
        rows.put(text.commas);
        rows.put(text.commas / (double) Math.max(1, words));
        rows.put(text.sentenceEnds);
        rows.put(text.quotes);
        rows.put(text.bars);
        rows.put(text.endsSentence);
        rows.put(text.endsColon);
        rows.put(text.endsQuestion);
        rows.put(text.endsCutOff);
        rows.put(text.startsCapital);
        rows.put(text.hasClock);
        rows.put(text.hasYear);
        rows.put(line.isAgo());
        rows.put(line.leadsAway());
        rows.put(!line.path().isEmpty());
        rows.put(line.mayBeHeadline());
        rows.put(line.text().endsWith("."));
        rows.put(line.item());
        rows.put(dated);
        rows.put(agency);
        rows.put(named);
        rows.putBits(text.firstCue, CUES);
        rows.putBits(text.cues, CUES);
    }

    /** Adds the signs that matter of a neighbour too. */
    void putBrief(Rows rows) {
        rows.put(words);
        rows.put(text.capitalised / (double) Math.max(1, words));
        rows.put(sentence);
        rows.put(shout);
        rows.put(when);
        rows.put(byline);
        rows.put(credit);
        rows.put(line.isFurniture());
        rows.put(line.apart());
        rows.put(line.level());
    }

    /** Adds what stands for the signs of a neighbour that is not there. */
    static void putNone(Rows rows) {
        for (int i = 0; i < BRIEF; i++) {
            rows.put(-1);
        }
    }

    private double share(int count) {
        return count / (double) Math.max(1, text.length);
    }
}
