package newswire.enrich.route;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import newswire.events.EnrichedArticle;
import newswire.events.Topics;
import newswire.service.setting.RetentionTime;
import org.jspecify.annotations.Nullable;

/**
 * All routes, checked. Immutable, and safe for use by several threads.
 *
 * @param all in the order of the configuration
 */
public record Routes(List<Route> all) {

    /** Every article is held against every route. */
    static final int MOST_ROUTES = 100;

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    public Routes {
        all = List.copyOf(all);
    }

    /**
     * Checks and prepares routes.
     *
     * @param ownTopics topics that a route must not write to, beyond those that Newswire has by default
     * @throws WrongRoutesException naming every fault
     */
    public static Routes of(List<RouteSettings> settings, Set<String> ownTopics) {
        var problems = new Problems();
        if (settings.size() > MOST_ROUTES) {
            problems.add("newswire.enrich.routes", settings.size() + " routes are more than " + MOST_ROUTES + ".");
        }
        var routes = IntStream.range(0, settings.size())
                .mapToObj(n -> route(settings.get(n), place(n, settings.get(n)), ownTopics, problems))
                .toList();
        refuseDoubles(settings, problems);
        problems.throwIfAny();
        return new Routes(routes);
    }

    /** The routes that {@code article} takes. */
    public List<Route> matching(EnrichedArticle article) {
        return all.isEmpty()
                ? List.of()
                : all.stream().filter(route -> route.rule().test(article)).toList();
    }

    private static Route route(RouteSettings settings, String place, Set<String> ownTopics, Problems problems) {
        checkName(settings.name(), place, problems);
        checkTopic(settings.topic(), place, ownTopics, problems);
        if (settings.partitions() != null && settings.partitions() < 1) {
            problems.add(place + ", partitions", settings.partitions() + " is not above 0.");
        }
        var retention = settings.retention();
        if (retention != null && !retention.isPositive() && !retention.equals(RetentionTime.FOR_EVER)) {
            problems.add(place + ", retention", retention + " is neither above 0 nor -1 for ever.");
        }
        var rule = new RuleCompiler(place, problems).rule(settings.when());
        return new Route(
                String.valueOf(settings.name()),
                String.valueOf(settings.topic()),
                settings.partitions(),
                settings.retention(),
                rule::test);
    }

    private static String place(int n, RouteSettings settings) {
        var name = settings.name();
        return name == null || name.isBlank() ? "newswire.enrich.routes[" + n + "]" : "Route " + name;
    }

    private static void checkName(@Nullable String name, String place, Problems problems) {
        if (name == null || name.isBlank()) {
            problems.add(place, "it has no name.");
        } else if (!NAME.matcher(name).matches()) {
            problems.add(place + ", name", "only a-z, 0-9 and hyphens between them may be in it, 63 at most.");
        }
    }

    private static void checkTopic(@Nullable String topic, String place, Set<String> ownTopics, Problems problems) {
        if (topic == null || topic.isBlank()) {
            problems.add(place, "it has no topic.");
        } else if (!TOPIC.matcher(topic).matches() || topic.equals(".") || topic.equals("..")) {
            problems.add(
                    place + ", topic",
                    "'" + topic
                            + "' is no name of a topic; a-z, A-Z, 0-9, '.', '_' and '-' may be in it, 249 at most.");
        } else if (ownTopics.contains(topic) || Topics.ALL.contains(topic)) {
            problems.add(place + ", topic", topic + " is one of Newswire's own; a route needs another.");
        } else if (topic.startsWith("__")) {
            problems.add(place + ", topic", topic + " is one of Kafka's own; a route needs another.");
        }
    }

    private static void refuseDoubles(List<RouteSettings> settings, Problems problems) {
        var names = new HashMap<String, Integer>();
        var topics = new HashMap<String, @Nullable String>();
        for (int n = 0; n < settings.size(); n++) {
            var route = settings.get(n);
            if (route.name() != null && names.putIfAbsent(route.name(), n) != null) {
                problems.add(place(n, route), "two routes have this name.");
            } else if (route.topic() != null && topics.containsKey(route.topic())) {
                problems.add(
                        place(n, route) + ", topic",
                        "route " + topics.get(route.topic()) + " writes to " + route.topic()
                                + " too; make one route of both, with 'any'.");
            }
            topics.putIfAbsent(String.valueOf(route.topic()), route.name());
        }
    }
}
