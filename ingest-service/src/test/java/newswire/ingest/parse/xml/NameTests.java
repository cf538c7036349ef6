package newswire.ingest.parse.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameTests {

    @Test
    void isTheSameWhetherADocumentOrATableSpeaksOfItFirst() {
        var inDocument = Name.inDocument(Namespace.ATOM, "seen-in-a-document-first");

        assertThat(Name.of("atom:seen-in-a-document-first")).isSameAs(inDocument);
        assertThat(Name.inDocument(Namespace.RSS, "meant-by-a-table-first"))
                .isSameAs(Name.of("meant-by-a-table-first"));
    }

    @Test
    void ofAVocabularyThatWeDoNotKnowIsNoneOfOurs() {
        assertThat(Name.inDocument(Namespace.OTHER, "title")).isNotSameAs(Name.of("title"));
    }
}
