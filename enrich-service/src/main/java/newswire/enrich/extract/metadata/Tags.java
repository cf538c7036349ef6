package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The publisher's own tags. */
public final class Tags {

    private static final int MIN_SHOWN = 2;
    /** A title of fewer words may well be a tag. */
    private static final int MIN_HEADLINE = 4;

    private static final String NO_TAG = "\n";
    private static final List<String> GIVEN_ONE_BY_ONE = List.of("article:tag", "news_keywords", "parsely-tags");

    private Tags() {}

    /**
     * The tags of the first source that has any, null when none has: tags that are given one by one before tags shown on the
     * page, those before lists made for search engines, and last a list that names the site and so may be the same on all pages.
     */
    public static @Nullable Found<List<String>> of(
            Page page, JudgedPage judged, Set<String> siteNames, @Nullable String title) {
        CutUp cutUp = new CutUp(page, title);
        String headline = title == null || Words.count(title) < MIN_HEADLINE ? NO_TAG : Words.fold(title);
        for (Supplier<Found<List<String>>> source : sources(page, judged, siteNames)) {
            Found<List<String>> found = source.get();
            List<String> tags = found.value().stream()
                    .filter(tag -> !isHeadline(Words.fold(tag), headline))
                    .toList();
            if (!tags.isEmpty() && !cutUp.is(tags)) {
                return new Found<>(tags, found.source());
            }
        }
        return null;
    }

    /** Whether a tag is the page's title, with the site's name perhaps. */
    private static boolean isHeadline(String tag, String headline) {
        return tag.startsWith(headline)
                && (tag.length() == headline.length() || !Character.isLetterOrDigit(tag.charAt(headline.length())));
    }

    private static List<Supplier<Found<List<String>>>> sources(Page page, JudgedPage judged, Set<String> siteNames) {
        List<Supplier<Found<List<String>>>> sources = new ArrayList<>();
        for (String name : GIVEN_ONE_BY_ONE) {
            sources.add(() -> found(page.metas().all(name), siteNames, name));
        }
        sources.add(() -> {
            Found<List<String>> shown = found(ShownTags.of(judged), siteNames, "tags");
            return shown.value().size() < MIN_SHOWN ? new Found<>(List.of(), "tags") : shown;
        });
        List<String> listed = page.metas().all("keywords");
        sources.add(() -> found(namesSite(listed, siteNames) ? List.of() : listed, siteNames, "keywords"));
        sources.add(() -> found(page.metas().all("sailthru.tags"), siteNames, "sailthru.tags"));
        for (JsonNode article : page.structured().articles()) {
            sources.add(() -> found(StructuredData.strings(article.path("keywords")), siteNames, "json-ld"));
        }
        sources.add(() -> found(ShownTags.of(judged), siteNames, "tags"));
        sources.add(() -> found(listed, siteNames, "keywords"));
        sources.add(() -> found(TopicLinks.of(judged), siteNames, "topic links"));
        return sources;
    }

    private static Found<List<String>> found(List<String> written, Set<String> siteNames, String source) {
        return new Found<>(TagLists.split(written, siteNames), source);
    }

    private static boolean namesSite(List<String> listed, Set<String> siteNames) {
        return TagLists.split(listed, Set.of()).stream().map(Words::fold).anyMatch(siteNames::contains);
    }
}
