package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that a site answers with instead of the story that was asked for. */
class StandInTests {

    private static final URI URL = URI.create("https://www.harbourpost.example/ferry");
    private static final Extractor EXTRACTOR = new Extractor();
    private static final String MISSING = "<title>Page not found - Harbour Post</title><main><h1>Page not found</h1>"
            + "<p>Sorry, what you were looking for does not exist or has been moved. It may have been removed, or the address was typed incorrectly.</p>"
            + "<p>You can go back to our <a href=/>front page</a> or look for what you wanted with the field above.</p></main>";
    private static final String CONSENT = "<title>Harbour Post</title><div><h1>Harbour Post mit Werbung lesen</h1>"
            + "<p>Wir und unsere 214 Partner speichern Cookies auf Ihrem Gerät, um Inhalte und Anzeigen zu personalisieren und ihre Leistung zu messen.</p>"
            + "<p>Ihre Zustimmung zur Verwendung von Cookies können Sie jederzeit in den Einstellungen widerrufen, die am Ende jeder Seite stehen.</p></div>";
    private static final String LOGIN = "<title>Harbour Post</title><main><h1>Your account</h1>"
            + "<p>To go on reading please register, which is free and takes a minute. You get five stories a month and our daily newsletter.</p>"
            + "<form><input type=email><input type=password></form><p>By going on you agree to our terms and have read what we say about privacy.</p></main>";
    private static final String ROBOTS = "<title>Just a moment...</title><h1>harbourpost.example</h1>"
            + "<p>Verifying that you are human. This may take a few seconds.</p><p>Enable what your browser has switched off to continue.</p>";

    @ParameterizedTest
    @ValueSource(strings = {MISSING, CONSENT, LOGIN, ROBOTS})
    void hasNoStory(String page) {
        Story story = EXTRACTOR.extract(ArticleSource.ofPage(page, URL));
        assertThat(story.kind()).isEqualTo(StoryKind.none);
        assertThat(story.provenance()).containsEntry("kind", "stand-in");
        assertThat(story.text()).isEmpty();
        assertThat(story.title()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {MISSING, CONSENT, LOGIN, ROBOTS})
    void leavesTheStoryToTheEntry(String page) {
        var entry = new EntryHints(
                "Ferry returns",
                URL,
                List.of("Ada Brook"),
                null,
                null,
                "<p>The ferry to the northern islands sailed on Sunday.</p>",
                null,
                List.of(),
                null,
                List.of());
        Story story = EXTRACTOR.extract(new ArticleSource(page, URL, entry));
        assertThat(story.title()).isEqualTo("Ferry returns");
        assertThat(story.text()).isEqualTo("The ferry to the northern islands sailed on Sunday.");
        assertThat(story.kind()).isEqualTo(StoryKind.stub);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404",
                "404 - Page not found | Harbour Post",
                "Error 404: The page you requested could not be found",
                "Seite nicht gefunden – Hafenpost",
                "Page introuvable",
                "Access Denied",
                "403 Forbidden"
            })
    void hasATitleThatSaysNothingElse(String title) {
        assertThat(kind(title)).isEqualTo(StoryKind.none);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Missing hiker not found after week of search",
                "Ferry firm raises $404 million in offering",
                "Ferry firm raises 404 million in offering",
                "Index falls 404 points - Harbour Post",
                "Forbidden island opens to walkers",
                "Airport security check takes two hours",
                "Le pêcheur reste introuvable après la tempête",
                "Vermisster Segler nicht gefunden"
            })
    void isNoShortStoryWithSuchWordsInItsTitle(String title) {
        assertThat(kind(title)).isEqualTo(StoryKind.article);
    }

    private static StoryKind kind(String title) {
        String page = "<title>" + title + "</title><article><h1>" + title + "</h1>"
                + "<p>The ferry to the northern islands sailed on Sunday for the first time since the January storm, with the mail of six weeks.</p>"
                + "<p>The storm tore away both landing stages, and repairs were held up twice, the harbour master said on Monday.</p></article>";
        return EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).kind();
    }

    @Test
    void isNoStoryWithBiscuitsInIt() {
        String page = "<title>How to save money</title><article><h1>How to save money at the harbour market</h1>"
                + "<p>Come an hour before the market closes, when bread and freshly baked cookies cost half, and the fish of the morning has to go as well.</p>"
                + "<p>Whoever comes with a boat gets the rest of the flour for nothing, said a baker who would not be named, and sells it on the outer islands.</p></article>";
        assertThat(EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).kind()).isEqualTo(StoryKind.article);
    }

    @Test
    void isNoStoryThatTellsOfSuchPages() {
        String page =
                "<title>Court: cookies need consent</title><meta property=og:type content=article><article><h1>Court: cookies need consent</h1>"
                        + "<p>Sites may store cookies only once readers have agreed, the harbour court ruled on Sunday in a case about privacy.</p>"
                        + "<p>The ruling on cookies takes effect at once, the judges said, and no browser may be shut out for want of consent.</p></article>";
        assertThat(EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).kind()).isEqualTo(StoryKind.article);
    }
}
