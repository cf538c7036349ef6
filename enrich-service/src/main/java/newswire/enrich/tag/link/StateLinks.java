package newswire.enrich.tag.link;

import java.util.Arrays;
import java.util.regex.Pattern;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.Link;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.link.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** Chooses the state or province that a place is. For one story. */
final class StateLinks {

    private static final int FARTHEST = 60;
    private static final Pattern STATE_BEFORE = Pattern.compile("\\b[Ss]tate of $");
    private static final Pattern STATE_BEHIND = Pattern.compile("^ [Ss]tate(?!-| of| \\p{Lu})\\b");
    private static final Pattern TOWN_BEFORE =
            Pattern.compile("(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2})\\s?,\\s?$");

    /** What stands before and behind a state that plays, and is a team. */
    private static final Pattern PLAYS_BEFORE = Pattern.compile(
            "\\b(?:beat|beats|beating|defeat|defeats|defeated|defeating|upset|routed|edged|lost to|loss to|over|against|vs\\.?|versus) $");

    private static final Pattern PLAYS_BEHIND = Pattern.compile(
            "^ (?:beat|beats|defeats?|defeated|lost|upset|routed|edged|scored|coach|quarterback|fans|players?|fullback|linebacker"
                    + "|receiver|freshman|sophomore)\\b");

    /** What makes a state the first word of a name: {@code Ohio Ferries}, but not {@code Ohio Gov. Ada Moss}. */
    private static final Pattern NAME_BEHIND = Pattern.compile(
            "^ (?!Gov|Sen|Rep|Lt|Att|Sec|Democrat|State|Supreme|Legislature|House|Congress|Lawmakers|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
                    + "\\p{Lu}\\p{Ll}");

    private final Catalogue catalogue;
    private final Surroundings around;

    StateLinks(Catalogue catalogue, TagSource source) {
        this.catalogue = catalogue;
        this.around = new Surroundings(source, FARTHEST);
    }

    /** The state that is called so; null for none, and where it may be another place of that name. */
    @Nullable
    Link link(Entity place) {
        var full = States.named(place.name());
        var states = catalogue.find(Kind.STATE, full == null ? place.name() : full);
        if (states.size() != 1) {
            return null;
        }
        var state = states.getFirst();
        boolean sure = !Ambiguous.isName(place.name())
                || place.mentions().stream().allMatch(mention -> isAState(mention, state.name()));
        boolean inNames = place.mentions().stream().allMatch(this::beginsAName);
        return sure && !inNames && place.mentions().stream().noneMatch(this::plays) ? state.link() : null;
    }

    /** Where not every word has a capital, as in titles, nor a new sentence may begin, as after {@code N.J.} */
    private boolean beginsAName(Mention mention) {
        return !mention.inTitle() && !around.name(mention).endsWith(".") && around.isBehind(mention, NAME_BEHIND);
    }

    private boolean plays(Mention mention) {
        return around.isBefore(mention, PLAYS_BEFORE) || around.isBehind(mention, PLAYS_BEHIND);
    }

    private boolean isAState(Mention mention, String state) {
        return around.isBefore(mention, STATE_BEFORE)
                || around.isBehind(mention, STATE_BEHIND)
                || isBehindATown(mention, state);
    }

    /** Whether a town of the state stands before it, as in {@code Albany, New York}. */
    private boolean isBehindATown(Mention mention, String state) {
        var town = TOWN_BEFORE.matcher(around.before(mention));
        if (!town.find()) {
            return false;
        }
        var region = NameKey.of(state);
        var words = town.group(1).split(" ");
        for (int from = 0; from < words.length; from++) {
            var name = String.join(" ", Arrays.copyOfRange(words, from, words.length));
            if (catalogue.find(Kind.CITY, name).stream().anyMatch(city -> region.equals(city.region()))) {
                return true;
            }
        }
        return false;
    }
}
