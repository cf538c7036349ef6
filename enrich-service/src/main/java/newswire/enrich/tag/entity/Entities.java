package newswire.enrich.tag.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.Mention;

/**
 * Makes entities of a story's names. Salience is half the share of its mentions in those of the entity mentioned most,
 * three tenths how early in the text it comes first, and two tenths whether the title names it.
 */
final class Entities {

    private static final double BY_COUNT = 0.5;
    private static final double BY_EARLINESS = 0.3;
    private static final double BY_TITLE = 0.2;

    private Entities() {}

    /** The entities, the most salient first. */
    static List<Entity> of(List<Name> names, int length) {
        var groups = Merging.merge(names);
        int most = groups.stream().mapToInt(List::size).max().orElse(1);
        var entities = new ArrayList<Entity>();
        for (var group : groups) {
            var mentions = group.stream().map(Name::mention).toList();
            entities.add(new Entity(
                    group.getFirst().type(), fullest(group), salience(mentions, most, length), mentions, null));
        }
        entities.sort(Comparator.comparingDouble(Entity::salience)
                .reversed()
                .thenComparing(entity -> !entity.inTitle())
                .thenComparingInt(entity -> entity.mentions().getFirst().start()));
        return entities;
    }

    private static String fullest(List<Name> group) {
        var best = group.getFirst();
        for (var name : group) {
            int more = name.words().size() - best.words().size();
            boolean plainer = more == 0 && best.isShouted() && !name.isShouted();
            best = more > 0 || plainer ? name : best;
        }
        return best.text();
    }

    private static double salience(List<Mention> mentions, int most, int length) {
        boolean inTitle = mentions.getFirst().inTitle();
        int first = mentions.stream()
                .filter(mention -> !mention.inTitle())
                .mapToInt(Mention::start)
                .findFirst()
                .orElse(length);
        double earliness = length == 0 ? 0 : 1 - first / (double) length;
        double sum = BY_COUNT * mentions.size() / most + BY_EARLINESS * earliness + (inTitle ? BY_TITLE : 0);
        return Math.round(sum * 1000) / 1000.0;
    }
}
