package newswire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedParser;
import newswire.ingest.parse.ParseOutcome;
import newswire.ingest.parse.ParsedFeed;
import org.junit.jupiter.api.Test;

class OfferTests {

    private static final URI LOCATION = URI.create("https://news.example/feed.xml");

    @Test
    void takesHubsAndTopicFromTheHeadersFirst() {
        var offer = Offer.of(
                LOCATION,
                List.of(
                        "<https://one.example/>; rel=\"hub\", </two>; title=\"a, <b>; c\"; rel=hub",
                        "<https://news.example/canonical.xml>;rel=\"alternate self\""),
                atom("https://three.example/", "https://news.example/own.xml"));

        assertThat(offer.hubs()).containsExactly("https://one.example/", "https://news.example/two");
        assertThat(offer.topic()).isEqualTo("https://news.example/canonical.xml");
    }

    @Test
    void takesThemFromTheDocumentWhereTheHeadersNameNoHub() {
        var offer = Offer.of(
                LOCATION,
                List.of("<style.css>; rel=preload"),
                atom("https://three.example/", "https://news.example/own.xml"));

        assertThat(offer).isEqualTo(new Offer(List.of("https://three.example/"), "https://news.example/own.xml"));
    }

    @Test
    void takesTheHubsOfAJsonFeed() {
        var feed = parse("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[],"
                + "\"feed_url\":\"https://news.example/own.json\","
                + "\"hubs\":[{\"type\":\"rssCloud\",\"url\":\"https://cloud.example/\"},"
                + "{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"}]}");

        assertThat(Offer.of(LOCATION, List.of(), feed))
                .isEqualTo(new Offer(List.of("https://hub.example/"), "https://news.example/own.json"));
    }

    @Test
    void resolvesAddressesAsBrowsersDo() {
        var offer = Offer.of(
                LOCATION, List.of("<https://one.example/>; rel=hub", "<?format=atom>; rel=self"), atom(null, null));

        assertThat(offer.topic()).isEqualTo(LOCATION + "?format=atom");
    }

    @Test
    void knowsAFeedWithoutSelfByWhereItWasFound() {
        var offer = Offer.of(LOCATION, List.of("<https://one.example/>; rel=hub"), atom(null, null));

        assertThat(offer.topic()).isEqualTo(LOCATION.toString());
    }

    @Test
    void seesNoOfferInHubsThatAreNoWebAddresses() {
        assertThat(Offer.of(LOCATION, List.of("<ftp://one.example/>; rel=hub", "<::>; rel=hub"), atom(null, null)))
                .isNull();
        assertThat(Offer.of(LOCATION, List.of("<https://one.example/>; rev=hub; title=\"rel=hub\""), atom(null, null)))
                .isNull();
    }

    @Test
    void readsAHostileHeaderInOneGo() {
        var header = "<https://one.example/>" + "; a=\"".repeat(5_000) + "<".repeat(5_000);

        assertThat(LinkHeader.targets(List.of(header), "hub")).isEmpty();
    }

    private static ParsedFeed atom(String hub, String self) {
        return parse("<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
                + (hub == null ? "" : "<link rel='hub' href='" + hub + "'/>")
                + (self == null ? "" : "<link rel='self' href='" + self + "'/>") + "</feed>");
    }

    private static ParsedFeed parse(String text) {
        var document = new FeedDocument(text.getBytes(StandardCharsets.UTF_8), null, LOCATION);
        return ((ParseOutcome.Parsed) new FeedParser().parse(document)).feed();
    }
}
