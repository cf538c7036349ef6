package newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedParser;
import newswire.ingest.parse.ParseOutcome;
import newswire.ingest.parse.ParsedEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FiltersTests {

    private static final List<ParsedEntry> ENTRIES = parsed("""
            <rss version="2.0"><channel><title>T</title>
              <item><title>Ferry returns</title><link>https://n.example/city/1</link><category>City</category></item>
              <item><title>LIVE: Harbour derby</title><link>https://n.example/sport/2</link><category>Sport</category></item>
              <item><title>Transport strike</title><link>https://n.example/city/3</link><category>Transport</category></item>
              <item><description>No title, no link, no category</description></item>
            </channel></rss>
            """);

    @Test
    void wantsAllButWhatIsExcluded() {
        assertThat(wanted("{'exclude': [{'field': 'category', 'equals': ['SPORT']}]}"))
                .containsExactly("Ferry returns", "Transport strike", null);
        assertThat(wanted("{'exclude': [{'field': 'category', 'contains': ['sport']}]}"))
                .containsExactly("Ferry returns", null);
        assertThat(
                        wanted(
                                "{'exclude': [{'field': 'title', 'matches': ['^LIVE']}, {'field': 'url', 'contains': ['/3']}]}"))
                .containsExactly("Ferry returns", null);
    }

    @Test
    void wantsOnlyWhatIsIncludedAndNotExcluded() {
        assertThat(wanted("{'include': [{'field': 'url', 'startsWith': ['https://n.example/city/']}]}"))
                .containsExactly("Ferry returns", "Transport strike");
        assertThat(wanted(
                        "{'include': [{'field': 'url', 'contains': ['/city/']}, {'field': 'title', 'contains': ['derby']}],"
                                + " 'exclude': [{'field': 'title', 'matches': ['(?i)STRIKE$']}]}"))
                .containsExactly("Ferry returns", "LIVE: Harbour derby");
    }

    @Test
    void oneValueMustMeetEveryPartOfACondition() {
        assertThat(wanted("{'include': [{'field': 'title', 'contains': ['ferry'], 'matches': ['derby']}]}"))
                .isEmpty();
        assertThat(wanted("{'include': [{'field': 'title', 'contains': ['ferry'], 'matches': ['returns']}]}"))
                .hasSize(1);
    }

    @Test
    void refusesWhatIsNoFilterAndSaysWhy() {
        refused("{'include': [{'field': 'mood', 'contains': ['x']}]}", "title, category or url, not mood");
        refused("{'include': [{'field': 'title'}]}", "needs equals, startsWith, contains or matches");
        refused("{'include': [{'contains': ['x']}]}", "needs a field");
        refused("{'include': [{'field': 'title', 'matches': ['(']}]}", "'(' is no regular expression of RE2");
        refused("{'include': [{'field': 'title', 'matches': ['(?=x)']}]}", "no regular expression of RE2");
        refused("{'include': [{'field': 'title', 'matches': ['(((a{1,30}){1,30}){1,30})']}]}", "");
        refused("{'include': [{'field': 'title', 'contains': [' ']}]}", "empty or longer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Filters(
                        Collections.nCopies(51, new FilterCondition(FilterField.URL, List.of("x"), null, null, null)),
                        null))
                .withMessageContaining("at most 50");
    }

    @Test
    void aTitleOfHostileLengthTakesNoLongerThanItsLength() {
        var entries = parsed(
                "<rss version='2.0'><channel><item><title>" + "a".repeat(100_000) + "</title></item></channel></rss>");
        var filters = read("{'include': [{'field': 'title', 'matches': ['(a+)+b']}]}");

        assertThat(filters.wanted(entries)).isEmpty();
    }

    @Test
    void aFeedWithFiltersThatLeaveNothingOutHasNone() {
        var json = JsonMapper.builder().build();

        var feed = json.readValue("{\"url\": \"https://n.example/feed\", \"filters\": {\"include\": []}}", Feed.class);

        assertThat(feed).isEqualTo(Feed.of("https://n.example/feed"));
        assertThat(json.writeValueAsString(feed)).isEqualTo("{\"url\":\"https://n.example/feed\"}");
    }

    private static void refused(String filters, String why) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> read(filters)))
                .as(filters)
                .isNotNull()
                .hasRootCauseInstanceOf(Exception.class)
                .hasStackTraceContaining(why);
    }

    private static List<String> wanted(String filters) {
        return read(filters).wanted(ENTRIES).stream().map(ParsedEntry::title).toList();
    }

    private static Filters read(String filters) {
        return JsonMapper.builder().build().readValue(filters.replace('\'', '"'), Filters.class);
    }

    private static List<ParsedEntry> parsed(String rss) {
        var outcome = new FeedParser()
                .parse(new FeedDocument(
                        rss.getBytes(StandardCharsets.UTF_8), "application/rss+xml", URI.create("https://n.example/")));
        return ((ParseOutcome.Parsed) outcome).feed().entries();
    }
}
