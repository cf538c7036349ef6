package newswire.benchmarks.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What a subscriber got of what there was.
 *
 * @param expected events that there had to be
 * @param lost of these, how many did not come
 * @param repeated how many came more than once
 * @param disordered articles with a revision before an earlier one
 * @param invented events that nobody had reason to send
 */
record Verdict(long expected, long lost, long repeated, long disordered, long invented) {

    /**
     * Compares.
     *
     * @param states how many revisions each article had
     * @param got the revisions of each article as they came
     */
    static Verdict of(Map<String, Integer> states, Map<String, List<Integer>> got) {
        long expected = 0;
        long lost = 0;
        long repeated = 0;
        long disordered = 0;
        long invented = 0;
        for (var article : states.entrySet()) {
            int last = article.getValue();
            var revisions = got.getOrDefault(article.getKey(), List.of());
            var distinct = new HashSet<>(revisions);
            var asked = distinct.stream()
                    .filter(revision -> revision >= 1 && revision <= last)
                    .count();
            expected += last;
            lost += last - asked;
            repeated += revisions.size() - distinct.size();
            invented += distinct.size() - asked;
            disordered += revisions.equals(revisions.stream().sorted().toList()) ? 0 : 1;
        }
        for (var article : got.entrySet()) {
            invented += states.containsKey(article.getKey())
                    ? 0
                    : article.getValue().size();
        }
        return new Verdict(expected, lost, repeated, disordered, invented);
    }

    boolean isClean() {
        return lost == 0 && repeated == 0 && disordered == 0 && invented == 0;
    }
}
