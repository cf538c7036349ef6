package newswire.enrich.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredDataTests {

    private static final String ARTICLE = "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry [again] returns\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ARTICLE,
                "<![CDATA[" + ARTICLE + "]]>",
                "//<![CDATA[\n" + ARTICLE + "\n//]]>",
                "/* <![CDATA[ */ [" + ARTICLE + "] /* ]]> */",
                "<![CDATA[" + ARTICLE
            })
    void readsWhatStandsWithinMarksOfXml(String script) {
        Page page = new PageReader().read("<script type=application/ld+json>" + script + "</script>", null);
        assertThat(page.structured().articles())
                .singleElement()
                .satisfies(a -> assertThat(StructuredData.string(a, "headline")).isEqualTo("Ferry [again] returns"));
    }
}
