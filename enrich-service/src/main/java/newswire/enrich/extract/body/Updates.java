package newswire.enrich.extract.body;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.date.DateReader;
import newswire.enrich.extract.metadata.Addresses;
import newswire.enrich.extract.metadata.LiveBlogs;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.page.Surroundings;
import newswire.enrich.extract.text.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where the entries of a live blog begin: at a heading or text that structured data gives for one, or at a line with a time
 * of day and what follows it.
 */
public final class Updates {

    private static final int MAX_UPDATES = 2_000;
    private static final int BEGINNING = 60;
    private static final int NEAR = 3;
    private static final int LEVELS = 2;

    private final Page page;
    /** Entries by the folded headline, and by the folded beginning of their text. */
    private final Map<String, Entry> entries = new HashMap<>();

    private final List<StoryBlock> out = new ArrayList<>();
    private @Nullable Entry open;
    private @Nullable TextBlock time;
    private int lastHeadingAt = -NEAR - 1;

    private Updates(Page page) {
        this.page = page;
    }

    /** An entry as structured data gives it. */
    private record Entry(@Nullable Instant at, @Nullable URI url) {}

    /** The story's blocks with a block of type {@code update} where each entry begins. */
    public static List<StoryBlock> in(Page page, JudgedPage judged, List<StoryBlock> story) {
        Updates updates = new Updates(page);
        updates.readEntries();
        updates.walk(judged.candidates().blocks(), story);
        return updates.out;
    }

    private void readEntries() {
        for (JsonNode object : page.structured().objects()) {
            for (JsonNode update : object.path("liveBlogUpdate").values()) {
                if (entries.size() < MAX_UPDATES) {
                    Entry entry = new Entry(
                            instant(StructuredData.string(update, "datePublished")),
                            Addresses.resolve(page.url(), StructuredData.string(update, "url")));
                    remember(StructuredData.string(update, "headline"), entry);
                    remember(StructuredData.string(update, "articleBody"), entry);
                }
            }
        }
    }

    private void remember(@Nullable String text, Entry entry) {
        if (text != null) {
            entries.putIfAbsent(
                    beginning(text.indexOf('<') < 0 ? text : Jsoup.parse(text).text()), entry);
        }
    }

    private static String beginning(String text) {
        String folded = Words.fold(text.length() > 2 * BEGINNING ? text.substring(0, 2 * BEGINNING) : text);
        return folded.length() > BEGINNING ? folded.substring(0, BEGINNING) : folded;
    }

    private void walk(List<TextBlock> all, List<StoryBlock> story) {
        Map<TextBlock, List<StoryBlock>> told = new IdentityHashMap<>();
        story.forEach(block ->
                told.computeIfAbsent(block.shown(), b -> new ArrayList<>()).add(block));
        String usual = usualPlace(all);
        for (int i = 0; i < all.size(); i++) {
            List<StoryBlock> here = told.get(all.get(i));
            boolean isTime = LiveBlogs.isTime(all.get(i)) && place(all.get(i)).equals(usual);
            if (isTime && (here == null || here.getFirst().as().type() != BlockType.subheading)) {
                time(all.get(i), i);
            } else if (here != null) {
                here.forEach(out::add);
                if (here.getFirst().as().isTold()) {
                    story(out.size() - here.size(), i);
                }
            }
        }
    }

    /** Where most of the times stand: others are those of the page, or of something told. */
    private static String usualPlace(List<TextBlock> all) {
        Map<String, Integer> counts = new HashMap<>();
        all.stream().filter(LiveBlogs::isTime).forEach(block -> counts.merge(place(block), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String place(TextBlock block) {
        Element element = block.element();
        Element parent = element.parent();
        return element.normalName()
                + '.'
                + element.className()
                + (parent == null ? "" : '<' + parent.normalName() + '.' + parent.className());
    }

    /** A time may stand below its entry's headline. */
    private void time(TextBlock block, int i) {
        time = block;
        if (i - lastHeadingAt <= NEAR && out.getLast().as().type() == BlockType.subheading) {
            update(out.size() - 1, null);
        }
    }

    private void story(int at, int i) {
        Block as = out.get(at).as();
        boolean heading = as.type() == BlockType.subheading;
        lastHeadingAt = heading ? i : lastHeadingAt;
        Entry entry = entries.get(beginning(as.text()));
        if (entry != null && entry != open) {
            open = entry;
            if (heading || time != null) {
                update(heading ? at : insert(at), entry);
            }
        } else if (time != null) {
            update(heading ? at : insert(at), null);
        }
    }

    private int insert(int at) {
        if (time != null) {
            out.add(at, new StoryBlock(time, new Block(BlockType.update, time.text())));
        }
        return at;
    }

    private void update(int at, @Nullable Entry entry) {
        StoryBlock begins = out.get(at);
        Instant stated = entry == null ? null : entry.at;
        out.set(
                at,
                new StoryBlock(
                        begins.shown(),
                        new Block(
                                BlockType.update,
                                begins.as().text(),
                                entry == null ? null : entry.url,
                                stated == null ? stated() : stated)));
        time = null;
    }

    /** When the entry was published, by the element of its time. */
    private @Nullable Instant stated() {
        Element around = time == null ? null : time.element();
        for (int level = 0; level <= LEVELS && around != null; level++) {
            List<Element> times = new ArrayList<>();
            Surroundings.collect(around, e -> e.nameIs("time") && e.hasAttr("datetime"), times);
            if (!times.isEmpty()) {
                return times.size() == 1 ? instant(times.getFirst().attr("datetime")) : null;
            }
            around = around.parent();
        }
        return null;
    }

    /** A moment, null where only a day or a time of unknown zone is stated. */
    private static @Nullable Instant instant(@Nullable String stated) {
        StatedTime at = DateReader.read(stated);
        return at == null || at.offset() == null || at.dayOnly() ? null : at.instant();
    }
}
