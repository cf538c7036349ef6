package newswire.enrich;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.EntryHints;
import newswire.enrich.extract.Image;
import newswire.events.FeedEntry;
import newswire.events.FeedEntry.Category;
import newswire.events.FeedEntry.Enclosure;
import newswire.events.FeedEntry.Person;
import newswire.events.RawArticle;
import org.jspecify.annotations.Nullable;

/** A raw article as extraction takes it: its page and its entry, two witnesses of one story. */
final class RawArticleSource {

    private RawArticleSource() {}

    static ArticleSource of(RawArticle raw) {
        var page = raw.page();
        var entry = entry(raw);
        return page == null || page.html() == null
                ? new ArticleSource(null, entry.link(), entry)
                : new ArticleSource(page.html(), uri(page.url()), entry, page.fetchedAt());
    }

    private static EntryHints entry(RawArticle raw) {
        FeedEntry entry = raw.entry();
        return new EntryHints(
                entry.title(),
                uri(entry.link()),
                texts(entry.authors().stream().map(Person::name)),
                entry.published(),
                entry.updated(),
                entry.summaryHtml(),
                entry.contentHtml(),
                texts(entry.categories().stream().map(RawArticleSource::name)),
                entry.language() == null ? raw.feed().language() : entry.language(),
                entry.enclosures().stream()
                        .filter(RawArticleSource::isImage)
                        .map(image -> new Image(uri(image.url()), null, null))
                        .toList());
    }

    private static @Nullable String name(Category category) {
        return category.label() == null ? category.term() : category.label();
    }

    private static boolean isImage(Enclosure enclosure) {
        return enclosure.type() != null && enclosure.type().startsWith("image/") && uri(enclosure.url()) != null;
    }

    private static List<String> texts(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).filter(text -> !text.isBlank()).toList();
    }

    /** Feeds state addresses that are none; extraction does without those. */
    private static @Nullable URI uri(@Nullable String address) {
        try {
            return address == null ? null : new URI(address.strip());
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
