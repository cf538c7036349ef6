package newswire.training.topic;

import java.util.List;
import newswire.enrich.tag.topic.MediaTopics;

/** How many articles get a right topic, by topic. */
final class Tally {

    private final int[] all = new int[MediaTopics.ALL.size()];
    private final int[] right = new int[all.length];

    /**
     * Counts an article.
     *
     * @param topics that would do, the first one being the one it is counted with
     * @param probabilities of all topics, of which the likeliest counts
     */
    void add(List<MediaTopics> topics, double[] probabilities) {
        int topic = topics.getFirst().ordinal();
        all[topic]++;
        right[topic] += topics.contains(MediaTopics.ALL.get(best(probabilities))) ? 1 : 0;
    }

    /** A line with the share of all that are right, and the mean of the topics' shares. */
    String line(String name) {
        double mean = 0;
        int topics = 0;
        int sum = 0;
        int sumRight = 0;
        for (int c = 0; c < all.length; c++) {
            sum += all[c];
            sumRight += right[c];
            mean += all[c] == 0 ? 0 : right[c] / (double) all[c];
            topics += all[c] == 0 ? 0 : 1;
        }
        return "%-30s %5d articles, right %.1f %%, mean over topics %.1f %%"
                .formatted(name, sum, 100.0 * sumRight / Math.max(1, sum), 100 * mean / Math.max(1, topics));
    }

    /** For each topic the share that is right. */
    String topics() {
        var line = new StringBuilder();
        for (var topic : MediaTopics.ALL) {
            int count = all[topic.ordinal()];
            line.append(
                    count == 0
                            ? ""
                            : "  %s %.0f %% of %d%n"
                                    .formatted(topic.label(), 100.0 * right[topic.ordinal()] / count, count));
        }
        return line.toString().stripTrailing();
    }

    private static int best(double[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }
}
