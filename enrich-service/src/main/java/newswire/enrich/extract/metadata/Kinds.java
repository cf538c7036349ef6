package newswire.enrich.extract.metadata;

import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.StoryKind;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.shipped.WordLists;
import org.jspecify.annotations.Nullable;

/** What sort of page it is, by what it declares and by how much running text it has. */
public final class Kinds {

    private static final int FEW_WORDS = 60;
    static final int STUB_WORDS = 180;
    private static final int MANY_LINKS = 25;
    private static final int MANY_CAPTIONS = 6;
    /** So many on a page that calls itself one. */
    private static final int FEW_CAPTIONS = 3;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final WordLists LISTS = WordLists.of(Kinds.class, "mul");
    private static final Set<String> GALLERIES = LISTS.list("galleries");
    /** As addresses write them: without accents, and none that places of art bear too. */
    private static final Set<String> IN_ADDRESSES = GALLERIES.stream()
            .filter(name -> !LISTS.list("galleries-of-art").contains(name))
            .map(Kinds::withoutAccents)
            .collect(Collectors.toSet());

    private static final Pattern PARTS = Pattern.compile("\\s*(?:[:|：]|\\s[-–—]\\s)\\s*");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern BETWEEN = Pattern.compile("[-_]+");
    private static final int HEADLINE = 3;
    private static final double LINK = 0.8;
    private static final double NEARLY_ALL = 0.95;

    private Kinds() {}

    /** The kind of a page with so many words of body and pictures with captions that is no live blog, and what says so. */
    public static Found<StoryKind> of(
            Page page, @Nullable String title, JudgedPage judged, int words, long pictures, boolean paywalled) {
        StructuredData data = page.structured();
        String ogType = page.metas().first("og:type");
        String declared = ogType == null ? "" : ogType.toLowerCase(Locale.ROOT);
        boolean brief = words < FEW_WORDS * 2;
        if (brief && declared.startsWith("video")) {
            return new Found<>(StoryKind.video, "og:type");
        }
        if (words < FEW_WORDS && data.hasType("videoobject")) {
            return new Found<>(StoryKind.video, "json-ld");
        }
        if (brief && declared.startsWith("music")) {
            return new Found<>(StoryKind.audio, "og:type");
        }
        if (words < FEW_WORDS && data.hasType("audioobject", "podcastepisode")) {
            return new Found<>(StoryKind.audio, "json-ld");
        }
        if (brief && data.hasType("imagegallery", "mediagallery")) {
            return new Found<>(StoryKind.gallery, "json-ld");
        }
        if (brief && Math.max(pictures, judged.of(BlockRole.caption, 0.5).size()) >= MANY_CAPTIONS) {
            return new Found<>(StoryKind.gallery, "captions");
        }
        if (brief && pictures >= FEW_CAPTIONS && isCalledGallery(page, title)) {
            return new Found<>(StoryKind.gallery, "title");
        }
        if (paywalled && words < STUB_WORDS) {
            return new Found<>(StoryKind.stub, "paywall");
        }
        boolean article = !data.articles().isEmpty() || declared.equals("article");
        if (!article && isListing(data, judged, words)) {
            return new Found<>(StoryKind.listing, "links");
        }
        boolean isFront = page.url() != null && Addresses.isFront(page.url());
        if (!article && isFront && links(judged) >= MANY_LINKS) {
            return new Found<>(StoryKind.listing, "address");
        }
        return new Found<>(words == 0 ? StoryKind.none : StoryKind.article, "text");
    }

    /** By a part of its title, or one of its address. */
    private static boolean isCalledGallery(Page page, @Nullable String title) {
        URI url = page.url();
        String path = url == null || url.getPath() == null ? "" : url.getPath();
        return title != null && PARTS.splitAsStream(title).anyMatch(Kinds::isGallery)
                || SLASH.splitAsStream(withoutAccents(path.toLowerCase(Locale.ROOT)))
                        .map(part -> BETWEEN.matcher(part).replaceAll(" "))
                        .anyMatch(IN_ADDRESSES::contains);
    }

    private static boolean isGallery(String part) {
        return GALLERIES.contains(part.strip().toLowerCase(Locale.ROOT));
    }

    private static String withoutAccents(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Many headlines that are links, and hardly a sentence that is not a teaser of one of them. */
    private static boolean isListing(StructuredData data, JudgedPage judged, int words) {
        List<TextBlock> blocks = judged.candidates().blocks();
        long links = links(judged);
        boolean declared = data.hasType("collectionpage", "itemlist", "searchresultspage");
        if (links < (declared ? MANY_LINKS / 2 : MANY_LINKS)) {
            return false;
        }
        int teasers = 0;
        int all = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (judged.body()[i] >= 0.5) {
                int its = blocks.get(i).words();
                all += its;
                boolean teaser = isHeadline(blocks, i - 1) || isHeadline(blocks, i) || isHeadline(blocks, i + 1);
                teasers += teaser ? its : 0;
            }
        }
        if (words >= STUB_WORDS) {
            return teasers > NEARLY_ALL * all;
        }
        return words < FEW_WORDS / 2 || declared && words < FEW_WORDS || 2 * teasers > all;
    }

    private static long links(JudgedPage judged) {
        return judged.candidates().blocks().stream()
                .filter(b -> b.linked() > LINK && b.words() >= 5)
                .count();
    }

    private static boolean isHeadline(List<TextBlock> blocks, int i) {
        return i >= 0
                && i < blocks.size()
                && blocks.get(i).linked() > LINK
                && blocks.get(i).words() >= HEADLINE;
    }
}
