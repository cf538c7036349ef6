package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** The body of a page: its text blocks, each judged by learnt trees. Thread-safe. */
public final class Body {

    /** Where nothing is as likely there is no story. */
    static final double TAKEN = 0.44;

    private static final double CAPTION = 0.15;
    private static final double SURE = 0.9;
    private static final double SURE_CAPTION = 0.4;
    /** A list's item that a caption says too is of the story where it is as likely: of its points put first. */
    private static final double SURE_BESIDE_CAPTION = 0.97;

    private static final int MIN_REPEAT = 4;
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
    private static final int QUOTATION = Tags.bit("blockquote");
    private static final int TABLE = Tags.bit("table");
    private static final int LIST_ITEM = Tags.bit("li");

    private final BlockModel model;

    /** Judges by this model. */
    public Body(BlockModel model) {
        this.model = model;
    }

    /** What the model makes of a page's blocks. */
    public JudgedPage judge(Page page) {
        return new JudgedPage(Candidates.of(page), model);
    }

    /**
     * The blocks of the story in reading order, empty when there is none. Captions and the headline are no part of it, nor
     * is what the page shows again elsewhere, unless it surely is.
     */
    public List<TextBlock> of(JudgedPage page, @Nullable String title) {
        List<TextBlock> blocks = page.candidates().blocks();
        double[] scores = page.body();
        Map<Long, @Nullable Container> seen = new HashMap<>();
        double[] captionScores =
                page.candidates().hasPictures() ? page.scores(BlockRole.caption) : new double[scores.length];
        Set<Long> captions = new HashSet<>();
        Long headline = title == null ? null : TextSigns.wording(Words.hashes(title));
        if (headline != null) {
            seen.put(headline, null);
        }
        for (int i = 0; i < scores.length; i++) {
            if (isFigcaption(blocks.get(i)) || captionScores[i] > SURE_CAPTION) {
                captions.add(blocks.get(i).wording());
            }
        }
        double taken = Taken.from(blocks, scores);
        BitSet subheadings = Subheadings.amid(blocks, scores, taken);
        Set<Long> notes = Refrains.in(blocks, scores, taken);
        List<TextBlock> story = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            TextBlock block = blocks.get(i);
            double caption = scores[i] < SURE ? CAPTION : SURE_CAPTION;
            if (scores[i] < taken && !subheadings.get(i) || isFigcaption(block) || captionScores[i] > caption) {
                continue;
            }
            Long wording = block.wording();
            Container parent = block.container().parent;
            boolean isNew = !seen.containsKey(wording);
            if (isNew) {
                seen.put(wording, parent);
            }
            Container before = seen.get(wording);
            boolean repeated = before != null && (before == parent || scores[i] > SURE);
            boolean item = (block.container().ancestorTags & LIST_ITEM) != 0 && scores[i] > SURE_BESIDE_CAPTION;
            boolean again = captions.contains(wording) ? !item : !isNew && !repeated;
            boolean counts =
                    block.words() >= MIN_REPEAT || block.container().name.equals("h1") && wording.equals(headline);
            if (!notes.contains(wording) && (!again || !counts)) {
                story.add(block);
            }
        }
        List<TextBlock> bare = bare(blocks, scores);
        bare.removeIf(block ->
                !story.contains(block) && (seen.containsKey(block.wording()) || captions.contains(block.wording())));
        return story.size() < bare.size() ? bare : story;
    }

    /**
     * The words of a page that has next to none, a brief or a placeholder, where some may be a story's: what makes text look
     * like one, its length above all, they cannot have.
     */
    private static List<TextBlock> bare(List<TextBlock> blocks, double[] scores) {
        int words = 0;
        double likeliest = 0;
        for (int i = 0; i < scores.length; i++) {
            words += blocks.get(i).words();
            likeliest = Math.max(likeliest, scores[i]);
        }
        List<TextBlock> bare = new ArrayList<>();
        if (words <= BARE_WORDS && likeliest >= BARE) {
            blocks.stream().filter(Body::isOfPlainStory).forEach(bare::add);
        }
        return bare;
    }

    private static boolean isOfPlainStory(TextBlock block) {
        Container container = block.container();
        int around = container.ancestorTags;
        boolean hidden = container.hidden || container.invisible;
        return (around & STORY) != 0 && (around & BESIDE) == 0 && !hidden && block.linked() < 0.5;
    }

    private static boolean isFigcaption(TextBlock block) {
        return (block.container().ancestorTags & FIGCAPTION) != 0;
    }

    /** The blocks of a feed's field, which holds little else than the story. */
    public List<TextBlock> ofFragment(Page fragment) {
        return Segmenter.cut(fragment).blocks().stream()
                .filter(b -> b.words() > 0 && b.linked() < 0.9)
                .toList();
    }

    /** What a block of a story is to its reader, by its element. */
    public static Block block(TextBlock block) {
        return new Block(type(block.container()), block.text());
    }

    private static BlockType type(Container container) {
        if (container.tag.heading()) {
            return BlockType.subheading;
        }
        int above = container.ancestorTags;
        if ((above & QUOTATION) != 0) {
            return BlockType.quotation;
        }
        if ((above & TABLE) != 0 && container.name.startsWith("t")) {
            return BlockType.table;
        }
        return (above & LIST_ITEM) != 0 ? BlockType.listItem : BlockType.paragraph;
    }
}
