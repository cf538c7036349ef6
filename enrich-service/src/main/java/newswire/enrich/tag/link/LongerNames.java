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
            "(?:,? \\p{Lu}[\\w.]+){0,3},? and (?:\\p{Lu}[\\w.]+ ){1,3}(?:Exchanges|Universities|Courts|Councils|Governments"
                    + "|Ministries|Departments|Airports|Banks|Embassies|Chambers|Bourses)\\b");
    private static final String OF = " of ";

    /** What makes a place the owner of an office: {@code California's Division of Occupational Safety}. */
    private static final Pattern OFFICE =
            Pattern.compile("\\s?['’]s (?:\\p{Lu}\\p{L}+ )+(?:of|for|on) (?:the )?\\p{Lu}");

    /** After these an organisation's name is over, and what follows is where it sits. */
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(?:Inc|Incorporated|Corp|Corporation|Co|Ltd|Limited|PLC|Plc|plc|LLC|LP|NV|SA|AG|SPA|SpA|AB|ASA|GmbH)\\.?$");

    private static final Pattern ACRONYM = Pattern.compile("\\b(?![IVX]+$)\\p{Lu}{2,5}$");
    private static final int LONGEST_ACRONYM = 12;
    private static final int FARTHEST = 120;

    private final TagSource source;
    private final Set<Integer> organisationEnds = new HashSet<>();

    LongerNames(TagSource source, List<Entity> entities) {
        this.source = source;
        for (var entity : entities) {
            if (entity.type() == EntityType.ORGANISATION) {
                entity.mentions().stream()
                        .filter(this::mayGoOn)
                        .forEach(mention -> organisationEnds.add(mention.end()));
            }
        }
    }

    private boolean mayGoOn(Mention organisation) {
        return !organisation.inTitle()
                && organisation.end() <= source.text().length()
                && !LEGAL_FORM
                        .matcher(source.text().substring(organisation.start(), organisation.end()))
                        .find();
    }

    /** Whether every mention is a part of a longer name. */
    boolean cover(Entity place) {
        return place.mentions().stream().allMatch(this::isPart);
    }

    private boolean isPart(Mention mention) {
        var text = mention.inTitle() ? source.title() : source.text();
        if (mention.end() > text.length()) {
            return false;
        }
        var rest = text.substring(mention.end(), Math.min(text.length(), mention.end() + FARTHEST));
        if (SHARED_NAME.matcher(rest).lookingAt() || OFFICE.matcher(rest).lookingAt()) {
            return true;
        }
        int of = mention.start() - OF.length();
        return !mention.inTitle()
                && of > 0
                && text.startsWith(OF, of)
                && (organisationEnds.contains(of) || endsWithAcronym(text, of));
    }

    private static boolean endsWithAcronym(String text, int end) {
        var before = text.substring(Math.max(0, end - LONGEST_ACRONYM), end);
        return ACRONYM.matcher(before).find() && !LEGAL_FORM.matcher(before).find();
    }
}
