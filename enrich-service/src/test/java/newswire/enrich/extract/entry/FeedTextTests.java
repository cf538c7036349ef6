package newswire.enrich.extract.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.EntryHints;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.Story;
import newswire.enrich.extract.StoryKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories whose pages were not had, told by what feeds carry. */
class FeedTextTests {

    private static final URI LINK = URI.create("https://ternherald.example/islands/ferry-returns");
    private static final String TITLE = "Ferry returns to the northern islands";
    private static final String FIRST =
            "The ferry sailed on Sunday for the first time since the storm, with the mail of six weeks on board.";
    private static final String SECOND = "Nobody was left behind, the Coastal Board said on Monday.";
    private static final String LONG = ("<p>" + FIRST + "</p>").repeat(12);

    private final Extractor extractor = new Extractor();

    @Test
    void leavesOutWhatBlogsPutBelowEachPost() {
        Story story = content("""
                <p>%s</p><p>%s</p>
                <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="https://ternherald.example/islands/ferry-returns?share=x">X</a></li>
                <li><a href="https://ternherald.example/islands/ferry-returns?share=facebook">Facebook</a></li></ul></div>
                <h3>Related</h3><ul><li><a href="/storm">Storm brings down 400 trees</a></li><li><a href="/pier">A second pier</a></li></ul>
                <p>The post <a href="https://ternherald.example/islands/ferry-returns/">Ferry returns to the northern islands</a> appeared first on <a href="https://ternherald.example">Tern Herald</a>.</p>
                <img src="https://stats.example/pixel.gif" width="1" height="1" alt="">""".formatted(FIRST, SECOND));

        assertThat(texts(story)).containsExactly(FIRST, SECOND);
        assertThat(story.kind()).isEqualTo(StoryKind.article);
        assertThat(story.truncated()).isFalse();
        assertThat(story.images()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Beitrag <a href='%1$s?utm_source=rss'>%2$s</a> erschien zuerst auf <a"
                        + " href='https://a.example'>Nordpost</a>.",
                "L’article <a href='https://feeds.example/~r/1'>%2$s</a> est apparu en premier sur <a"
                        + " href='https://a.example'>Le Phare</a>.",
                "La entrada <a href='%1$s#comments'>%2$s</a> se publicó primero en <a href='https://a.example'>El"
                        + " Faro</a>.",
                "Сообщение <a href='%1$s'>%2$s</a> появились сначала на <a href='https://a.example'>Маяк</a>.",
                "submitted by <a href='/u/ada'>/u/ada</a> <a href='https://img.example'>[link]</a> <a"
                        + " href='%1$s'>[comments]</a>"
            })
    void knowsInAnyLanguageALineThatLeadsBackToThePage(String line) {
        Story story = content("<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + line.formatted(LINK, TITLE) + "</p>");

        assertThat(texts(story)).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[&#8230;]",
                "[...]",
                "&hellip; <a class='more-link' href='%s'>Continue reading <span>Ferry returns</span> <b>&rarr;</b></a>",
                "[&hellip;] <a href='%s#more'>Weiterlesen »</a>",
                "… (<a href='%s'>lire la suite</a>)"
            })
    void saysThatATextIsCutThatGoesOnElsewhere(String end) {
        Story story = content(
                "<p>" + FIRST + "</p><p>The board had waited for the wind to turn " + end.formatted(LINK) + "</p>");

        assertThat(story.text()).endsWith("\n\nThe board had waited for the wind to turn…");
        assertThat(story.truncated()).isTrue();
        assertThat(story.kind()).isEqualTo(StoryKind.stub);
        assertThat(story.provenance()).containsEntry("truncated", "entry content");
    }

    @Test
    void keepsLinksAmidTheStory() {
        Story story =
                content("<p>The ferry, <a href='" + LINK + "'>as this paper said</a>, sailed on Sunday with the mail"
                        + " of six weeks, <a href='https://board.example'>the Coastal Board</a> said.</p>");

        assertThat(story.text())
                .isEqualTo("The ferry, as this paper said, sailed on Sunday with the mail of six weeks, the"
                        + " Coastal Board said.");
    }

    @Test
    void takesCaptionsOutOfTheText() {
        Story story = content("""
                <figure><img src="/img/pier.jpg" alt=""><figcaption>The pier on Sunday. Photo: Ines Vogt</figcaption></figure>
                <p>%s</p>
                <div class="wp-caption aligncenter"><img src="/img/boat.jpg"><p class="wp-caption-text">The boat in Port Anna</p></div>
                <p>%s</p>""".formatted(FIRST, SECOND));

        assertThat(texts(story)).containsExactly(FIRST, SECOND);
        assertThat(story.images())
                .containsExactly(
                        new Image(
                                URI.create("https://ternherald.example/img/pier.jpg"),
                                "The pier on Sunday.",
                                "Ines Vogt"),
                        new Image(
                                URI.create("https://ternherald.example/img/boat.jpg"), "The boat in Port Anna", null));
        assertThat(story.provenance()).containsEntry("images", "entry content");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/subscribe'>Subscribe</a> to read the full story.",
                "This article is for subscribers only.",
                "Der vollständige Text ist nur für Abonnenten. <a href='/abo'>Jetzt Abo abschließen</a>",
                "La suite de cet article est réservée aux abonnés.",
                "Contenido exclusivo para suscriptores",
                "Questo articolo è riservato agli abbonati.",
                "Полный текст доступен только подписчикам",
                "この記事は有料会員限定です。"
            })
    void saysThatTheRestIsForSubscribers(String line) {
        Story story = content("<p>" + FIRST + "</p><p>" + line + "</p>");

        assertThat(story.text()).isEqualTo(FIRST);
        assertThat(story.paywalled()).isTrue();
        assertThat(story.truncated()).isTrue();
        assertThat(story.kind()).isEqualTo(StoryKind.stub);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Netflix has more than 300 million subscribers worldwide.",
                "Документ был подписан в тот же день.",
                "El Gobierno suscribió el acuerdo…",
                "El Gobierno suscribió el acuerdo con los sindicatos.",
                "欧盟27个會員國将于下周投票。",
                "欧盟27个会员国下周阅读草案。",
                "この有料道路は来年から無料になる。",
                "Les abonnés de la SNCF seront remboursés en mars.",
                "O jornal tem três milhões de assinantes."
            })
    void keepsASentenceThatIsOfSubscribers(String line) {
        Story story = content("<p>" + FIRST + "</p><p>" + line + "</p>");

        assertThat(texts(story)).containsExactly(FIRST, line);
        assertThat(story.paywalled()).isFalse();
    }

    @Test
    void takesOneLineAtMostForAnOfferToSubscribers() {
        Story story = content("<p>" + FIRST + "</p><p>The story is for its subscribers to tell, he said.</p>"
                + "<p>This article is for subscribers only.</p>");

        assertThat(texts(story)).containsExactly(FIRST, "The story is for its subscribers to tell, he said.");
        assertThat(story.paywalled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/?p=5, /?p=77, false",
        "https://a.example/?p=5, /?cat=3, false",
        "https://a.example/index.php?id=5&utm_source=rss, /index.php?id=77, false",
        "https://a.example/index.php?id=5&utm_source=rss, /index.php?id=5&share=x, true",
        "https://a.example/ferry?utm_source=rss, https://www.a.example/ferry/, true"
    })
    void knowsItsOwnPageByWhatItsAddressAsksFor(URI page, String href, boolean own) {
        String end = "<a href='" + href + "'>a second pier</a>";
        var hints = new EntryHints(
                TITLE,
                page,
                List.of(),
                null,
                null,
                null,
                "<p>" + FIRST + "</p><p>The board waits for " + end + "</p>",
                List.of(),
                null,
                List.of());
        Story story = extractor.extract(new ArticleSource(null, page, hints));

        assertThat(story.text().contains("a second pier")).isEqualTo(!own);
    }

    @Test
    void takesALetterForNoPaywall() {
        Story story = content("<p>" + FIRST + "</p><p><a href='/letter'>Subscribe to our newsletter</a></p>");

        assertThat(story.text()).isEqualTo(FIRST);
        assertThat(story.paywalled()).isFalse();
        assertThat(story.truncated()).isFalse();
    }

    @Test
    void takesAPieceOfTheContentForNoStandfirst() {
        assertThat(entry(FIRST + " Nobody was [&#8230;]", "<p>" + FIRST + "</p><p>" + SECOND + "</p>")
                        .standfirst())
                .isNull();
        assertThat(entry("Mail and milk at last", "<p>" + FIRST + "</p><p>" + SECOND + "</p>")
                        .standfirst())
                .isEqualTo("Mail and milk at last");
        assertThat(entry(FIRST, "<p>" + FIRST + "</p><p>" + SECOND + "</p>").standfirst())
                .isEqualTo(FIRST);
    }

    @Test
    void readsAWholeStoryOutOfASummary() {
        Story whole = entry(LONG, null);
        assertThat(whole.kind()).isEqualTo(StoryKind.article);
        assertThat(whole.truncated()).isFalse();

        Story stub = entry("<p>" + FIRST + "</p>", null);
        assertThat(stub.kind()).isEqualTo(StoryKind.stub);
        assertThat(stub.truncated()).isTrue();
    }

    @Test
    void takesTheSummaryWhereTheContentSaysLess() {
        Story story = entry("<p>" + FIRST + "</p><p>" + SECOND + "</p>", "<p>A ferry sails.</p>");

        assertThat(texts(story)).containsExactly(FIRST, SECOND);
        assertThat(story.provenance()).containsEntry("text", "entry summary");
    }

    @Test
    void leavesThePageItsStory() {
        String page = "<title>Ferry</title><article><h1>Ferry returns</h1>" + LONG + "</article>";
        Story story = extractor.extract(new ArticleSource(page, LINK, hints("<p>Teaser […]</p>", null)));

        assertThat(story.provenance()).containsEntry("text", "page");
        assertThat(story.truncated()).isFalse();
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "<a href='/x'>",
                "<p>Read more:<p>",
                "[…] ",
                "<figure><img><figcaption>A",
                "<a href='" + "https://ternherald.example/islands/ferry-returns" + "'></a>"
            })
    void readsFieldsOfManyPartsThatAreAlike(String part) {
        assertThat(content(part.repeat(20_000)).kind()).isNotNull();
    }

    private Story content(String html) {
        return entry(null, html);
    }

    private Story entry(@Nullable String summary, @Nullable String content) {
        return extractor.extract(new ArticleSource(null, LINK, hints(summary, content)));
    }

    private static EntryHints hints(@Nullable String summary, @Nullable String content) {
        return new EntryHints(TITLE, LINK, List.of(), null, null, summary, content, List.of(), null, List.of());
    }

    private static List<String> texts(Story story) {
        return story.blocks().stream().map(Block::text).toList();
    }
}
