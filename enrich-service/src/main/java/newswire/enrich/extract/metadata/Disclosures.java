package newswire.enrich.extract.metadata;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.shipped.Phrases;
import newswire.enrich.shipped.WordLists;

/** Paragraphs around a story by which a site says that it earns by what its readers buy. */
public final class Disclosures {

    private static final WordLists LISTS = WordLists.of(Disclosures.class, "mul");
    private static final Phrases LINKS = Phrases.of(LISTS.list("disclosures"));
    private static final Phrases COMMISSIONS = Phrases.of(LISTS.list("commissions"));
    private static final Phrases BUYING = Phrases.of(LISTS.list("buying"));
    private static final Phrases OURS = Phrases.of(LISTS.list("ours"));
    /** Whoever is quoted speaks of something else. */
    private static final Pattern QUOTED = Pattern.compile("[\"“„«»](?:[^\"“”„«»\\s]+\\s+){2,}[^\"“”„«»\\s]");

    private static final int MOST_WORDS = 70;
    private static final int FIRST = 4;
    private static final int LAST = 2;

    private Disclosures() {}

    /** A story without those among its first and last paragraphs: amid it a story may be about them. */
    public static List<TextBlock> leftOut(List<TextBlock> story) {
        int last = story.size() - LAST;
        return IntStream.range(0, story.size())
                .filter(i -> i >= FIRST && i < last || !isOne(story.get(i)))
                .mapToObj(story::get)
                .toList();
    }

    private static boolean isOne(TextBlock block) {
        String text = block.words() > MOST_WORDS ? "" : block.text();
        boolean earning = LINKS.in(text) || COMMISSIONS.in(text) && BUYING.in(text);
        return earning && OURS.in(text) && !QUOTED.matcher(text).find();
    }
}
