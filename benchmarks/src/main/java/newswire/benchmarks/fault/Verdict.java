package newswire.benchmarks.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a subscriber got of what there was.
 *
 * @param expected events that there had to be
 * @param lost of these, how many did not come
 * @param repeated how many came more than once
 * @param disordered articles with a revision before an earlier one
 * @param invented events that nobody had reason to send
 * @param mistaken events that are not what their revision has to be: in title, page, what has changed, or as retractions
 */
record Verdict(long expected, long lost, long repeated, long disordered, long invented, long mistaken) {

    /**
     * Compares.
     *
     * @param expected what had to come of each article, in the order of revisions
     * @param got the events of each article as they came
     */
    static Verdict of(Map<String, List<Expected>> expected, Map<String, List<ArticleEvent>> got) {
        return Stream.concat(expected.keySet().stream(), got.keySet().stream())
                .distinct()
                .map(guid -> of(guid, expected.getOrDefault(guid, List.of()), got.getOrDefault(guid, List.of())))
                .reduce(new Verdict(0, 0, 0, 0, 0, 0), Verdict::plus);
    }

    private static Verdict of(String guid, List<Expected> expected, List<ArticleEvent> got) {
        var revisions = got.stream().map(ArticleEvent::revision).toList();
        var distinct = new HashSet<>(revisions);
        var asked = got.stream().filter(event -> isAskedFor(event, expected)).toList();
        var came = asked.stream().map(ArticleEvent::revision).distinct().count();
        return new Verdict(
                expected.size(),
                expected.size() - came,
                revisions.size() - distinct.size(),
                revisions.equals(revisions.stream().sorted().toList()) ? 0 : 1,
                distinct.size() - came,
                asked.stream()
                        .filter(event -> !event.isAs(expected.get(event.revision() - 1), guid))
                        .count());
    }

    private static boolean isAskedFor(ArticleEvent event, List<Expected> expected) {
        return event.revision() >= 1 && event.revision() <= expected.size();
    }

    private Verdict plus(Verdict other) {
        return new Verdict(
                expected + other.expected,
                lost + other.lost,
                repeated + other.repeated,
                disordered + other.disordered,
                invented + other.invented,
                mistaken + other.mistaken);
    }

    boolean isClean() {
        return lost == 0 && repeated == 0 && disordered == 0 && invented == 0 && mistaken == 0;
    }
}
