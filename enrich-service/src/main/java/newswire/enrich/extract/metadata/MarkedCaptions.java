package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Captions in whatever element they stand: what a class calls so beside a picture, and what a picture close by has for its
 * text word for word.
 */
public final class MarkedCaptions {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int LEVELS = 2;
    private static final int LEVELS_TO_PICTURE = 5;
    private static final int MAX_WORDS = 120;
    /** A box with more of them is no picture's. */
    private static final int MAX_PARAGRAPHS = 2;

    /** The share of words that a story has besides captions. */
    private static final double MOSTLY = 0.7;

    private static final double LINKED = 0.5;
    private static final int MIN_WORDS = 4;
    private static final int MAX_LENGTH = 1_000;

    /** How long the texts of pictures are: what is as long as none of them is none. */
    private final BitSet lengths = new BitSet();

    /** How many paragraphs a box with a picture has, -1 for one without: many captions may stand in one, which is gone through once. */
    private final Map<Element, Integer> boxes = new HashMap<>();

    /** The first picture of each element that was asked for one. */
    private final Map<Element, Optional<Element>> pictures = new HashMap<>();

    private MarkedCaptions(Page page) {
        for (Element image : page.outline().images()) {
            lengths.set(Math.min(MAX_LENGTH, alternative(image).length()));
        }
    }

    /** Those of a page. */
    public static MarkedCaptions of(Page page) {
        return new MarkedCaptions(page);
    }

    /** A story without those; with them where it is told in captions. */
    public List<TextBlock> leftOut(List<TextBlock> story) {
        List<TextBlock> rest = story.stream().filter(block -> !is(block)).toList();
        boolean all = rest.size() == story.size() || words(rest) < MOSTLY * words(story);
        return all ? story : rest;
    }

    private static int words(List<TextBlock> blocks) {
        return blocks.stream().mapToInt(TextBlock::words).sum();
    }

    /** Whether a block is one. */
    public boolean is(TextBlock block) {
        return block.words() <= MAX_WORDS && block.linked() < LINKED && (isMarked(block) || isAlternative(block));
    }

    private boolean isAlternative(TextBlock block) {
        String text = block.text();
        boolean may = block.words() >= MIN_WORDS && text.length() < MAX_LENGTH && lengths.get(text.length());
        Element at = may && !HEADINGS.contains(block.element().normalName()) ? block.element() : null;
        for (int level = 0; level < LEVELS_TO_PICTURE && at != null; level++) {
            Optional<Element> image =
                    pictures.computeIfAbsent(at, element -> Optional.ofNullable(Surroundings.image(element)));
            if (image.isPresent()) {
                return alternative(image.get()).equals(text);
            }
            at = at.parent();
        }
        return false;
    }

    private static String alternative(Element image) {
        return image.attributes().get("alt").strip();
    }

    private boolean isMarked(TextBlock block) {
        Element caption = marked(block.element());
        Element box = caption == null ? null : caption.parent();
        for (int level = 0; level < LEVELS && box != null; level++) {
            int paragraphs = boxes.computeIfAbsent(box, element -> shows(element) ? paragraphs(element) : -1);
            if (paragraphs >= 0) {
                return paragraphs <= MAX_PARAGRAPHS;
            }
            box = box.parent();
        }
        return false;
    }

    private static @Nullable Element marked(Element element) {
        Element at = element;
        for (int level = 0; level < LEVELS && at != null; level++) {
            String classes = at.attributesSize() == 0 ? "" : at.attributes().get("class");
            if (classes.contains("caption") || classes.contains("Caption")) {
                return at;
            }
            at = at.parent();
        }
        return null;
    }

    private static boolean shows(Element box) {
        return Surroundings.first(box, e -> e.nameIs("video") || e.nameIs("amp-video") || e.nameIs("iframe")) != null
                || Surroundings.image(box) != null;
    }

    private static int paragraphs(Element box) {
        List<Element> paragraphs = new ArrayList<>();
        Surroundings.collect(box, e -> e.nameIs("p"), paragraphs);
        return paragraphs.size();
    }
}
