package newswire.ingest.parse.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Zones by the names that dates carry. Abbreviations have a fixed offset: who writes EDT in February still says -0400.
 * Of names that several countries use, the one is taken that news feeds mean by far most often; military letters other
 * than Z are not read, because RFC 822 defined them wrongly (RFC 5322, 4.3).
 */
final class Zones {

    static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    private static final Map<String, ZoneOffset> NAMED = new HashMap<>();

    static {
        zone("+00:00", "gmt ut utc wet uct zulu");
        zone("-01:00", "azot");
        zone("+01:00", "cet met mez bst wat west");
        zone("+02:00", "cest mest mesz eet cat sast");
        zone("+03:00", "eest msk eat trt");
        zone("+04:00", "msd gst samt");
        zone("+03:30", "irst");
        zone("+04:30", "irdt aft");
        zone("+05:00", "pkt yekt uzt");
        zone("+05:30", "ist");
        zone("+05:45", "npt");
        zone("+06:00", "omst");
        zone("+07:00", "ict wib novt krat");
        zone("+08:00", "hkt sgt awst pht myt wita irkt");
        zone("+09:00", "jst kst wit yakt");
        zone("+09:30", "acst");
        zone("+10:00", "aest vlat");
        zone("+10:30", "acdt");
        zone("+11:00", "aedt");
        zone("+12:00", "nzst");
        zone("+13:00", "nzdt");
        zone("-02:30", "ndt");
        zone("-03:00", "brt art adt clst uyt");
        zone("-03:30", "nst");
        zone("-04:00", "edt ast at clt bot vet");
        zone("-05:00", "est et cdt cot pet");
        zone("-06:00", "cst ct mdt");
        zone("-07:00", "mst mt pdt");
        zone("-08:00", "pst pt akdt");
        zone("-09:00", "akst");
        zone("-10:00", "hst");
    }

    private Zones() {}

    private static void zone(String offset, String names) {
        for (String name : names.split(" ")) {
            NAMED.put(name, ZoneOffset.of(offset));
        }
    }

    /** The zone of a name in lower case, null when there is none. */
    static @Nullable ZoneId named(String name) {
        ZoneId known = NAMED.get(name);
        if (known != null || name.indexOf('/') < 0) {
            return known;
        }
        try {
            return ZoneId.of(properCase(name));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code america/new_york} as the tz database spells it. */
    private static String properCase(String name) {
        if (name.startsWith("etc/")) {
            return "Etc/" + name.substring(4).toUpperCase(java.util.Locale.ROOT);
        }
        StringBuilder proper = new StringBuilder(name);
        for (int i = 0; i < proper.length(); i++) {
            boolean first = i == 0 || proper.charAt(i - 1) == '/' || proper.charAt(i - 1) == '_';
            if (first) {
                proper.setCharAt(i, Character.toUpperCase(proper.charAt(i)));
            }
        }
        return proper.toString();
    }
}
