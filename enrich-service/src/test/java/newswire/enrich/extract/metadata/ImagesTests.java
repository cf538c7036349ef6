package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTests {

    private static final URI URL = URI.create("https://harbourpost.example/ferry");
    private static final String CAPTION = "<figcaption>The old ferry leaves the port on Sunday morning.</figcaption>";
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            src=/i/ferry.jpg                                                     | /i/ferry.jpg
            src=/i/wait.gif data-src=/i/ferry.jpg                                | /i/ferry.jpg
            src='data:image/gif;base64,R0lGOD' data-original=/i/ferry.jpg        | /i/ferry.jpg
            src='data:image/gif;base64,R0lGOD' data-srcset='/i/s.jpg 320w, /i/ferry.jpg 1200w, /i/m.jpg 640w' | /i/ferry.jpg
            srcset='/i/s.jpg, /i/ferry.jpg 2x'                                   | /i/ferry.jpg
            data-src=/i/{width}/ferry.jpg src=/i/600/ferry.jpg                   | /i/600/ferry.jpg
            srcset='/i/s.jpg 300w,/i/ferry.jpg 600w'                             | /i/ferry.jpg
            srcset='/i/s.jpg 1.5x, /i/ferry.jpg 2x'                              | /i/ferry.jpg
            srcset='/i/s.jpg,,/i/ferry.jpg 2x , /i/ferry.jpg 3x,'                | /i/ferry.jpg
            srcset='/i/w_320,h_200/s.jpg 320w, /i/w_1200,h_700/ferry.jpg 1200w'  | /i/w_1200,h_700/ferry.jpg
            """)
    void areFoundWhereBrowsersFindThem(String attributes, String path) {
        assertThat(images("", "<figure><img " + attributes + ">" + CAPTION + "</figure>"))
                .extracting(Image::url)
                .containsExactly(URL.resolve(path));
    }

    @ParameterizedTest
    @CsvSource({
        "https://i.example/1200x630/ferry-leaves.jpg?w=1200",
        "https://i.example/ferry-leaves-1024x576.jpg",
        "https://i.example/ferry-leaves.png.webp"
    })
    void areShownOnceInWhateverSize(String shared) {
        List<Image> images = images(
                "<meta property=og:image content='" + shared + "'>",
                "<figure><img src=/i/ferry-leaves.jpg>" + CAPTION + "</figure>");
        assertThat(images).extracting(Image::url).containsExactly(URL.resolve("/i/ferry-leaves.jpg"));
    }

    @Test
    void keepThePictureThatAPageIsSharedWithBesideOthers() {
        List<Image> images = images(
                "<meta property=og:image content=/i/ferry-returns.jpg>",
                "<figure><img src=/i/ferry-leaves.jpg>" + CAPTION + "</figure>");
        assertThat(images)
                .extracting(Image::url)
                .containsExactly(URL.resolve("/i/ferry-returns.jpg"), URL.resolve("/i/ferry-leaves.jpg"));
    }

    @Test
    void haveNoLogoAmongThem() {
        assertThat(images("<meta property=og:image content=/i/harbour_logo_1200x800.jpg>", ""))
                .isEmpty();
        assertThat(images(
                        "<meta property=og:image content=/i/logo.png><meta name=twitter:image content=/i/ferry-returns.jpg>",
                        ""))
                .extracting(Image::url)
                .containsExactly(URL.resolve("/i/ferry-returns.jpg"));
    }

    private static List<Image> images(String head, String figure) {
        String page = "<html><head>" + head + "</head><body><article><h1>Ferry returns to the islands</h1>"
                + "<p>The ferry to the northern islands sailed on Sunday for the first time since the January storm, with the mail of six weeks.</p>"
                + figure
                + "<p>The storm tore away both landing stages, and repairs were held up twice, the harbour master said.</p>"
                + "</article></body></html>";
        return EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).images();
    }
}
