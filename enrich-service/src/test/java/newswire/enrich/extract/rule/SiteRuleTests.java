package newswire.enrich.extract.rule;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.ExtractorOptions;
import newswire.enrich.extract.Person;
import newswire.enrich.extract.Story;
import org.junit.jupiter.api.Test;

class SiteRuleTests {

    private static final URI PAGE = URI.create("https://www.harbourtimes.example/opinion/ferry");
    private static final String HTML = """
            <html><head><title>Harbour Times</title><meta name=when content=2026-11-24T05:30:00Z></head><body>
            <div class=head>The ferry is back</div><div class=sub data-part=dek>It sails again</div>
            <div class=who>By Ada Brook and Jon Vale</div>
            <div class=odd><div>Short.</div><div>Shorter.</div><div class=promo>Buy our tea.</div></div>
            <p>A paragraph of another story that a model would well take for the story of this page, long as it is.</p>
            </body></html>
            """;

    private final List<RuleUse> uses = new ArrayList<>();

    @Test
    void findsWhatItPointsAt() {
        var story = extract(rule(
                "harbourtimes.example",
                "/",
                entry(RuleField.title, ".head"),
                entry(RuleField.standfirst, "[data-part=dek]"),
                entry(RuleField.byline, ".who"),
                entry(RuleField.date, "meta[name=when]"),
                entry(RuleField.body, ".odd"),
                entry(RuleField.drop, ".promo")));

        assertThat(story.title()).isEqualTo("The ferry is back");
        assertThat(story.standfirst()).isEqualTo("It sails again");
        assertThat(story.authors()).containsExactly(new Person("Ada Brook"), new Person("Jon Vale"));
        assertThat(story.published().toIso()).isEqualTo("2026-11-24T05:30:00Z");
        assertThat(story.blocks()).extracting(Block::text).containsExactly("Short.", "Shorter.");
        assertThat(story.provenance())
                .contains(
                        entry("title", "rule"),
                        entry("standfirst", "rule"),
                        entry("authors", "rule"),
                        entry("published", "rule"),
                        entry("text", "rule"));
    }

    @Test
    void leavesToTheModelWhatItFindsNothingFor() {
        var ruled = extract(
                rule("harbourtimes.example", "/", entry(RuleField.body, ".gone"), entry(RuleField.title, "h9")));
        var free = extract();

        assertThat(ruled).isEqualTo(free);
        assertThat(uses)
                .singleElement()
                .satisfies(use -> assertThat(use.unmatched()).containsExactly(RuleField.title, RuleField.body));
    }

    @Test
    void isForTheNearestHostAndTheLongestPath() {
        var all = rule("example", "/", entry(RuleField.title, ".who"));
        var site = rule("harbourtimes.example", "/", entry(RuleField.title, ".sub"));
        var part = rule("harbourtimes.example", "/opinion/", entry(RuleField.title, ".head"));
        var other = rule("times.example", "/", entry(RuleField.title, ".odd"));
        var rules = new SiteRules(List.of(all, site, part, other));

        assertThat(rules.of(PAGE)).isEqualTo(part);
        assertThat(rules.of(URI.create("https://HarbourTimes.example"))).isEqualTo(site);
        assertThat(rules.of(URI.create("https://news.example/opinion/x"))).isEqualTo(all);
        assertThat(rules.of(URI.create("https://harbourtimes.other/"))).isNull();
        assertThat(rules.of(URI.create("mailto:a@harbourtimes.example"))).isNull();
        assertThat(rules.of(null)).isNull();
    }

    @Test
    void mayDropAllThereIs() {
        var story = extract(rule("harbourtimes.example", "/", entry(RuleField.drop, "*")));

        assertThat(story.text()).isEmpty();
    }

    private Story extract(SiteRule... rules) {
        var siteRules = new SiteRules(List.of(rules));
        return new Extractor(ExtractorOptions.defaults().withRules(() -> siteRules, uses::add))
                .extract(ArticleSource.ofPage(HTML, PAGE));
    }

    @SafeVarargs
    private static SiteRule rule(String site, String path, Map.Entry<RuleField, String>... selectors) {
        return new SiteRule(
                "rules.yml",
                site,
                path,
                Stream.of(selectors)
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, selector -> List.of(PageSelector.of(selector.getValue())))));
    }
}
