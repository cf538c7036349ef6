package newswire.enrich.extract.metadata;

import java.util.List;
import java.util.stream.IntStream;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.shipped.Phrases;
import newswire.enrich.shipped.WordLists;

/** Paragraphs around a story by which a site says that it earns by what its readers buy. */
public final class Disclosures {

    private static final Phrases PHRASES =
            Phrases.of(WordLists.of(Disclosures.class, "mul").list("disclosures"));
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
        return block.words() <= MOST_WORDS && PHRASES.in(block.text());
    }
}
