package newswire.enrich;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extraction;
import newswire.enrich.extract.Person;
import newswire.enrich.extract.Story;
import newswire.enrich.site.SiteKnowledge;
import newswire.enrich.site.SitePage;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.Taggers;
import newswire.enrich.tag.Tags;
import newswire.enrich.tag.language.LanguageDetector;
import newswire.events.EnrichedArticle;
import newswire.events.EnrichedArticle.Author;
import newswire.events.EnrichedArticle.Block;
import newswire.events.EnrichedArticle.Image;
import newswire.events.EnrichedArticle.Language;
import newswire.events.EnrichedArticle.SiteMemory;
import newswire.events.RawArticle;
import org.jspecify.annotations.Nullable;

/**
 * Makes an enriched article of a raw one. A pure function of the raw article, of what is known of its site, and of the version, but for
 * {@link EnrichedArticle#enrichedAt()}. Safe for use by several threads when extraction is.
 */
public final class Enricher {

    private static final double LEAST_CONFIDENCE = 0.3;

    private final BiFunction<ArticleSource, SiteKnowledge, Extraction> extraction;
    private final LanguageDetector languages;
    private final Taggers taggers;
    private final Clock clock;
    private final String version;

    /** Tells the language and adds no other tags. */
    public Enricher(
            Function<ArticleSource, Story> extraction, LanguageDetector languages, Clock clock, String version) {
        this(extraction, languages, Taggers.none(), clock, version);
    }

    /** Goes by the article alone. @param version what the events say made them; to change with every change of extraction and tags */
    public Enricher(
            Function<ArticleSource, Story> extraction,
            LanguageDetector languages,
            Taggers taggers,
            Clock clock,
            String version) {
        this(
                (source, site) -> new Extraction(extraction.apply(source), null, null),
                languages,
                taggers,
                clock,
                version);
    }

    /** Goes by what is known of the article's site too. */
    Enricher(
            BiFunction<ArticleSource, SiteKnowledge, Extraction> extraction,
            LanguageDetector languages,
            Taggers taggers,
            Clock clock,
            String version) {
        this.extraction = extraction;
        this.languages = languages;
        this.taggers = taggers;
        this.clock = clock;
        this.version = version;
    }

    /** Extracts the story of page and entry, tags it, and puts all that into the event. */
    public EnrichedArticle enrich(RawArticle raw) {
        return enrich(raw, SiteKnowledge.NONE, null).article();
    }

    /**
     * As {@link #enrich(RawArticle)}, in the light of what is known of the page's site.
     *
     * @param memory where that is written down, null when nothing is known
     */
    public Enriched enrich(RawArticle raw, SiteKnowledge site, @Nullable SiteMemory memory) {
        var extraction = this.extraction.apply(RawArticleSource.of(raw), site);
        var story = extraction.story();
        var language = language(story, raw);
        var article = event(raw, story, language, taggers.tag(source(story, language)), extraction.html(), memory);
        return new Enriched(article, extraction.page());
    }

    /**
     * What came of a raw article.
     *
     * @param page what its page tells of the site, null without a page
     */
    public record Enriched(
            EnrichedArticle article, @Nullable SitePage page) {}

    /** Title and text as the event has them: the offsets of tags are theirs. */
    private static TagSource source(Story story, @Nullable Language language) {
        return new TagSource(
                Objects.requireNonNullElse(text(story.title()), ""),
                Objects.requireNonNullElse(text(story.standfirst()), ""),
                Objects.requireNonNullElse(text(story.text()), ""),
                language == null ? null : TagSource.languageOf(language.code(), language.confidence()),
                story.section(),
                story.publisherTags(),
                story.published() == null ? null : story.published().instant());
    }

    /** The text decides, the claims of page and feed help; a language that is hardly more than a guess is none. */
    private @Nullable Language language(Story story, RawArticle raw) {
        var words = Stream.of(text(story.title()), text(story.standfirst()), text(story.text()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        var claims = Stream.of(
                        story.language(), raw.entry().language(), raw.feed().language())
                .filter(Objects::nonNull)
                .toList();
        var found = languages.detect(words, claims);
        return found == null || found.confidence() < LEAST_CONFIDENCE
                ? null
                : new Language(found.code(), Math.round(found.confidence() * 1000) / 1000.0);
    }

    private EnrichedArticle event(
            RawArticle raw,
            Story story,
            @Nullable Language language,
            Tags tags,
            @Nullable String html,
            @Nullable SiteMemory memory) {
        int words = WordCount.of(story.text());
        return new EnrichedArticle(
                raw.id(),
                raw.revision(),
                raw.changed(),
                url(raw),
                text(story.canonicalUrl()),
                raw.site(),
                raw.feed(),
                raw.alsoIn(),
                text(story.title()),
                text(story.standfirst()),
                Stream.concat(story.authors().stream().map(Person::name), story.agencies().stream())
                        .filter(name -> !name.isBlank())
                        .map(Author::new)
                        .toList(),
                text(story.dateline()),
                story.published() == null ? null : story.published().instant(),
                story.modified() == null ? null : story.modified().instant(),
                story.section().stream().filter(name -> !name.isBlank()).toList(),
                story.kind().name(),
                story.paywalled() ? true : null,
                story.truncated() ? true : null,
                text(story.text()),
                story.blocks().stream()
                        .filter(block -> !block.text().isBlank())
                        .map(block -> new Block(block.type().name(), block.text(), text(block.url()), block.at()))
                        .toList(),
                text(html),
                story.images().stream().flatMap(Enricher::image).toList(),
                story.publisherTags().stream().filter(tag -> !tag.isBlank()).toList(),
                language,
                EventTags.entities(tags),
                EventTags.topics(tags),
                EventTags.keyphrases(tags),
                EventTags.quotes(tags),
                EventTags.watched(tags),
                null,
                null,
                words,
                ReadingTime.seconds(words),
                provenance(story),
                tags.taggers(),
                memory,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                version);
    }

    private static @Nullable String url(RawArticle raw) {
        if (raw.entry().link() != null) {
            return text(raw.entry().link());
        }
        return raw.page() == null ? null : text(raw.page().url());
    }

    private static Stream<Image> image(newswire.enrich.extract.Image image) {
        var found = new Image(text(image.url()), text(image.caption()), text(image.credit()));
        return found.equals(new Image(null, null, null)) ? Stream.empty() : Stream.of(found);
    }

    private static Map<String, String> provenance(Story story) {
        var provenance = new TreeMap<>(story.provenance());
        provenance.values().removeIf(String::isBlank);
        return provenance;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
