package newswire.enrich.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.core.env.StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

import java.util.Map;
import java.util.Set;
import newswire.enrich.EnrichedArticles;
import newswire.events.EnrichedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RouteRulesTests {

    private static final EnrichedArticle ARTICLE = EnrichedArticles.windFarm();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{field: language.code, equals: de}",
                "{field: language.code, equals: [fr, DE]}",
                "{field: site, equals: harbourtimes.example}",
                "{field: feed.url, starts-with: 'https://www.harbourtimes.example/feeds/'}",
                "{field: title, contains: köln}",
                "{field: title, matches: '(?i)\\bWINDPARK\\b'}",
                "{field: kind, equals: article}",
                "{field: section, equals: energie}",
                "{field: authors.name, equals: tom hale}",
                "{field: publisherTags, equals: 'Strom, Gas und Wärme'}",
                "{field: topics.id, equals: medtop:20000257}",
                "{field: topics.name, equals: 'economy, business and finance'}",
                "{field: keyphrases.phrase, contains: park}",
                "{field: entities.wikidata, equals: Q365}",
                "{field: entities.name, starts-with: nordlicht}",
                "{field: entities.mentions.field, equals: text}",
                "{field: entities.inTitle, equals: true}",
                "{none: [{field: paywalled, equals: true}, {field: truncated, equals: true}]}",
                "{field: wordCount, at-least: 320}",
                "{field: wordCount, at-most: 320}",
                "{field: wordCount, equals: 320}",
                "{field: language.confidence, at-least: 0.9}",
                "{field: publishedAt, at-least: '2026-11-20T00:00:00Z', at-most: '2026-11-21T00:00:00Z'}",
                "{field: provenance.title, equals: json-ld}",
                "{field: storyId, exists: true}",
                "{field: duplicateOf, exists: false}",
                "{field: quotes, exists: false}",
                "{field: topics, where: [{field: name, equals: energy and resource}, {field: score, at-least: 0.5}]}",
                "{field: entities, where: [{none: [{field: type, equals: place}]}, {field: salience, at-most: 0.3}]}",
                "{any: [{field: site, equals: elsewhere.example}, {field: title, contains: Netz}]}",
                "{all: [{field: site, starts-with: harbour}, {field: title, contains: Netz}]}",
                "{none: [{field: kind, equals: liveBlog}, {field: wordCount, at-most: 100}]}",
            })
    void takeAnArticleThatMeetsThem(String condition) {
        assertThat(takes(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{field: language.code, equals: d}",
                "{field: title, starts-with: park}",
                "{field: title, contains: Kohle}",
                "{field: title, matches: '^Netz'}",
                "{field: standfirst, contains: e}",
                "{field: wordCount, at-least: 321}",
                "{field: publishedAt, at-least: '2026-11-21T00:00:00Z'}",
                "{field: storyId, exists: false}",
                "{field: duplicateOf, exists: true}",
                "{field: provenance.standfirst, equals: json-ld}",
                "{field: topics.score, at-least: 0.5, at-most: 0.8}",
                "{field: topics, where: [{field: name, equals: 'economy, business and finance'}, {field: score, at-least: 0.5}]}",
                "{all: [{field: site, starts-with: harbour}, {field: title, contains: Kohle}]}",
                "{any: [{field: site, equals: elsewhere.example}, {field: title, contains: Kohle}]}",
                "{none: [{field: kind, equals: article}, {field: wordCount, at-most: 100}]}",
            })
    void leaveAnArticleThatDoesNot(String condition) {
        assertThat(takes(condition)).isFalse();
    }

    @Test
    void mustAllHold() {
        var routes = routes("""
                - name: both
                  topic: t.1
                  when:
                    - {field: language.code, equals: de}
                    - {field: wordCount, at-least: 1000}
                - name: one
                  topic: t.2
                  when:
                    - {field: language.code, equals: de}
                """);

        assertThat(routes.matching(ARTICLE)).extracting(Route::name).containsExactly("one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{field: topics.nam, equals: a} | Route r, when[0].field: there is no field topics.nam; topics has id, name, score.",
                "{field: tags, equals: a} | Route r, when[0].field: there is no field tags; there are id, revision, changed, url,",
                "{field: title.x, equals: a} | Route r, when[0].field: there is no field title.x, since title has no fields of its own.",
                "{field: provenance, equals: a} | Route r, when[0].field: the field provenance is a map; say which of its values, as in provenance.title.",
                "{field: title, matches: '(a'} | Route r, when[0].matches: '(a' is no regular expression of RE2: missing closing ).",
                "{field: title, matches: '(a)\\1'} | Route r, when[0].matches: '(a)\\1' is no regular expression of RE2: invalid escape sequence.",
                "{field: title, matches: '((a{50}){50}){50}'} | Route r, when[0].matches: '((a{50}){50}){50}'",
                "{field: title, at-least: 3} | Route r, when[0].at-least: title is text, and this is for numbers and times.",
                "{field: wordCount, at-least: many} | Route r, when[0].at-least: 'many' is no number, and wordCount is one.",
                "{field: publishedAt, at-most: yesterday} | Route r, when[0].at-most: 'yesterday' is no time",
                "{field: wordCount, contains: 3} | Route r, when[0].contains: wordCount is a number, and this is for text.",
                "{field: topics, contains: x} | Route r, when[0].contains: topics is no single value but has the fields id, name, score",
                "{field: topics, equals: x} | Route r, when[0].equals: topics is no single value but has the fields id, name, score",
                "{field: entities.inTitle, equals: perhaps} | Route r, when[0].equals: entities.inTitle is true or false, not perhaps.",
                "{field: language.code, equals: no} | Route r, when[0].equals: language.code is text, and YAML takes yes, no, on and off",
                "{field: title, where: [{field: x, equals: y}]} | Route r, when[0].where: title has no fields of its own.",
                "{field: topics, where: [{field: x, equals: y}]} | Route r, when[0].where[0].field: there is no field x; there are id, name, score.",
                "{field: title} | Route r, when[0]: it says nothing of title",
                "{equals: de} | Route r, when[0]: it needs a 'field'",
                "{any: [{field: title, equals: a}], all: [{field: title, equals: b}]} | Route r, when[0]: it needs a 'field'",
                "{field: title, any: [{field: title, equals: a}]} | Route r, when[0]: it has a 'field' and one of",
                "{field: title, exists: perhaps} | Route r, when[0].exists: it is true or false, not perhaps.",
                "{field: title, exists: false, equals: a} | Route r, when[0].exists: it is false, and so nothing else can hold of title.",
                "{field: title, equals: ['', a]} | Route r, when[0].equals: one of its values is empty.",
                "{field: title, equals: ''} | Route r, when[0]: it says nothing of title",
                "{field: title, eqals: a} | newswire.enrich.routes[0].when[0].eqals: there is no such setting.",
            })
    void areRefusedWithASentence(String condition, String sentence) {
        assertThatThrownBy(() -> takes(condition))
                .isInstanceOf(WrongRoutesException.class)
                .message()
                .startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{topic: t, when: [W]} | newswire.enrich.routes[0]: it has no name.",
                "{name: a b, topic: t, when: [W]} | Route a b, name: only a-z, 0-9 and hyphens",
                "{name: r, when: [W]} | Route r: it has no topic.",
                "{name: r, topic: 'a b', when: [W]} | Route r, topic: 'a b' is no name of a topic",
                "{name: r, topic: '..', when: [W]} | Route r, topic: '..' is no name of a topic",
                "{name: r, topic: own, when: [W]} | Route r, topic: own is one of Newswire's own",
                "{name: r, topic: newswire.feeds.v1, when: [W]} | Route r, topic: newswire.feeds.v1 is one of Newswire's own",
                "{name: r, topic: __offsets, when: [W]} | Route r, topic: __offsets is one of Kafka's own",
                "{name: r, topic: t} | Route r: it has no conditions under 'when'",
                "{name: r, topic: t, retention: -1d, when: [W]} | Route r, retention: PT-24H is neither above 0 nor -1 for ever.",
                "{name: r, topic: t, retention: long, when: [W]} | newswire.enrich.routes[0].retention: 'long' cannot be read as Duration.",
                "{name: r, topic: t, partitions: 0, when: [W]} | Route r, partitions: 0 is not above 0.",
                "{name: r, topic: t, whenn: [W], when: [W]} | newswire.enrich.routes[0].whenn[0].equals: there is no such setting.",
            })
    void areRefusedWhenTheRouteIsWrong(String route, String sentence) {
        var yaml = "- " + route.replace("W", "{field: kind, equals: article}");

        assertThatThrownBy(() -> routes(yaml))
                .isInstanceOf(WrongRoutesException.class)
                .message()
                .startsWith(sentence);
    }

    @Test
    void areRefusedWhenTwoRoutesShareANameOrATopic() {
        var yaml = """
                - {name: a, topic: t.1, when: [{field: kind, equals: article}]}
                - {name: a, topic: t.2, when: [{field: kind, equals: article}]}
                - {name: b, topic: t.1, when: [{field: kind, equals: article}]}
                """;

        assertThatThrownBy(() -> routes(yaml))
                .hasMessage("Route a: two routes have this name.\n"
                        + "Route b, topic: route a writes to t.1 too; make one route of both, with 'any'.");
    }

    @Test
    void lookThroughTheBeginningOfAVeryLongText() {
        var routes = routes("""
                - {name: fragment, topic: t.1, when: [{field: text, contains: needle}]}
                - {name: expression, topic: t.2, when: [{field: text, matches: needle}]}
                """);

        var within = "x".repeat(ValueTests.LOOK_THROUGH - 6) + "needle";
        assertThat(routes.matching(EnrichedArticles.withText(within))).hasSize(2);
        assertThat(routes.matching(EnrichedArticles.withText("x" + within))).isEmpty();
    }

    @Test
    void areBoundedInNumber() {
        var yaml = new StringBuilder();
        for (int i = 0; i <= Routes.MOST_ROUTES; i++) {
            yaml.append("- {name: r%d, topic: t%d, when: [{field: kind, equals: article}]}\n".formatted(i, i));
        }

        assertThatThrownBy(() -> routes(yaml.toString()))
                .hasMessage("newswire.enrich.routes: 101 routes are more than 100.");
    }

    @Test
    void areReadOffEnvironmentVariables() {
        var variables = Map.<String, Object>of(
                "NEWSWIRE_ENRICH_ROUTES_0_NAME", "short",
                "NEWSWIRE_ENRICH_ROUTES_0_TOPIC", "t.short",
                "NEWSWIRE_ENRICH_ROUTES_0_WHEN_0_FIELD", "wordCount",
                "NEWSWIRE_ENRICH_ROUTES_0_WHEN_0_ATMOST", "400",
                "NEWSWIRE_ENRICH_ROUTES_0_WHEN_1_FIELD", "topics.name",
                "NEWSWIRE_ENRICH_ROUTES_0_WHEN_1_EQUALS", "economy, business and finance");
        var source = new SystemEnvironmentPropertySource(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables);

        var settings = RouteBinding.of(ConfigurationPropertySources.from(source));

        assertThat(Routes.of(settings, Set.of()).matching(ARTICLE)).hasSize(1);
    }

    private static boolean takes(String condition) {
        var routes = routes("- {name: r, topic: t, when: [" + condition + "]}");
        return routes.matching(ARTICLE).size() == 1;
    }

    private static Routes routes(String yaml) {
        return RouteFile.read("newswire:\n  enrich:\n    topics: {enriched: own}\n    routes:\n" + yaml.indent(6));
    }
}
