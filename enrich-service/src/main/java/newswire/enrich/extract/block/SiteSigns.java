package newswire.enrich.extract.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.text.Words;
import newswire.enrich.site.SiteKnowledge;
import newswire.enrich.site.SitePage;

/** A judged page beside the other pages of its site: what it tells of the site, and what the site tells of it. */
public final class SiteSigns {

    /** What is less likely of the story is left out of it in any case. */
    private static final double MAYBE = 0.2;

    private SiteSigns() {}

    /** What a page tells of its site; from the model's judgement alone, lest what is known confirms itself. */
    public static SitePage of(JudgedPage page) {
        Map<Integer, Integer> texts = new HashMap<>();
        Map<Integer, double[]> paths = new HashMap<>();
        List<TextBlock> blocks = page.candidates().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            double score = page.body()[i];
            if (score >= MAYBE) {
                texts.put(text(block), block.words());
            }
            double[] sum = paths.computeIfAbsent(path(block), path -> new double[2]);
            sum[0] += score;
            sum[1]++;
        }
        Map<Integer, Double> means = new HashMap<>();
        paths.forEach((path, sum) -> means.put(path, sum[0] / sum[1]));
        return new SitePage(texts, means);
    }

    /** The page judged in the light of what is known of its site. */
    public static JudgedPage inLightOf(SiteKnowledge site, JudgedPage page) {
        if (site.articles() == 0) {
            return page;
        }
        double[] scores = new double[page.body().length];
        for (int i = 0; i < scores.length; i++) {
            TextBlock block = page.candidates().blocks().get(i);
            double mixed = site.mixed(path(block), page.body()[i]);
            boolean furniture = mixed >= MAYBE && site.isFurniture(text(block));
            scores[i] = furniture ? 0 : mixed;
        }
        return page.judgedAnew(scores);
    }

    private static int text(TextBlock block) {
        return Words.fold(block.text()).hashCode();
    }

    /** Tag and first class of the element and of three above it. */
    private static int path(TextBlock block) {
        return Long.hashCode(block.container().path());
    }
}
