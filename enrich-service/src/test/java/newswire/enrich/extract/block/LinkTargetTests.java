package newswire.enrich.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTargetTests {

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
        Element link = new Element("a").attr("href", address);
        assertThat(LinkTarget.of(link, "harbourpost.example")).isEqualTo(target);
    }
}
