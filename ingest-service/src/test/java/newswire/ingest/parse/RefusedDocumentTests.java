package newswire.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.ingest.parse.ParseOutcome.Cause;
import newswire.ingest.parse.ParseOutcome.Refused;
import org.junit.jupiter.api.Test;

class RefusedDocumentTests {

    @Test
    void saysThatAnEmptyDocumentIsEmpty() {
        assertThat(Feeds.refused(" \n\t ").cause()).isEqualTo(Cause.EMPTY);
        assertThat(Feeds.refused("").reason()).isEqualTo("the document is empty");
    }

    @Test
    void namesTheLineOfOtherXml() {
        Refused refused = Feeds.refused("\n\n<note><to>you</to></note>");

        assertThat(refused.cause()).isEqualTo(Cause.NOT_A_FEED);
        assertThat(refused.reason()).isEqualTo("line 3: XML, but no feed: it begins with <note>");
    }

    @Test
    void tellsAWebPageFromAFeed() {
        Refused refused =
                Feeds.refused("<!DOCTYPE html><html><head><title>News</title></head><body><p>Hi</p></body></html>");

        assertThat(refused.cause()).isEqualTo(Cause.WEB_PAGE);
    }

    @Test
    void recognisesABotChallenge() {
        Refused refused =
                Feeds.refused("<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>");

        assertThat(refused.cause()).isEqualTo(Cause.BOT_CHALLENGE);
        assertThat(refused.reason()).contains("Cloudflare");
    }

    @Test
    void saysWhyJsonIsNoFeed() {
        assertThat(Feeds.refused("{\"verion\": \"1.0\"}").reason()).isEqualTo("JSON, but no feed: it has no items");
        assertThat(Feeds.refused("{\"version\": ").reason()).contains("line 1");
    }

    @Test
    void saysThatTextIsNoFeed() {
        assertThat(Feeds.refused("Service unavailable").reason())
                .isEqualTo("line 1: neither XML nor JSON: 'Service unavailable'");
    }
}
