package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswire.enrich.extract.learnt.Rows;
import org.jsoup.nodes.Element;

/**
 * A page's blocks with what the model makes of them: what of them is the story at once, what else they may be when asked.
 * For use by one thread.
 */
public final class JudgedPage {

    private final Candidates candidates;
    private final BlockModel model;
    private final Rows features;
    private final double[] body;
    /** Scores by role and block; no number where nobody has asked yet. */
    private final double[][] roles;

    private final boolean[] complete;

    JudgedPage(Candidates candidates, BlockModel model) {
        this.candidates = candidates;
        this.model = model;
        this.features = candidates.features();
        this.body = model.score(candidates);
        this.roles = new double[BlockRole.values().length][body.length];
        this.complete = new boolean[roles.length];
        for (double[] unasked : roles) {
            Arrays.fill(unasked, Double.NaN);
        }
    }

    private JudgedPage(JudgedPage page, double[] body) {
        this.candidates = page.candidates;
        this.model = page.model;
        this.features = page.features;
        this.body = body;
        this.roles = page.roles;
        this.complete = page.complete;
    }

    /** The page's blocks. */
    public Candidates candidates() {
        return candidates;
    }

    /** The probability of each block to be of the story. */
    public double[] body() {
        return body;
    }

    /** The probability of a block to have a role. */
    public double score(BlockRole role, int block) {
        double[] scores = roles[role.ordinal()];
        if (Double.isNaN(scores[block])) {
            scores[block] = model.roles().get(role.ordinal()).score(features, block);
        }
        return scores[block];
    }

    /** The probability of each block to have a role; quicker than asking for one after the other. */
    public double[] scores(BlockRole role) {
        int number = role.ordinal();
        if (!complete[number]) {
            roles[number] = model.role(number, features, body.length);
            complete[number] = true;
        }
        return roles[number];
    }

    /**
     * The page with this judgement instead: the story is what stands within these elements, all of it and nothing else. The
     * page itself where no text does.
     */
    public JudgedPage within(Set<Element> elements) {
        double[] inside = new double[body.length];
        boolean any = false;
        for (int i = 0; i < inside.length && !elements.isEmpty(); i++) {
            Element at = candidates.blocks().get(i).element();
            while (at != null && !elements.contains(at)) {
                at = at.parent();
            }
            inside[i] = at == null ? 0 : 1;
            any |= at != null;
        }
        return any ? judgedAnew(inside) : this;
    }

    /** The page with these probabilities of its blocks to be of the story. */
    JudgedPage judgedAnew(double[] scores) {
        return new JudgedPage(this, scores);
    }

    /** The block that most likely has a role, -1 on an empty page. */
    public int likeliest(BlockRole role) {
        scores(role);
        return likeliest(role, body.length);
    }

    /** The block before this one that most likely has a role, -1 when there is none. */
    public int likeliest(BlockRole role, int end) {
        int best = body.length == 0 ? -1 : 0;
        int count = Math.min(end, body.length);
        judge(role, count);
        double[] scores = roles[role.ordinal()];
        for (int i = 0; i < count; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** Asks for so many of the first blocks at once. */
    private void judge(BlockRole role, int count) {
        int number = role.ordinal();
        if (!complete[number]) {
            double[] scores = model.role(number, features, count);
            System.arraycopy(scores, 0, roles[number], 0, count);
        }
    }

    /** The elements that directly hold paragraphs of the story. */
    public Set<Element> storyParents() {
        Set<Element> parents = new HashSet<>();
        for (int i = 0; i < body.length; i++) {
            Element parent = candidates.blocks().get(i).element().parent();
            if (isStory(i) && parent != null) {
                parents.add(parent);
            }
        }
        return parents;
    }

    private boolean isStory(int block) {
        return body[block] >= 0.5 && candidates.blocks().get(block).words() >= 12;
    }

    /** The first block of the story, or how many blocks there are when there is none. */
    public int bodyStart() {
        int start = 0;
        while (start < body.length && !isStory(start)) {
            start++;
        }
        return start;
    }

    /** Blocks that have a role more likely than this, in reading order. */
    public List<TextBlock> of(BlockRole role, double likelier) {
        List<TextBlock> found = new ArrayList<>();
        double[] scores = scores(role);
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > likelier) {
                found.add(candidates.blocks().get(i));
            }
        }
        return found;
    }
}
