package newswire.enrich.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTargetsTests {

    @ParameterizedTest
    @CsvSource({
        "/islands/ferry, site",
        "ferry.html, site",
        "https://news.harbourpost.example/ferry, site",
        "//HARBOURPOST.example/ferry, site",
        "https://social.example/share, elsewhere",
        "#comments, here",
        "mailto:ada@harbourpost.example, here",
        "javascript:void(0), here",
        "JavaScript:void(0), here",
        "tel:+4912345, here",
        "whatsapp://send?text=ferry, here",
        "ferry.html?at=10:05, site",
        "HTTPS://social.example/share, elsewhere",
        "'', nowhere"
    })
    void tellsThePagesOfASiteFromOthersAndFromPlacesOnThePage(String address, LinkTarget target) {
        assertThat(new LinkTargets("harbourpost.example").of(link(address))).isEqualTo(target);
    }

    @Test
    void tellsWhatFollowsALinkToTheSameHostAndToOneThatBeginsAlike() {
        LinkTargets targets = new LinkTargets("harbourpost.example");

        assertThat(List.of(
                        targets.of(link("https://harbourpost.example/ferry")),
                        targets.of(link("https://harbourpost.example/port")),
                        targets.of(link("https://harbourpost.example.social.test/share")),
                        targets.of(link("https://harbourpost.example.social.test/like")),
                        targets.of(link("https://harbourpost.example"))))
                .containsExactly(
                        LinkTarget.site, LinkTarget.site, LinkTarget.elsewhere, LinkTarget.elsewhere, LinkTarget.site);
    }

    private static Element link(String address) {
        return new Element("a").attr("href", address);
    }
}
