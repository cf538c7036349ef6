package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import newswire.enrich.extract.page.PageReader;
import org.junit.jupiter.api.Test;

class SiteNamesTests {

    @Test
    void takesNoEndingThatManySitesShareForASitesName() {
        var names = SiteNames.of(
                new PageReader().read("<title>Ferry</title>", URI.create("https://sport.harbourpost.co.uk/f")));

        assertThat(names).contains("sport.harbourpost.co.uk", "harbourpost.co.uk", "harbourpost");
        assertThat(names).doesNotContain("co.uk");
    }

    @Test
    void endsAtAHostOfOneLabel() {
        assertThat(SiteNames.of(new PageReader().read("<title>Ferry</title>", URI.create("http://localhost/f"))))
                .containsExactly("localhost");
    }
}
