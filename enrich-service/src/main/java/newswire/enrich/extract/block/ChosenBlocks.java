package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** Chooses the blocks of a judged page that are its story: each once, without captions and the headline. For one page. */
final class ChosenBlocks {

    private static final double CAPTION = 0.15;
    private static final double SURE = 0.9;
    private static final double SURE_CAPTION = 0.4;
    /** A list's item that a caption says too is of the story where it is as likely: of its points put first. */
    private static final double SURE_BESIDE_CAPTION = 0.97;

    private static final int MIN_REPEAT = 4;
    /** Nobody says so many words again right below. */
    private static final int LONG = 20;

    private static final int BARE_WORDS = 60;
    private static final double BARE = 0.25;
    private static final int STORY = Tags.bit("article") | Tags.bit("main");
    private static final int BESIDE = Tags.bit("nav")
            | Tags.bit("aside")
            | Tags.bit("footer")
            | Tags.bit("form")
            | Tags.bit("figure")
            | Tags.bit("figcaption");
    private static final int FIGCAPTION = Tags.bit("figcaption");
    private static final int LIST_ITEM = Tags.bit("li");

    private final List<TextBlock> blocks;
    private final double[] scores;
    private final double[] captionScores;
    /** The wording of the headline, null where there is none. */
    private final @Nullable Long headline;
    /** Wordings of captions. */
    private final Set<Long> captions = new HashSet<>();
    /** Wordings that came up so far, each with what holds the first block that says so; null for the headline. */
    private final Map<Long, @Nullable Container> seen = new HashMap<>();

    ChosenBlocks(JudgedPage page, @Nullable String title) {
        blocks = page.candidates().blocks();
        scores = page.body();
        captionScores = page.candidates().hasPictures() ? page.scores(BlockRole.caption) : new double[scores.length];
        headline = title == null ? null : TextSigns.wording(Words.hashes(title));
        if (headline != null) {
            seen.put(headline, null);
        }
        for (int i = 0; i < scores.length; i++) {
            if (isCaption(i, SURE_CAPTION)) {
                captions.add(blocks.get(i).wording());
            }
        }
    }

    /** The blocks in reading order, empty when there is no story. */
    List<TextBlock> story() {
        double taken = Taken.from(blocks, scores);
        BitSet subheadings = Subheadings.amid(blocks, scores, taken);
        Set<Long> notes = Refrains.in(blocks, scores, taken);
        ListItems items = new ListItems(blocks, scores, taken);
        List<TextBlock> story = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            TextBlock block = blocks.get(i);
            boolean likely = scores[i] >= taken
                    || subheadings.get(i)
                    || items.isAmid(i)
                    || SceneBreaks.isOne(blocks, scores, taken, i);
            boolean caption = isCaption(i, scores[i] < SURE ? CAPTION : SURE_CAPTION);
            boolean mayBe = likely && !caption && !repeats(i, items) && !notes.contains(block.wording());
            if (mayBe && !(block.words() >= LONG && saysElsewhere(story, block))) {
                story.add(block);
            }
        }
        List<TextBlock> bare = bare();
        bare.removeIf(block ->
                !story.contains(block) && (seen.containsKey(block.wording()) || captions.contains(block.wording())));
        return story.size() < bare.size() ? bare : story;
    }

    /** Whether the story so far ends with the same, in another element. */
    private static boolean saysElsewhere(List<TextBlock> story, TextBlock block) {
        return !story.isEmpty()
                && story.getLast().wording() == block.wording()
                && story.getLast().container().parent != block.container().parent;
    }

    private boolean isCaption(int block, double likelier) {
        return (blocks.get(block).container().ancestorTags & FIGCAPTION) != 0 || captionScores[block] > likelier;
    }

    /** Notes what a block says, and whether it was said before, by the headline, a caption or a block elsewhere. */
    private boolean repeats(int i, ListItems items) {
        TextBlock block = blocks.get(i);
        Long wording = block.wording();
        Container parent = block.container().parent;
        boolean isNew = !seen.containsKey(wording);
        if (isNew) {
            seen.put(wording, parent);
        }
        Container before = seen.get(wording);
        boolean beside = before != null && (before == parent || scores[i] > SURE || items.isBesideOther(i));
        boolean point = (block.container().ancestorTags & LIST_ITEM) != 0 && scores[i] > SURE_BESIDE_CAPTION;
        boolean again = captions.contains(wording) ? !point : !isNew && !beside;
        boolean isHeadline = block.container().name.equals("h1") && wording.equals(headline);
        return again && (block.words() >= MIN_REPEAT || isHeadline);
    }

    /**
     * The words of a page that has next to none, a brief or a placeholder, where some may be a story's: what makes text look
     * like one, its length above all, they cannot have.
     */
    private List<TextBlock> bare() {
        int words = 0;
        double likeliest = 0;
        for (int i = 0; i < scores.length; i++) {
            words += blocks.get(i).words();
            likeliest = Math.max(likeliest, scores[i]);
        }
        List<TextBlock> bare = new ArrayList<>();
        if (words <= BARE_WORDS && likeliest >= BARE) {
            blocks.stream().filter(ChosenBlocks::isOfPlainStory).forEach(bare::add);
        }
        return bare;
    }

    private static boolean isOfPlainStory(TextBlock block) {
        Container container = block.container();
        int around = container.ancestorTags;
        boolean hidden = container.hidden || container.invisible;
        return (around & STORY) != 0 && (around & BESIDE) == 0 && !hidden && block.linked() < 0.5;
    }
}
