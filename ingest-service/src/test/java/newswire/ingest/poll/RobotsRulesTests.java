package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import newswire.ingest.TestSite;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.schedule.HostLanes;
import newswire.ingest.schedule.HostRests;
import newswire.ingest.schedule.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsRulesTests {

    private static final Duration DAY = Duration.ofDays(1);

    private final TestSite site = new TestSite();
    private final HttpFetcher fetcher =
            new HttpFetcher(FetchSettings.defaults().withPrivateAddresses(), Clock.systemUTC());
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Courtesy courtesy = new Courtesy(
            new HostLanes(Duration.ZERO, Time.SYSTEM),
            new HostRests(clock),
            new PollMetrics(new SimpleMeterRegistry()),
            clock);
    private final RobotsRules robots = new RobotsRules(fetcher, "Newswire/0.1 (+https://a.example)", clock);

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        site.close();
    }

    @Test
    void obeysTheRulesThatNameUsAndElseThoseForAll() throws InterruptedException {
        site.serve("/robots.txt", """
                User-agent: *
                Disallow: /

                User-agent: newswire
                Disallow: /drafts/
                Allow: /drafts/open
                Crawl-delay: 7
                """);

        assertThat(rule(site.url("/news/1")).allowed()).isTrue();
        assertThat(rule(site.url("/drafts/1")).allowed()).isFalse();
        assertThat(rule(site.url("/drafts/open/1")).allowed()).isTrue();
        assertThat(rule(site.url("/news/1")).delay()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void asksASiteOnceADay() throws InterruptedException {
        site.serve("/robots.txt", "User-agent: *\nDisallow: /old/\n");
        rule(site.url("/1"));
        now = now.plus(DAY).minusSeconds(1);
        rule(site.url("/2"));
        assertThat(site.requests("/robots.txt")).hasSize(1);

        site.serve("/robots.txt", "User-agent: *\nDisallow: /\n");
        now = now.plusSeconds(2);

        assertThat(rule(site.url("/3")).allowed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 403, 410})
    void aSiteWithoutRulesAllowsAll(int status) throws InterruptedException {
        site.on("/robots.txt", exchange -> TestSite.send(exchange, status, new byte[0]));

        assertThat(rule(site.url("/1")).allowed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void aSiteThatCanNotSayAllowsNothingForAWhile(int status) throws InterruptedException {
        site.on("/robots.txt", exchange -> TestSite.send(exchange, status, new byte[0]));
        assertThat(rule(site.url("/1")).allowed()).isFalse();
        assertThat(rule(site.url("/2")).allowed()).isFalse();
        assertThat(rule(site.url("/2")).silentUntil()).isEqualTo(now.plus(Duration.ofMinutes(10)));
        assertThat(site.requests("/robots.txt")).hasSize(1);

        site.serve("/robots.txt", "");
        now = now.plus(Duration.ofMinutes(11));

        assertThat(rule(site.url("/1")).allowed()).isTrue();
    }

    @Test
    void keepsToTheLastWordOfASiteThatCanNotSay() throws InterruptedException {
        site.serve("/robots.txt", "User-agent: *\nDisallow: /drafts/\n");
        rule(site.url("/1"));
        site.on("/robots.txt", exchange -> TestSite.send(exchange, 500, new byte[0]));
        now = now.plus(DAY).plusSeconds(1);

        assertThat(rule(site.url("/1")).allowed()).isTrue();
        assertThat(rule(site.url("/drafts/1")).allowed()).isFalse();
        assertThat(rule(site.url("/drafts/1")).silentUntil()).isNull();
        assertThat(site.requests("/robots.txt")).hasSize(2);
    }

    @Test
    void waitsNoLongerThanAMinuteWhateverASiteAsks() throws InterruptedException {
        site.serve("/robots.txt", "User-agent: *\nCrawl-delay: 86400\n");

        var rule = rule(site.url("/1"));

        assertThat(rule.allowed()).isTrue();
        assertThat(rule.delay()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void asksNotAgainWhileTheSiteWantsToBeLeftAlone() throws InterruptedException {
        site.on("/robots.txt", exchange -> TestSite.send(exchange, 429, new byte[0], "Retry-After", "3600"));
        rule(site.url("/1"));
        site.serve("/robots.txt", "");
        now = now.plus(Duration.ofMinutes(59));

        assertThat(rule(site.url("/1")).allowed()).isFalse();
        assertThat(site.requests("/robots.txt")).hasSize(1);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(rule(site.url("/1")).allowed()).isTrue();
    }

    private RobotsRules.Rule rule(URI page) throws InterruptedException {
        return robots.of(page, courtesy.of(HostRests.PAGES));
    }
}
