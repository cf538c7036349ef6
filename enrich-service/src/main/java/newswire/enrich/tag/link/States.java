package newswire.enrich.tag.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The states of the United States, by their names and as newspapers shorten them. */
final class States {

    /** Names that mean another thing as well, when they do not stand behind a town. */
    private static final Set<String> SHARED = Set.of("georgia", "washington", "new york");

    /** Written so it is the city; behind a town, {@code LA} is Louisiana. */
    private static final String LOS_ANGELES = "L.A.";

    private static final Map<String, String> NAMES = names("""
            Alabama Ala.|Alaska|Arizona Ariz.|Arkansas Ark.|California Calif.|Colorado Colo.|Connecticut Conn.|Delaware Del.
            Florida Fla.|Georgia Ga.|Hawaii|Idaho|Illinois Ill.|Indiana Ind.|Iowa|Kansas Kan. Kans.|Kentucky Ky.|Louisiana La.
            Maine|Maryland Md.|Massachusetts Mass.|Michigan Mich.|Minnesota Minn.|Mississippi Miss.|Missouri Mo.|Montana Mont.
            Nebraska Neb. Nebr.|Nevada Nev.|New_Hampshire N.H.|New_Jersey N.J.|New_Mexico N.M.|New_York N.Y.
            North_Carolina N.C.|North_Dakota N.D.|Ohio|Oklahoma Okla.|Oregon Ore.|Pennsylvania Pa. Penn.|Rhode_Island R.I.
            South_Carolina S.C.|South_Dakota S.D.|Tennessee Tenn.|Texas Tex.|Utah|Vermont Vt.|Virginia Va.|Washington Wash.
            West_Virginia W.Va. W._Va.|Wisconsin Wis.|Wyoming Wyo.|District_of_Columbia D.C.""");

    private States() {}

    private static Map<String, String> names(String states) {
        var names = new HashMap<String, String>();
        for (var state : states.split("[|\n]")) {
            var forms = state.strip().split(" ");
            for (var form : forms) {
                names.put(key(form), key(forms[0]));
            }
        }
        return Map.copyOf(names);
    }

    private static String key(String form) {
        return NameKey.of(form.replace('_', ' '));
    }

    /** The key of the full name of the state that is called so behind a town; null for none. */
    static @Nullable String named(String name) {
        return name.equals(LOS_ANGELES) ? null : NAMES.get(NameKey.of(name));
    }

    /** Whether a place of this name is a state, wherever it stands. */
    static boolean isSurely(String place) {
        var key = NameKey.of(place);
        return NAMES.containsKey(key) && !SHARED.contains(key);
    }
}
