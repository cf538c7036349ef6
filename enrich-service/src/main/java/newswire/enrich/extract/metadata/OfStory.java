package newswire.enrich.extract.metadata;

import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.LongIndex;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** Tells what a description for search engines describes: the story, of whose words it has some, or the whole site. */
final class OfStory {

    private static final double BODY = 0.5;
    private static final int FEWEST_WORDS = 5;
    private static final int FEWEST_OF_STORY = 60;
    private static final double LEAST_SHARED = 0.34;
    private static final int ROOM = 500;

    private final JudgedPage judged;
    private final String headline;
    private @Nullable LongIndex story;

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
        LongIndex said = story();
        if (words.length < FEWEST_WORDS || said.size() < FEWEST_OF_STORY) {
            return true;
        }
        int shared = 0;
        for (int word : words) {
            shared += said.contains(word) ? 1 : 0;
        }
        return shared >= LEAST_SHARED * words.length;
    }

    private LongIndex story() {
        if (story == null) {
            story = new LongIndex(ROOM);
            for (int i = 0; i < judged.candidates().size(); i++) {
                if (judged.body()[i] >= BODY) {
                    add(story, judged.candidates().words(i));
                }
            }
            add(story, Words.hashes(headline));
        }
        return story;
    }

    private static void add(LongIndex all, int[] words) {
        for (int word : words) {
            all.number(word);
        }
    }
}
