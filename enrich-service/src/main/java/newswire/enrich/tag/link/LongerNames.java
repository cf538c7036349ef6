package newswire.enrich.tag.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TagSource;

/**
 * Places that are named as a part of an organisation's name: {@code Tokyo and London Stock Exchanges}, {@code Gannet of
 * Canada}, {@code GM of Canada}. For one story.
 */
final class LongerNames {

    private static final Pattern SHARED_NAME = Pattern.compile(
            "^(?:,? \\p{Lu}[\\w.]+){0,3},? and (?:\\p{Lu}[\\w.]+ ){1,3}(?:Exchanges|Universities|Courts|Councils|Governments"
                    + "|Ministries|Departments|Airports|Banks|Embassies|Chambers|Bourses)\\b");
    private static final String OF = " of ";
    private static final String END = " of";

    /** What is said of a person or a country, and taken for an organisation: {@code Republican of Ohio}. */
    private static final Pattern NO_ORGANISATION = Pattern.compile("(?:Republican|Democrat)s? of|.*Republic of");

    /** What makes a town the first word of a name: {@code Salem Ferries}, {@code Salem County}, but not {@code Salem Mayor Ada Moss}. */
    private static final Pattern NAME_BEHIND = Pattern.compile(
            "^ (?:[Cc]ount(?:y|ies)\\b|(?!Mayor|Police|Gov|Sen|Rep|Councilm|Supervisor|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun"
                    + "|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Lu}\\p{Ll}+)");

    /** What makes a place the owner of an office: {@code California's Division of Occupational Safety}. */
    private static final Pattern OFFICE =
            Pattern.compile("^\\s?['’]s (?:\\p{Lu}\\p{L}+ )+(?:of|for|on) (?:the )?\\p{Lu}");

    /** After these an organisation's name is over, and what follows is where it sits. */
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(?:Inc|Incorporated|Corp|Corporation|Co|Ltd|Limited|PLC|Plc|plc|LLC|LP|NV|SA|AG|SPA|SpA|AB|ASA|GmbH)\\.?$");

    private static final Pattern ACRONYM = Pattern.compile("\\b(?![IVX]+$)\\p{Lu}{2,5}$");
    private static final int FARTHEST = 120;

    private final Surroundings around;
    private final Set<Integer> organisationEnds = new HashSet<>();

    LongerNames(TagSource source, List<Entity> entities) {
        this.around = new Surroundings(source, FARTHEST);
        for (var entity : entities) {
            if (entity.type() == EntityType.ORGANISATION) {
                entity.mentions().stream().filter(this::mayGoOn).forEach(mention -> organisationEnds.add(end(mention)));
            }
        }
    }

    /** Where a name ends that {@code of} goes on with, be that taken for a part of it or not. */
    private int end(Mention organisation) {
        var name = around.name(organisation);
        return name.endsWith(END) && !NO_ORGANISATION.matcher(name).matches()
                ? organisation.end() - END.length()
                : organisation.end();
    }

    private boolean mayGoOn(Mention organisation) {
        return !organisation.inTitle()
                && !LEGAL_FORM.matcher(around.name(organisation)).find();
    }

    /**
     * Whether a town is nothing but the first word of longer names. Not where every word has a capital, as in titles, nor a new
     * sentence may begin, as behind {@code Washington D.C.}
     */
    boolean beginWith(Entity town) {
        return town.mentions().stream()
                .allMatch(mention -> !mention.inTitle()
                        && !around.name(mention).endsWith(".")
                        && around.isBehind(mention, NAME_BEHIND));
    }

    /** Whether every mention is a part of a longer name. */
    boolean cover(Entity place) {
        return place.mentions().stream().allMatch(this::isPart);
    }

    private boolean isPart(Mention mention) {
        if (around.isBehind(mention, SHARED_NAME) || around.isBehind(mention, OFFICE)) {
            return true;
        }
        return !mention.inTitle()
                && around.before(mention).endsWith(OF)
                && (organisationEnds.contains(mention.start() - OF.length()) || isOfAnAcronym(mention));
    }

    private boolean isOfAnAcronym(Mention mention) {
        var before = around.before(mention);
        var owner = before.substring(0, before.length() - OF.length());
        return ACRONYM.matcher(owner).find() && !LEGAL_FORM.matcher(owner).find();
    }
}
