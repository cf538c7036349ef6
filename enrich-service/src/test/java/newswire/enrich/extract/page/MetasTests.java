package newswire.enrich.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetasTests {

    @Test
    void readWhatOneTagSaysForManyOfAMeasuringService() {
        Metas metas = metas("""
                <meta name=parsely-page content='{"title":"Ferry returns","authors":["Ada Brook","Tom Hale"],
                "pub_date":"2026-11-29T10:05:00Z","section":"Islands","tags":["ferries","mail"]}'>
                """);
        assertThat(metas.all("parsely-author")).containsExactly("Ada Brook", "Tom Hale");
        assertThat(metas.first("parsely-pub-date")).isEqualTo("2026-11-29T10:05:00Z");
        assertThat(metas.all("parsely-tags")).containsExactly("ferries", "mail");
        assertThat(metas("<meta name=parsely-page content='{\"author\":\"Ada Brook\"}'>")
                        .all("parsely-author"))
                .containsExactly("Ada Brook");
    }

    @Test
    void makeNothingOfSuchATagThatIsBroken() {
        assertThat(metas("<meta name=parsely-page content='{\"author\":'>").all("parsely-author"))
                .isEmpty();
        assertThat(metas("<meta name=parsely-page content='Ada'>").all("parsely-author"))
                .isEmpty();
    }

    private static Metas metas(String head) {
        return new PageReader()
                .read("<html><head>" + head + "</head></html>", null)
                .metas();
    }
}
