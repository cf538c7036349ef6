package newswire.enrich.extract.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** Tells what a description for search engines describes: the story, of whose words it has some, or the whole site. */
final class OfStory {

    private static final double BODY = 0.5;
    private static final int FEWEST_WORDS = 5;
    private static final int FEWEST_OF_STORY = 60;
    private static final double LEAST_SHARED = 0.34;

    private final JudgedPage judged;
    private final String headline;
    private @Nullable Set<Integer> story;

    OfStory(JudgedPage judged, String headline) {
        this.judged = judged;
        this.headline = headline;
    }

    /** Whether a description may be of the story, and says more than its headline. */
    boolean may(String description) {
        if (Words.fold(description).equals(headline)) {
            return false;
        }
        int[] words = Words.hashes(description);
        Set<Integer> said = story();
        if (words.length < FEWEST_WORDS || said.size() < FEWEST_OF_STORY) {
            return true;
        }
        int shared = 0;
        for (int word : words) {
            shared += said.contains(word) ? 1 : 0;
        }
        return shared >= LEAST_SHARED * words.length;
    }

    private Set<Integer> story() {
        if (story == null) {
            story = new HashSet<>();
            List<TextBlock> blocks = judged.candidates().blocks();
            for (int i = 0; i < blocks.size(); i++) {
                if (judged.body()[i] >= BODY) {
                    add(story, blocks.get(i).text());
                }
            }
            add(story, headline);
        }
        return story;
    }

    private static void add(Set<Integer> words, String text) {
        for (int word : Words.hashes(text)) {
            words.add(word);
        }
    }
}
