package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedCaptionsTests {

    private static final String FIRST =
            "The ferry to the northern islands sailed on Sunday for the first time since the January storm, carrying 212 passengers and the mail of six weeks.";
    private static final String SECOND =
            "The storm tore away both landing stages, and repairs were held up twice because the timber could not be brought across, the harbour master said.";
    private static final String THIRD =
            "Twice a week until May the boat will leave at seven in the morning, and every day from June on, as long as the weather lets it.";
    private static final String CAPTION =
            "The ferry leaves Little Skerry on Sunday, watched by most of the island, as it had not done since January.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=image><img src=/ferry.jpg><div class=caption>%s</div></div>",
                "<div class=wp-caption><a href=/big><img src=/ferry.jpg></a><p class=wp-caption-text>%s</p></div>",
                "<div class=media><div><img src=/ferry.jpg></div><div class=imageCaption><p>%s</p></div></div>",
                "<div><div><img src=/ferry.jpg alt='%1$s'></div><div class=info><p>%1$s</p></div></div>",
                "<amp-carousel><div class=slide><amp-img src=/ferry.jpg></amp-img><div class=caption>%s</div></div></amp-carousel>",
                "<figure><amp-img src=/ferry.jpg></amp-img><figcaption>%s</figcaption></figure>"
            })
    void standWithTheirPicturesAndNotInTheText(String picture) {
        Story story = extract(picture.formatted(CAPTION));
        assertThat(story.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
        assertThat(story.images()).extracting(Image::caption).containsExactly(CAPTION);
        assertThat(story.images())
                .extracting(Image::url)
                .containsExactly(URI.create("https://www.harbourpost.example/ferry.jpg"));
    }

    @Test
    void areTheStoryWhereItIsToldInThem() {
        StringBuilder pictures = new StringBuilder();
        for (int i = 1; i < 9; i++) {
            pictures.append("<div class=image><img src=/").append(i).append(".jpg><div class=caption><p>On day ");
            pictures.append(i).append(" of the repairs: ").append(CAPTION).append("</p></div></div>");
        }
        assertThat(extract(pictures.toString()).text()).contains("On day 4 of the repairs");
    }

    @Test
    void areNoneWithoutAPicture() {
        assertThat(extract("<div class=caption><p>" + CAPTION + "</p></div>").text())
                .contains(CAPTION);
    }

    private static Story extract(String between) {
        String page =
                "<html><head><title>Ferry returns to the islands</title></head><body><article><h1>Ferry returns to the islands</h1><p>"
                        + FIRST + "</p>" + between + "<p>" + SECOND + "</p><p>" + THIRD
                        + "</p></article></body></html>";
        return new Extractor().extract(ArticleSource.ofPage(page, URI.create("https://www.harbourpost.example/ferry")));
    }
}
