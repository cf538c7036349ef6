package newswire.enrich.extract.body;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.block.Body;
import newswire.enrich.extract.block.Embedded;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.metadata.Addresses;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.Surroundings;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Posts, videos and the like that a story shows amid its paragraphs: each becomes one block with its address. The words of
 * a post are another's, and none of the story's.
 */
public final class Embeds {

    private static final Set<String> QUOTATION = Set.of("blockquote");
    private static final Pattern POST = Pattern.compile("embed|tweet|instagram-media");
    private static final Pattern FURNITURE = Pattern.compile(
            "(?:^|[\\s_-])(?:ads?|advert\\w*|share|social|sharing|related|recommend\\w*|newsletter|subscri\\w*|comments?|footer|sidebar)(?:$|[\\s_-])");
    private static final Pattern SMALL = Pattern.compile("\\s*[0-3]?\\d(?:px)?\\s*");
    private static final List<String> SOURCES = List.of("src", "data-src", "data-lazy-src", "data-url", "data");
    private static final int LEVELS = 3;
    private static final int FEW_WORDS = 40;

    private final Page page;
    private final JudgedPage judged;
    private final Set<URI> shown = new HashSet<>();

    private Embeds(Page page, JudgedPage judged) {
        this.page = page;
        this.judged = judged;
    }

    /** The story's blocks with what is embedded among them, in page order. */
    public static List<StoryBlock> amid(Page page, JudgedPage judged, List<TextBlock> story) {
        return story.isEmpty() ? List.of() : new Embeds(page, judged).amid(story);
    }

    private List<StoryBlock> amid(List<TextBlock> story) {
        List<TextBlock> all = judged.candidates().blocks();
        Set<TextBlock> told = Collections.newSetFromMap(new IdentityHashMap<>());
        told.addAll(story);
        int first = 0;
        while (!told.contains(all.get(first))) {
            first++;
        }
        int last = all.size() - 1;
        while (!told.contains(all.get(last))) {
            last--;
        }
        Map<Element, List<TextBlock>> posts = posts(all.subList(first, last + 1), told);
        Map<TextBlock, Element> inPost = new IdentityHashMap<>();
        posts.forEach((post, blocks) -> blocks.forEach(block -> inPost.put(block, post)));
        Map<Integer, List<Element>> media = media(first, last);
        List<StoryBlock> out = new ArrayList<>();
        Set<Element> written = new HashSet<>();
        for (int i = first; i <= last; i++) {
            TextBlock block = all.get(i);
            addMedia(out, all.get(Math.max(first, i - 1)), media.get(i));
            Element post = inPost.get(block);
            if (post == null && told.contains(block)) {
                out.add(new StoryBlock(block, Body.block(block)));
            } else if (post != null && written.add(post)) {
                add(out, block, post(post, posts.getOrDefault(post, List.of())));
            }
        }
        addMedia(out, all.get(last), media.get(last + 1));
        return out;
    }

    private void addMedia(List<StoryBlock> out, TextBlock after, @Nullable List<Element> media) {
        if (media != null) {
            media.forEach(element -> add(out, after, medium(element)));
        }
    }

    private static void add(List<StoryBlock> out, TextBlock at, @Nullable Block embed) {
        if (embed != null) {
            out.add(new StoryBlock(at, embed));
        }
    }

    /** Quotations that show a post, by their element; none where the story is made of hardly anything else. */
    private Map<Element, List<TextBlock>> posts(List<TextBlock> amid, Set<TextBlock> told) {
        Map<Element, List<TextBlock>> posts = new HashMap<>();
        int others = 0;
        for (TextBlock block : amid) {
            Element quotation = block.within("blockquote") ? Surroundings.closest(block.element(), QUOTATION) : null;
            if (quotation != null
                    && POST.matcher(quotation.className().toLowerCase(Locale.ROOT))
                            .find()
                    && link(quotation) != null) {
                posts.computeIfAbsent(quotation, q -> new ArrayList<>()).add(block);
            } else if (told.contains(block)) {
                others += block.words();
            }
        }
        return others < FEW_WORDS ? Map.of() : posts;
    }

    private @Nullable Block post(Element quotation, List<TextBlock> blocks) {
        URI url = link(quotation);
        StringBuilder words = new StringBuilder();
        for (TextBlock block : blocks) {
            words.append(words.isEmpty() ? "" : " ").append(block.text());
        }
        return url == null || !shown.add(url) ? null : new Block(BlockType.embed, words.toString(), url, null);
    }

    /** The post's own address is that of its last link, which shows its date. */
    private @Nullable URI link(Element quotation) {
        List<Element> links = new ArrayList<>();
        Surroundings.collect(quotation, e -> e.nameIs("a"), links);
        for (int i = links.size() - 1; i >= 0; i--) {
            URI url = Addresses.resolve(page.url(), links.get(i).attr("href"));
            if (url != null) {
                return url;
            }
        }
        return Addresses.resolve(page.url(), quotation.attr("cite"));
    }

    /** Frames and videos by the number of the block that they stand before, where that is amid the story. */
    private Map<Integer, List<Element>> media(int first, int last) {
        Map<Integer, List<Element>> media = new HashMap<>();
        Set<Element> parents = null;
        for (Embedded embedded : judged.candidates().embedded()) {
            if (embedded.before() < first || embedded.before() > last + 1) {
                continue;
            }
            parents = parents == null ? judged.storyParents() : parents;
            if (isAmid(embedded.element(), parents)) {
                media.computeIfAbsent(embedded.before(), b -> new ArrayList<>()).add(embedded.element());
            }
        }
        return media;
    }

    /** Stands beside the story's paragraphs, in a figure perhaps, and in nothing that names itself furniture. */
    private static boolean isAmid(Element element, Set<Element> parents) {
        Element at = element.parent();
        for (int level = 0; level <= LEVELS && at != null; level++) {
            if (parents.contains(at)) {
                return true;
            }
            if (at.nameIs("aside")
                    || FURNITURE
                            .matcher(at.className().toLowerCase(Locale.ROOT))
                            .find()) {
                return false;
            }
            at = at.parent();
        }
        return false;
    }

    private @Nullable Block medium(Element element) {
        URI url = source(element);
        boolean hidden = element.attr("style").replace(" ", "").contains("display:none")
                || SMALL.matcher(element.attr("width")).matches()
                || SMALL.matcher(element.attr("height")).matches();
        if (url == null || hidden || !shown.add(url)) {
            return null;
        }
        String title =
                Spaces.collapse(element.attr("title").isBlank() ? element.attr("aria-label") : element.attr("title"));
        return new Block(BlockType.embed, Words.count(title) == 0 ? url.toString() : title, url, null);
    }

    private @Nullable URI source(Element element) {
        List<Element> from = new ArrayList<>();
        Surroundings.collect(element, e -> e == element || e.nameIs("source"), from);
        for (Element candidate : from) {
            for (String attribute : SOURCES) {
                String value = candidate.attr(attribute);
                URI url = value.startsWith("about:") ? null : Addresses.resolve(page.url(), value);
                if (url != null) {
                    return url;
                }
            }
        }
        return null;
    }
}
