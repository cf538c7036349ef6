package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Image;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTests {

    private static final String FIRST =
            "<p>The ferry to the northern islands sailed on Sunday for the first time since the January storm, with the mail of six weeks.</p>";
    private static final String SECOND =
            "<p>The storm tore away both landing stages, and repairs were held up twice, the harbour master said.</p>";
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Photo by Ada Brook                                       | -                                   | Ada Brook
            Courtesy of Harbour Board                                | -                                   | Harbour Board
            The old ferry leaves the port. Image Credits: Ada Brook  | The old ferry leaves the port.      | Ada Brook
            The old ferry leaves the port. (Ada Brook/AFP)           | The old ferry leaves the port.      | Ada Brook/AFP
            The old ferry leaves. <small>Ada Brook (AFP)</small>     | The old ferry leaves.               | Ada Brook (AFP)
            The old ferry leaves. <small>Photo Ada Brook. AFP</small> | The old ferry leaves.              | Ada Brook. AFP
            The old ferry leaves the port on Monday (12/2)           | The old ferry leaves the port on Monday (12/2) | -
            The old ferry leaves. <small>Picture Alliance</small>    | The old ferry leaves.               | Picture Alliance
            The old ferry leaves. <small>Image Source</small>        | The old ferry leaves.               | Image Source
            Pictures Show The Old Ferry In The Port Of Harbour Town  | Pictures Show The Old Ferry In The Port Of Harbour Town | -
            Pictures from Sunday show the old ferry in the port      | Pictures from Sunday show the old ferry in the port | -
            Паром покидает порт в воскресенье утром. Фото: Ада Брук  | Паром покидает порт в воскресенье утром. | Ада Брук
            日曜日に港を出る古いフェリー。写真：港口社                      | 日曜日に港を出る古いフェリー。            | 港口社
            Foto Ada Brook                                           | -                                   | Ada Brook
            Foto de Ada Brook                                        | -                                   | Ada Brook
            Photo of the old ferry in the port                       | Photo of the old ferry in the port  | -
            """)
    void tellWhoseAPictureIs(String written, String caption, String credit) {
        String figure = "<figure><img src=/ferry.jpg><figcaption>" + written + "</figcaption></figure>";
        String page =
                "<html><body><article><h1>Ferry returns</h1>" + FIRST + figure + SECOND + "</article></body></html>";
        Image image =
                EXTRACTOR.extract(ArticleSource.ofPage(page, null)).images().getFirst();
        assertThat(image.caption()).isEqualTo(caption);
        assertThat(image.credit()).isEqualTo(credit);
    }
}
