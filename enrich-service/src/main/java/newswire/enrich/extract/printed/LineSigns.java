package newswire.enrich.extract.printed;

import java.util.List;
import java.util.Set;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.StatedTime;
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
    /** When the story was published or changed, where it says nothing else. */
    final @Nullable WhenLine when;
    /** A day that it names, amid whatever else. */
    final @Nullable StatedTime date;
    /** Who wrote, where it says nothing else. */
    final @Nullable WordedByline byline;
    /** A picture's credit, with the caption before it. */
    final @Nullable Image credit;

    private final boolean shout;
    private final CaptionSigns caption;
    private final boolean agency;
    /** Which share of its words are names of people. */
    private final double named;

    LineSigns(PrintedLine line) {
        this.line = line;
        this.text = new TextSigns(line.text());
        this.words = text.words.length;
        this.sentence = line.isParagraph();
        this.shout = line.isShout();
        this.caption = new CaptionSigns(line.text());
        String digits = line.withDigitsRead();
        this.when = WhenLine.read(digits);
        this.date = mayBeDated() ? DateReader.read(digits) : null;
        this.byline = WordedByline.read(line.withNamesParted());
        this.agency = words <= MOST_OF_AGENCY && Agencies.isAgency(line.text());
        boolean mayName = text.capitalised > 1 && words <= MOST_OF_BYLINE;
        this.named = !sentence && (byline != null || mayName)
                ? names().stream().mapToInt(Words::count).sum() / (double) Math.max(1, words)
                : 0;
        this.credit = Credits.ofLine(line.text());
    }

    private boolean mayBeDated() {
        return text.digits > 0 && words <= MOST_OF_DATE && text.length <= MAX_DATED;
    }

    /** The people that it names, if it says who wrote. */
    List<String> names() {
        return byline == null ? WordedByline.names(line.withNamesParted()) : byline.names();
    }

    /** Whether it says who wrote and nothing else, not even that somebody did. */
    boolean isByline() {
        return byline != null && !sentence;
    }

    /** Whether it says who wrote or when, and nothing else. */
    boolean isSign() {
        return when != null || isByline() || line.isAgo();
    }

    /** Whether it is short and no sentence, as the entries of menus are. */
    boolean isEntry() {
        return !sentence && words <= MOST_OF_ENTRY;
    }

    /** Which share of its words is among these. */
    double share(Set<Integer> others) {
        int shared = 0;
        for (int word : text.words) {
            shared += others.contains(word) ? 1 : 0;
        }
        return shared / (double) Math.max(1, words);
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
        rows.put(date != null);
        rows.put(agency);
        rows.put(named);
        caption.put(rows);
        rows.putBits(text.firstCue, CUES);
        rows.putBits(text.cues, CUES);
    }

    /** Adds the signs that matter of a neighbour too. */
    void putBrief(Rows rows) {
        rows.put(words);
        rows.put(text.capitalised / (double) Math.max(1, words));
        rows.put(sentence);
        rows.put(shout);
        rows.put(when != null);
        rows.put(isByline());
        rows.put(credit != null);
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
