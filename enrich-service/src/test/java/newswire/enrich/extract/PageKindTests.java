package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page is, and whether its story is whole, with what tells so. */
class PageKindTests {

    private static final URI URL = URI.create("https://www.harbourpost.example/page");
    private static final Extractor EXTRACTOR = new Extractor();
    private static final List<String> PARAGRAPHS = List.of(
            "The ferry to the northern islands sailed on Sunday for the first time since the January storm, carrying 212 passengers and the mail of six weeks.",
            "The storm tore away both landing stages, and repairs were held up twice because the timber could not be brought across, the harbour master said.",
            "Fares will stay as they were until the summer, according to the shipping line, which expects the cost of the repairs to reach 4.2 million.");
    private static final String STORY = "<article><h1>Ferry returns to the northern islands</h1><p>"
            + String.join("</p><p>", PARAGRAPHS) + "</p></article>";

    @Test
    void callsAPageWithLittleButHeadlinesAListing() {
        Story story = story(listing(i -> "<p>It carries mail, milk and passengers.</p>"));
        assertThat(story.kind()).isEqualTo(StoryKind.listing);
        assertThat(story.provenance()).containsEntry("kind", "links");
    }

    @Test
    void callsAPageOfNothingButTeasersAListingHoweverLongTheyAre() {
        Story story = story(listing(i -> "<p>" + PARAGRAPHS.get(i % PARAGRAPHS.size()) + "</p>"));
        assertThat(story.kind()).isEqualTo(StoryKind.listing);
    }

    @Test
    void callsNoListingTruncated() {
        Story story = story(listing(i -> "<p>It carries mail, milk and passengers to the…</p>"));
        assertThat(story.kind()).isEqualTo(StoryKind.listing);
        assertThat(story.truncated()).isFalse();
        assertThat(story.provenance()).doesNotContainKey("truncated");
    }

    @Test
    void callsTheFrontPageOfASiteAListingHoweverMuchItTells() {
        String page = STORY.repeat(4) + listing(i -> "");
        assertThat(EXTRACTOR
                        .extract(ArticleSource.ofPage(page, URL.resolve("/")))
                        .kind())
                .isEqualTo(StoryKind.listing);
        assertThat(EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).kind()).isEqualTo(StoryKind.article);
    }

    @Test
    void callsAPageOfPicturesWithCaptionsAndFewWordsAGallery() {
        String pictures = IntStream.range(0, 8)
                .mapToObj(
                        i -> "<figure><img src=/" + i + ".jpg><figcaption>The ferry passes buoy number " + i
                                + " on its way to the northern islands, which had waited for it since January.</figcaption></figure>")
                .collect(Collectors.joining());
        String page = "<html><body><article><h1>The ferry's way</h1><p>" + PARAGRAPHS.getFirst() + "</p>" + pictures
                + "</article></body></html>";
        assertThat(story(page).kind()).isEqualTo(StoryKind.gallery);
    }

    @ParameterizedTest
    @CsvSource({
        "In pictures: the ferry's way, https://www.harbourpost.example/page",
        "The ferry's way – Bildergalerie, https://www.harbourpost.example/page",
        "The ferry's way, https://www.harbourpost.example/photo-gallery/ferry"
    })
    void callsAPageThatCallsItselfAGalleryOneByFewerPictures(String title, URI url) {
        assertThat(EXTRACTOR
                        .extract(ArticleSource.ofPage(threePictures(title), url))
                        .kind())
                .isEqualTo(StoryKind.gallery);
    }

    @Test
    void callsAStoryAboutAGalleryWithFewPicturesAnArticle() {
        assertThat(story(threePictures("The gallery of ferries opens")).kind()).isEqualTo(StoryKind.article);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.harbourpost.example/galeria/museum-opens, article",
        "https://www.harbourpost.example/gallery/museum-opens, article",
        "https://www.harbourpost.example/en-imagenes/ferry, gallery",
        "https://www.harbourpost.example/fotogalerias/ferry, gallery"
    })
    void tellsByAnAddressWherePicturesAreFromWhereArtIs(URI url, StoryKind kind) {
        assertThat(EXTRACTOR
                        .extract(ArticleSource.ofPage(threePictures("The ferry's way"), url))
                        .kind())
                .isEqualTo(kind);
    }

    private static String threePictures(String title) {
        String pictures = IntStream.range(0, 3)
                .mapToObj(i -> "<figure><img src=/" + i + ".jpg><figcaption>The ferry passes buoy number " + i
                        + " on its way north.</figcaption></figure>")
                .collect(Collectors.joining());
        return "<html><body><article><h1>" + title + "</h1><p>" + PARAGRAPHS.getFirst() + "</p>" + pictures
                + "</article></body></html>";
    }

    /** Thirty headlines that are links, with this below each. */
    private static String listing(IntFunction<String> below) {
        return IntStream.range(0, 30)
                .mapToObj(i -> "<div class=teaser><h3><a href=/" + i + ">Ferry number " + i
                        + " sails for the islands again</a></h3>" + below.apply(i) + "</div>")
                .collect(Collectors.joining("", "<h1>Islands</h1><main>", "</main>"));
    }

    @Test
    void callsAShortStoryAmidManyLinksAnArticle() {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            links.append("<li><a href=/")
                    .append(i)
                    .append(">Ferry number ")
                    .append(i)
                    .append(" sails for the islands again</a></li>");
        }
        Story story = story("<html><body>" + STORY + "<aside><ul>" + links + "</ul></aside></body></html>");

        assertThat(story.kind()).isEqualTo(StoryKind.article);
        assertThat(story.text()).contains(PARAGRAPHS);
    }

    @Test
    void saysThatAPageIsNotFreeByAnyOfTheWaysInWhichPublishersSaySo() {
        String part =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":\"False\",\"cssSelector\":\".body\"}}</script>";
        assertThat(story("<html><head>" + part + "</head><body>" + STORY + "</body></html>"))
                .satisfies(story -> assertThat(story.paywalled()).isTrue())
                .satisfies(story -> assertThat(story.provenance()).containsEntry("paywalled", "json-ld"));
        String tier = "<meta property='article:content_tier' content='locked'>";
        assertThat(story("<html><head>" + tier + "</head><body>" + STORY + "</body></html>")
                        .provenance())
                .containsEntry("paywalled", "article:content_tier");
        String property = "<meta itemprop='isAccessibleForFree' content='false'>";
        assertThat(story("<html><head>" + property + "</head><body>" + STORY + "</body></html>")
                        .provenance())
                .containsEntry("paywalled", "itemprop");
        assertThat(story("<html><body>" + STORY + "</body></html>").paywalled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to continue reading.",
                "Dieser Artikel ist nur für Abonnenten.",
                "Cet article est réservé aux abonnés. Il vous reste 80 % à découvrir.",
                "この記事は会員限定です。"
            })
    void saysThatAPageIsNotFreeWhereItsTextDoes(String offer) {
        String page = "<html><body>" + STORY.replace("</article>", "<div><p>" + offer + "</p></div></article>")
                + "</body></html>";
        Story story = story(page);
        assertThat(story.paywalled()).isTrue();
        assertThat(story.provenance()).containsEntry("paywalled", "wording");
        assertThat(story.kind()).isEqualTo(StoryKind.stub);
        assertThat(story.text()).doesNotContain(offer);
    }

    @Test
    void takesNoOfferForAWallBelowALongStoryOrWhereThePublisherSaysThatThePageIsFree() {
        String offer = "<div><p>Subscribe to continue reading.</p></div></article>";
        String other = "<p>“We counted the days,” said Ada Brook, who keeps the shop on the outer island. “On some"
                + " of them we counted the hours too, and then the flour was gone, and nobody baked for a week.”</p>";
        String longer = STORY.replace(
                "</article>",
                other
                        + other.replace("Ada Brook", "Tom Hale")
                                .replace("shop", "inn")
                                .replace("flour", "beer")
                        + other.replace("Ada Brook", "Ines Vogt")
                                .replace("shop", "school")
                                .replace("flour", "ink")
                                .replace("baked", "wrote")
                        + offer);
        assertThat(story("<html><body>" + longer + "</body></html>").paywalled())
                .isFalse();
        String free =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"isAccessibleForFree\":true}</script>";
        assertThat(story("<html><head>" + free + "</head><body>" + STORY.replace("</article>", offer)
                                + "</body></html>")
                        .paywalled())
                .isFalse();
    }

    @Test
    void saysThatAStoryIsCutShortAndHowThatIsKnown() {
        String count =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"wordCount\":900}</script>";
        Story story = story("<html><head>" + count + "</head><body>" + STORY + "</body></html>");
        assertThat(story.truncated()).isTrue();
        assertThat(story.provenance()).containsEntry("truncated", "json-ld");

        Story whole = story("<html><body>" + STORY + "</body></html>");
        assertThat(whole.truncated()).isFalse();
        assertThat(whole.provenance())
                .doesNotContainKeys("truncated", "paywalled")
                .containsEntry("kind", "text");
    }

    @Test
    void saysThatASummaryAloneIsNoWholeStory() {
        EntryHints entry = new EntryHints(
                "Ferry returns", URL, List.of(), null, null, PARAGRAPHS.getFirst(), null, List.of(), null, List.of());
        Story story = new Extractor().extract(new ArticleSource(null, URL, entry));

        assertThat(story.kind()).isEqualTo(StoryKind.stub);
        assertThat(story.truncated()).isTrue();
        assertThat(story.provenance())
                .containsEntry("kind", "entry summary")
                .containsEntry("truncated", "entry summary");
    }

    private static Story story(String html) {
        return new Extractor().extract(ArticleSource.ofPage(html, URL));
    }
}
