package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A page's blocks with what the model makes of them.
 *
 * @param body the probability of each block to be of the story
 * @param roles the probabilities of each block by role, in the order of {@link BlockRole}
 */
public record JudgedPage(Candidates candidates, double[] body, double[][] roles) {

    /** The probability of a block to have a role. */
    public double score(BlockRole role, int block) {
        return roles[role.ordinal()][block];
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
        return any ? new JudgedPage(candidates, inside, roles) : this;
    }

    /** The block that most likely has a role, -1 on an empty page. */
    public int likeliest(BlockRole role) {
        return likeliest(role, body.length);
    }

    /** The block before this one that most likely has a role, -1 when there is none. */
    public int likeliest(BlockRole role, int end) {
        double[] scores = roles[role.ordinal()];
        int best = scores.length == 0 ? -1 : 0;
        for (int i = 0; i < Math.min(end, scores.length); i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
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
        double[] scores = roles[role.ordinal()];
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > likelier) {
                found.add(candidates.blocks().get(i));
            }
        }
        return found;
    }
}
