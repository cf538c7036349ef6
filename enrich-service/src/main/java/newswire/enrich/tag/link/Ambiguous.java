package newswire.enrich.tag.link;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of places that mean several things so often that no rule here can tell, or mostly mean what is no town and in no
 * catalogue: seas, rivers, islands, quarters of great cities, buildings, counties, old countries and words.
 */
final class Ambiguous {

    private static final Set<String> NAMES = Arrays.stream("""
            georgia, washington, new york, congo, korea, victoria, buenos aires, holland, galicia, saint helena,
            atlantic, pacific, andes, thames, ganges, hudson, potomac, superior, huron, delta, highlands, valley,
            madeira, crete, rhodes, kos, bali, okinawa, trinidad, orkney, skye, capri,
            white house, hollywood, golden gate, chinatown, west end, east end, westminster, kensington,
            essex, sussex, somerset, devon, cornwall, suffolk, northumberland, cumberland,
            bohemia, babylon, troy, sparta, carthage, atlantis, zion, eden, paradise, jupiter, columbia,
            union, republic, independence, liberty, enterprise, progress, alliance, mission, summit, temple, college, hope,
            normal, surprise, central, bush""".split(",\\s+")).collect(Collectors.toUnmodifiableSet());

    private Ambiguous() {}

    static boolean isName(String name) {
        return NAMES.contains(NameKey.of(name));
    }
}
