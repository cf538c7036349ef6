package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page without structured data: all that it says of the story is in what a reader sees. */
class PlainNewsPageTests {

    private static final String DIV = "<div class='breadcrumbs'>%s</div>";

    private final Extractor extractor = new Extractor();

    @Test
    void findsTheDatelineBehindTheStandfirst() {
        var story = extract(DIV);

        assertThat(story.dateline()).isEqualTo("GREY HARBOUR");
        assertThat(story.provenance()).containsEntry("dateline", "text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DIV,
                "<nav aria-label='Breadcrumb'><ol>%s</ol></nav>",
                "<ul class='c-breadcrumb__list'>%s</ul>",
                "<p id='breadcrumb'>%s</p>"
            })
    void readsTheSectionFromTheTrailToTheFrontPage(String trail) {
        var story = extract(trail);

        assertThat(story.section()).isEqualTo(List.of("Nachrichten", "Vermischtes"));
        assertThat(story.provenance()).containsEntry("section", "breadcrumbs");
    }

    @Test
    void takesNoMenuForATrail() {
        var menu = "<ul class='breadcrumb'>" + "<li><a href='/x'>Thema</a></li>".repeat(30) + "</ul>%s";

        assertThat(extract(menu).section()).isEmpty();
    }

    @Test
    void returnsTheCaptionOfAPictureAmidTheStory() {
        var story = extract(DIV);

        assertThat(story.images())
                .filteredOn(image -> image.caption() != null)
                .singleElement()
                .satisfies(image -> {
                    assertThat(image.url()).isEqualTo(URI.create("https://www.harbour.example/taler.jpg"));
                    assertThat(image.caption()).startsWith("Der Taler zeigt einen Dreimaster");
                    assertThat(image.credit()).contains("Stadtmuseum");
                });
        assertThat(story.text()).doesNotContain("Dreimaster unter vollen Segeln");
    }

    private Story extract(String trail) {
        var links = "<a href='/de/'>Startseite</a> › <a href='/nachrichten'>Nachrichten</a> › "
                + "<a href='/nachrichten/vermischtes'>Vermischtes</a>";
        var html = "<!DOCTYPE html><html lang='de'><head><title>Bäckerei findet Münze</title>"
                + "<meta property='og:description' content='Der Taler lag im Mehl, das Museum freut sich schon auf ihn.'>"
                + "</head><body>" + trail.formatted(links)
                + """
                  <article><h1>Bäckerei findet Münze im Mehlsack</h1>
                  <p class='standfirst'>Der Taler lag im Mehl, das Museum freut sich schon auf ihn.</p>
                  <p>GREY HARBOUR — In einer Bäckerei am alten Hafen ist beim Sieben des Mehls am Montag ein silberner Taler
                  aufgetaucht, der nach Angaben des Museums mehr als dreihundert Jahre alt ist.</p>
                  <figure><img src='/taler.jpg' width='1200' height='675' alt=''><figcaption>Der Taler zeigt einen Dreimaster
                  unter vollen Segeln. <span class='credit'>Foto: Stadtmuseum</span></figcaption></figure>
                  <p>Die Bäckerin bemerkte die Münze, weil sie im Sieb klapperte, und legte sie zuerst zu den Knöpfen, die sie
                  dort schon öfter gefunden hatte.</p>
                  <p>Erst ihre Tochter sah das Schiff auf der Rückseite und brachte den Fund am Nachmittag in das Museum, das
                  ihn nun reinigen und ausstellen will.</p></article>
                  <footer><p>Impressum, Datenschutz, Kontakt</p></footer></body></html>
                  """;
        return extractor.extract(ArticleSource.ofPage(html, URI.create("https://www.harbour.example/de/muenze")));
    }
}
