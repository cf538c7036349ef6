package newswire.enrich.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.entry.EntryField;
import newswire.enrich.extract.metadata.Datelines;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.ScriptedText;
import newswire.enrich.extract.person.Agencies;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** A story in the making: of several sources for a field, the one that comes first is kept. */
final class StoryDraft {

    private static final int STUB_WORDS = 80;
    /** A feed's text of fewer words that is cut off, or is called a summary, makes no article. */
    private static final int TEASER_WORDS = 180;

    private static final int FEW_WORDS = 40;
    private static final int MUCH_SHOWN = 600;

    private final Map<String, String> provenance = new HashMap<>();
    private @Nullable String title;
    private @Nullable String standfirst;
    private List<String> authors = List.of();
    private @Nullable String dateline;
    private @Nullable StatedTime published;
    private @Nullable StatedTime modified;
    private List<String> section = List.of();
    private StoryKind kind = StoryKind.none;
    private List<Block> blocks = List.of();
    /** The blocks whose words are counted. */
    private List<Block> counted = List.of();

    private int words;
    private List<Image> images = List.of();
    private List<String> tags = List.of();
    private @Nullable URI canonicalUrl;
    private @Nullable URI ampUrl;
    private @Nullable String language;
    private boolean paywalled;
    private boolean truncated;

    private <T> @Nullable T keep(@Nullable T present, @Nullable Found<T> offered, String field) {
        if (present != null || offered == null) {
            return present;
        }
        provenance.put(field, offered.source());
        return offered.value();
    }

    private <T> List<T> keepList(List<T> present, @Nullable Found<List<T>> offered, String field) {
        if (!present.isEmpty() || offered == null || offered.value().isEmpty()) {
            return present;
        }
        provenance.put(field, offered.source());
        return offered.value();
    }

    void title(@Nullable Found<String> found) {
        title = keep(title, found, "title");
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    String standfirst() {
        return standfirst;
    }

    void standfirst(@Nullable Found<String> found) {
        standfirst = keep(standfirst, found, "standfirst");
    }

    void authors(@Nullable Found<List<String>> found) {
        authors = keepList(authors, found, "authors");
    }

    List<String> authors() {
        return authors;
    }

    void dateline(@Nullable Found<String> found) {
        dateline = keep(dateline, found, "dateline");
    }

    void published(@Nullable Found<StatedTime> found) {
        published = keep(published, found, "published");
    }

    void modified(@Nullable Found<StatedTime> found) {
        modified = keep(modified, found, "modified");
    }

    void section(@Nullable Found<List<String>> found) {
        section = keepList(section, found, "section");
    }

    void tags(@Nullable Found<List<String>> found) {
        tags = keepList(tags, found, "publisherTags");
    }

    List<String> tags() {
        return tags;
    }

    void canonicalUrl(@Nullable Found<URI> found) {
        canonicalUrl = keep(canonicalUrl, found, "canonicalUrl");
    }

    void ampUrl(@Nullable Found<URI> found) {
        ampUrl = keep(ampUrl, found, "ampUrl");
    }

    void language(@Nullable Found<String> found) {
        language = keep(language, found, "language");
    }

    void images(List<Image> found, String source) {
        images = keepList(images, new Found<>(found, source), "images");
    }

    List<Image> images() {
        return images;
    }

    /** @param counted how many words the blocks tell */
    void body(List<Block> found, int counted, String source) {
        blocks = keepList(blocks, new Found<>(found, source), "text");
        if (blocks == found) {
            this.counted = found;
            words = counted;
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    /** How many words the body has so far. */
    int words() {
        if (counted != blocks) {
            counted = blocks;
            words = blocks.stream()
                    .filter(Block::isTold)
                    .mapToInt(b -> Words.count(b.text()))
                    .sum();
        }
        return words;
    }

    /**
     * Where the page itself shows next to nothing of a story, what its scripts would show.
     *
     * @param shown how many words there are on the page in all: where those are many, no text but its own story's is wanted
     */
    void scriptedBody(Page page, int shown) {
        int words = words();
        if (words < FEW_WORDS) {
            scripted(ScriptedText.structured(page), "json-ld", words);
        }
        if (words() < FEW_WORDS) {
            scripted(ScriptedText.data(page, title, shown < MUCH_SHOWN), "page data", words);
        }
        if (words() < FEW_WORDS) {
            scripted(ScriptedText.assigned(page, title, shown < MUCH_SHOWN), "script", words);
        }
    }

    private void scripted(List<String> paragraphs, String source, int words) {
        int more = paragraphs.stream().mapToInt(Words::count).sum();
        if (more >= FEW_WORDS && more > 2 * words) {
            blocks = paragraphs.stream()
                    .map(p -> new Block(BlockType.paragraph, p))
                    .toList();
            provenance.put("text", source);
        }
    }

    void access(@Nullable Found<Boolean> isPaywalled, @Nullable Found<Boolean> isTruncated) {
        paywalled = Boolean.TRUE.equals(keep(paywalled ? true : null, isPaywalled, "paywalled"));
        truncated = Boolean.TRUE.equals(keep(truncated ? true : null, isTruncated, "truncated"));
    }

    void kind(Found<StoryKind> found) {
        kind = found.value();
        provenance.put("kind", found.source());
        if (kind == StoryKind.listing) {
            truncated = false;
            provenance.remove("truncated");
        }
    }

    /** Takes the entry's text where the page has less: no page, no story on it, or a stub. */
    void entryBody(EntryField content, List<Block> told, EntryField summary, List<Block> summed) {
        int pageWords = words();
        boolean pageIsPoor = blocks.isEmpty() || (paywalled || kind == StoryKind.stub || pageWords < STUB_WORDS);
        boolean summaryIsMore = content.words() < STUB_WORDS && summary.words() > 2 * content.words();
        if (pageIsPoor && !summaryIsMore && content.words() > pageWords) {
            replaceBody(content, told, "entry content", content.cut() && content.words() < TEASER_WORDS);
        } else if (blocks.isEmpty() && !summed.isEmpty()) {
            replaceBody(summary, summed, "entry summary", summary.cut() || summary.words() < TEASER_WORDS);
        }
    }

    private void replaceBody(EntryField field, List<Block> found, String source, boolean stub) {
        blocks = found;
        provenance.put("text", source);
        if (kind == StoryKind.none || kind == StoryKind.stub) {
            kind(new Found<>(stub ? StoryKind.stub : StoryKind.article, source));
        }
        truncated = stub || field.cut();
        provenance.remove("truncated");
        if (truncated) {
            provenance.put("truncated", source);
        }
        access(field.paywalled() ? new Found<>(true, source) : null, null);
        images = keepList(images, new Found<>(field.images(), source), "images");
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            if (!block.isTold()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n\n").append(block.text());
        }
        return text.toString();
    }

    /** The place that the first paragraph begins with, or that below the standfirst where the page shows that above the story. */
    private @Nullable String filedFrom() {
        String lead = standfirst == null ? "" : Words.fold(standfirst);
        for (Block block : blocks) {
            if (block.type() == BlockType.paragraph) {
                String place = Datelines.of(block.text());
                if (place != null || !Words.fold(block.text()).equals(lead)) {
                    return place;
                }
            }
        }
        return null;
    }

    Story toStory() {
        String begun = filedFrom();
        dateline(begun == null ? null : new Found<>(begun, "text"));
        List<Person> people = new ArrayList<>();
        List<String> agencies = new ArrayList<>();
        for (String name : authors) {
            if (Agencies.isAgency(name)) {
                agencies.add(name);
            } else {
                people.add(new Person(name));
            }
        }
        return new Story(
                title,
                standfirst,
                people,
                agencies,
                dateline,
                published,
                modified,
                section,
                kind,
                blocks,
                text(),
                images,
                tags,
                canonicalUrl,
                ampUrl,
                language,
                paywalled,
                truncated,
                provenance);
    }
}
