package newswire.enrich.tag.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.text.Dateline;

/**
 * Makes entities of a story's names. Salience is half the share of its mentions in those of the entity mentioned most,
 * three tenths how early in the text it comes first, and two tenths whether the title names it. A mention in the dateline comes
 * nowhere, and counts only where there is no other.
 */
final class Entities {

    private static final double BY_COUNT = 0.5;
    private static final double BY_EARLINESS = 0.3;
    private static final double BY_TITLE = 0.2;

    private final int length;
    private final int dateline;

    private Entities(int length, int dateline) {
        this.length = length;
        this.dateline = dateline;
    }

    /** The entities of a text with a title, the most salient first. */
    static List<Entity> of(List<Name> names, String text) {
        int dateline = names.stream()
                .filter(name -> name.type() == EntityType.PLACE
                        && !name.mention().inTitle()
                        && name.mention().start() == 0)
                .mapToInt(name -> Dateline.end(text, name.mention().end()))
                .max()
                .orElse(0);
        return new Entities(text.length(), dateline).of(names);
    }

    private List<Entity> of(List<Name> names) {
        var groups = Merging.merge(names);
        int most = groups.stream().mapToInt(this::count).max().orElse(1);
        var entities = new ArrayList<Entity>();
        for (var group : groups) {
            var mentions = group.stream().map(Name::mention).toList();
            entities.add(new Entity(group.getFirst().type(), fullest(group), salience(group, most), mentions, null));
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
        return Capitals.lowered(best);
    }

    private double salience(List<Name> group, int most) {
        boolean inTitle = group.getFirst().mention().inTitle();
        int first = group.stream()
                .filter(this::isInStory)
                .map(Name::mention)
                .filter(mention -> !mention.inTitle())
                .mapToInt(Mention::start)
                .findFirst()
                .orElse(length);
        double earliness = length == 0 ? 0 : 1 - first / (double) length;
        double sum = BY_COUNT * count(group) / most + BY_EARLINESS * earliness + (inTitle ? BY_TITLE : 0);
        return Math.round(sum * 1000) / 1000.0;
    }

    private int count(List<Name> group) {
        return Math.max(1, (int) group.stream().filter(this::isInStory).count());
    }

    private boolean isInStory(Name name) {
        return name.mention().inTitle() || name.mention().start() >= dateline;
    }
}
