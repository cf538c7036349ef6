package newswire.training.topic;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.tag.topic.MediaTopics;
import newswire.enrich.tag.topic.TopicFeatures;
import newswire.enrich.tag.topic.TopicModel;
import tools.jackson.databind.JsonNode;

/** Articles of many publishers whose topics we judged ourselves. Nothing is learnt from them. */
final class JudgedArticles {

    /** Articles of one set begin with their address, which names a section. */
    private static final String ADDRESS = "^https?://\\S+( & pgtype = \\w+)?";

    private final Map<String, Set<MediaTopics>> judged = new HashMap<>();

    JudgedArticles() throws IOException {
        for (var line : TopicCorpus.written("judged.tsv")) {
            var topics = new HashSet<MediaTopics>();
            for (var number : line[1].split(" ")) {
                topics.add(MediaTopics.of("medtop:" + number + "000000"));
            }
            judged.put(line[0], topics);
        }
    }

    /** How many there are, and how many get a topic that we gave. */
    record Score(int all, int right) {}

    boolean has(String id) {
        return judged.containsKey(id);
    }

    /** Measures on those that are among the articles. */
    Score measure(List<JsonNode> articles, TopicModel model, VectorCache vectors) {
        int all = 0;
        int right = 0;
        for (var article : articles) {
            var topics = judged.get(article.path("id").asString(""));
            if (topics != null) {
                var title = article.path("title").asString("");
                var text = article.path("text")
                        .asString("")
                        .replaceFirst(ADDRESS, "")
                        .strip();
                var chances = model.probabilities(TopicFeatures.of(title, text), vectors.of(title, text));
                all++;
                right += topics.contains(MediaTopics.ALL.get(TrainTopics.best(chances))) ? 1 : 0;
            }
        }
        return new Score(all, right);
    }
}
