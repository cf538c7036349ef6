package newswire.enrich.extract.date;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When a page says that it was published and last changed, by ordered sources. */
public final class PublishedTimes {

    private static final List<String> PUBLISHED_METAS = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "article:published",
            "og:article:published_time",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "publish-date",
            "publishdate",
            "publish_date",
            "pubdate",
            "publication_date",
            "date_published",
            "article.published",
            "article_date_original",
            "originalpublicationdate",
            "displaydate",
            "citation_publication_date",
            "citation_online_date",
            "citation_date",
            "rnews:datepublished");
    /** Those that content systems fill in with whatever day they have. */
    private static final List<String> VAGUE_METAS = List.of(
            "dc.date.issued",
            "dc.date.created",
            "dcterms.created",
            "dcterms.issued",
            "dcterms.date",
            "dc.date",
            "date");

    private static final List<String> MODIFIED_METAS = List.of(
            "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dc.date.modified");

    private static final Set<String> STORY = Set.of("article", "main");
    private static final Pattern COMMENT =
            Pattern.compile("(?:^|\\s)comment(?:s|-?list|-body|-content|-meta\\w*|-item|-date)?(?:$|\\s)");
    private static final int LEVELS = 6;
    private static final int MOST_ELEMENTS = 30;

    private PublishedTimes() {}

    /**
     * The time of first publication: JSON-LD, meta tags, itemprop, time elements, the address, text.
     *
     * @param asOf when the page was read, null when that is not known
     */
    public static @Nullable Found<StatedTime> published(
            Page page, JudgedPage judged, @Nullable String title, @Nullable Instant asOf) {
        DateHabits habits = DateHabits.of(page, asOf);
        List<Supplier<@Nullable Found<StatedTime>>> ladder = List.of(
                () -> structured(page, "datePublished"),
                () -> metas(page, PUBLISHED_METAS),
                () -> elements(page.outline().withProperty("datePublished"), "itemprop", habits),
                () -> structured(page, "dateCreated"),
                () -> DatedText.nearHeadline(page, judged, title, habits),
                () -> metas(page, VAGUE_METAS),
                () -> elements(
                        page.outline().times().stream()
                                .filter(PublishedTimes::isOfStory)
                                .toList(),
                        "time",
                        habits),
                () -> elements(page.outline().times(), "time", habits),
                () -> elements(page.outline().like(PublishedTimes::isDated), "class", habits),
                () -> DatedText.inAddress(page),
                () -> DatedText.around(judged, habits),
                () -> DatedText.opening(judged, habits),
                () -> DatedText.anywhere(judged, habits));
        for (Supplier<@Nullable Found<StatedTime>> source : ladder) {
            Found<StatedTime> found = source.get();
            if (found != null) {
                return LocalTimes.zoned(sharpened(found, page), page, judged, habits);
            }
        }
        return null;
    }

    /** With the time of day, where a time element of the story gives that of the same day. */
    private static Found<StatedTime> sharpened(Found<StatedTime> found, Page page) {
        if (!found.value().dayOnly()) {
            return found;
        }
        return page.outline().times().stream()
                .limit(MOST_ELEMENTS)
                .filter(element -> isOfStory(element) && !isOfComment(element))
                .map(element -> DateReader.read(element.attr("datetime")))
                .filter(time -> time != null
                        && !time.dayOnly()
                        && time.day().equals(found.value().day()))
                .findFirst()
                .map(time -> new Found<>(time, "time"))
                .orElse(found);
    }

    /** Classes of the hAtom microformat. */
    private static boolean isDated(Element element) {
        String classes = element.className();
        return classes.contains("published") || classes.equals("updated");
    }

    /** The time of the last change, null when the page doesn't say. */
    public static @Nullable Found<StatedTime> modified(Page page, @Nullable Instant asOf) {
        Found<StatedTime> found = structured(page, "dateModified");
        if (found == null) {
            found = metas(page, MODIFIED_METAS);
        }
        return found == null
                ? elements(page.outline().withProperty("dateModified"), "itemprop", DateHabits.of(page, asOf))
                : found;
    }

    /** A feed's time, which has been read already. */
    public static @Nullable Found<StatedTime> ofEntry(@Nullable Instant instant) {
        return instant == null ? null : new Found<>(new StatedTime(instant, ZoneOffset.UTC, false), "entry");
    }

    private static @Nullable Found<StatedTime> structured(Page page, String property) {
        for (JsonNode article : page.structured().articles()) {
            StatedTime time = DateReader.read(StructuredData.string(article, property));
            if (time != null) {
                return new Found<>(time, "json-ld");
            }
        }
        for (JsonNode object : page.structured().objects()) {
            StatedTime time = DateReader.read(StructuredData.string(object, property));
            if (time != null && !StructuredData.types(object).contains("comment")) {
                return new Found<>(time, "json-ld");
            }
        }
        return null;
    }

    private static @Nullable Found<StatedTime> metas(Page page, List<String> names) {
        for (String name : names) {
            for (String content : page.metas().all(name)) {
                StatedTime time = DateReader.read(content);
                if (time != null) {
                    return new Found<>(time, name);
                }
            }
        }
        return null;
    }

    private static boolean isOfStory(Element time) {
        return time.hasAttr("pubdate") || time.hasAttr("datetime") && Surroundings.closest(time, STORY) != null;
    }

    /** What stands over a comment is its own date. */
    private static boolean isOfComment(Element element) {
        Element at = element;
        for (int level = 0; level < LEVELS && at != null; level++) {
            if (COMMENT.matcher(at.className()).find() || at.id().startsWith("comment")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static @Nullable Found<StatedTime> elements(List<Element> elements, String source, DateHabits habits) {
        int seen = 0;
        for (Element element : elements) {
            if (++seen > MOST_ELEMENTS) {
                break;
            }
            if (isOfComment(element)) {
                continue;
            }
            StatedTime time = null;
            for (String attribute : List.of("datetime", "content", "title")) {
                time = time == null ? DateReader.read(element.attr(attribute), habits) : time;
            }
            time = time == null ? DateReader.read(Labels.shortText(element), habits) : time;
            if (time != null) {
                return new Found<>(time, source);
            }
        }
        return null;
    }
}
