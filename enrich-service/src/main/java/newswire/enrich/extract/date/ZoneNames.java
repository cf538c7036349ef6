package newswire.enrich.extract.date;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Offsets from UTC as they stand behind a time of day: {@code Z}, {@code +0530}, {@code GMT+7}, {@code CEST}, {@code ET}. */
final class ZoneNames {

    private static final Map<String, ZoneOffset> FIXED = fixed(
            "Z 0, UTC 0, GMT 0, WET 0, BST 1, WEST 1, CET 1, WAT 1, CEST 2, EET 2, CAT 2, SAST 2, EEST 3, MSK 3, TRT 3, EAT 3, PKT 5,"
                    + " IST 5:30, NPT 5:45, WIB 7, WITA 8, HKT 8, SGT 8, AWST 8, WIT 9, JST 9, KST 9, ACST 9:30, AEST 10, AEDT 11, NZST 12,"
                    + " NZDT 13, BRT -3, ART -3, ADT -3, EDT -4, EST -5, CDT -5, COT -5, PET -5, CST -6, MDT -6, MST -7, PDT -7, PST -8,"
                    + " AKDT -8, AKST -9, HST -10");
    /** Named for a country's time, which is another in summer. */
    private static final Map<String, ZoneId> BY_SEASON = Map.of(
            "ET", ZoneId.of("America/New_York"),
            "CT", ZoneId.of("America/Chicago"),
            "MT", ZoneId.of("America/Denver"),
            "PT", ZoneId.of("America/Los_Angeles"));

    private static final int NAME = 3;
    private static final int FURTHEST = 14;

    private ZoneNames() {}

    private static Map<String, ZoneOffset> fixed(String list) {
        var zones = new HashMap<String, ZoneOffset>();
        for (String entry : list.split(",\\s*")) {
            String[] parts = entry.split("[ :]");
            int minutes = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
            zones.put(parts[0], ZoneOffset.ofHoursMinutes(Integer.parseInt(parts[1]), minutes));
        }
        return zones;
    }

    /** The offset at a local time, null when the name is none that is known. */
    static @Nullable ZoneOffset offset(String written, LocalDateTime at) {
        if (!Character.isLetter(written.charAt(0))) {
            return ZoneOffset.of(written);
        }
        int sign = Math.max(written.indexOf('+'), written.indexOf('-'));
        if (sign >= NAME) {
            return apart(written.substring(sign));
        }
        ZoneId zone = BY_SEASON.get(written);
        return zone == null ? FIXED.get(written) : zone.getRules().getOffset(at);
    }

    /** {@code +7}, {@code +0100}, {@code -3:30}. */
    private static @Nullable ZoneOffset apart(String signed) {
        String digits = signed.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int all = hours * 60 + minutes;
        return all > FURTHEST * 60 ? null : ZoneOffset.ofTotalSeconds((signed.charAt(0) == '-' ? -all : all) * 60);
    }
}
