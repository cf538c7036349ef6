package newswire.enrich.extract.date;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Offsets from UTC as they stand behind a time of day: {@code Z}, {@code +0530}, {@code GMT+7}, {@code CEST}, {@code ET},
 * {@code Europe/Vienna}.
 */
final class ZoneNames {

    private static final Map<String, ZoneOffset> FIXED = fixed(
            "Z 0, UT 0, UTC 0, GMT 0, WET 0, BST 1, WEST 1, CET 1, MEZ 1, WAT 1, CEST 2, MESZ 2, EET 2, CAT 2, SAST 2, EEST 3, MSK 3, TRT 3,"
                    + " EAT 3, IRST 3:30, GST 4, IRDT 4:30, AFT 4:30, PKT 5, IST 5:30, NPT 5:45, ICT 7, WIB 7, WITA 8, HKT 8, SGT 8, MYT 8, PHT 8,"
                    + " AWST 8, WIT 9, JST 9, KST 9, ACST 9:30, AEST 10, ACDT 10:30, AEDT 11, NZST 12, NZDT 13, NDT -2:30, BRT -3, ART -3, ADT -3,"
                    + " UYT -3, CLST -3, NST -3:30, EDT -4, AST -4, CLT -4, BOT -4, VET -4, EST -5, CDT -5, COT -5, PET -5, CST -6, MDT -6, MST -7,"
                    + " PDT -7, PST -8, AKDT -8, AKST -9, HST -10");
    /** Named for a country's time, which is another in summer. */
    private static final Map<String, ZoneId> BY_SEASON = Map.of(
            "ET", ZoneId.of("America/New_York"),
            "CT", ZoneId.of("America/Chicago"),
            "MT", ZoneId.of("America/Denver"),
            "PT", ZoneId.of("America/Los_Angeles"));

    private static final int NAME = 3;
    private static final int FURTHEST = 14;
    private static final int HOUR = 60;

    private ZoneNames() {}

    private static Map<String, ZoneOffset> fixed(String list) {
        var zones = new HashMap<String, ZoneOffset>();
        for (String entry : list.split(",\\s*")) {
            String[] parts = entry.split("[ :]");
            int hours = Integer.parseInt(parts[1]);
            int minutes = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
            zones.put(parts[0], ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes));
        }
        return zones;
    }

    /** The offset at a local time, null when the name is none that is known. */
    static @Nullable ZoneOffset offset(String written, LocalDateTime at) {
        int sign = Math.max(written.indexOf('+'), written.indexOf('-'));
        if (sign == 0 || sign >= NAME) {
            return apart(written.substring(sign));
        }
        ZoneId zone = written.indexOf('/') < 0 ? BY_SEASON.get(written) : ofPlace(written);
        return zone == null ? FIXED.get(written) : zone.getRules().getOffset(at);
    }

    /** A place of the tz database. */
    private static @Nullable ZoneId ofPlace(String written) {
        try {
            return ZoneId.of(written);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /** {@code +7}, {@code +0100}, {@code -3:30}; null where no clock is so far ahead or behind. */
    private static @Nullable ZoneOffset apart(String signed) {
        String digits = signed.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int all = hours * HOUR + minutes;
        return minutes >= HOUR || all > FURTHEST * HOUR
                ? null
                : ZoneOffset.ofTotalSeconds((signed.charAt(0) == '-' ? -all : all) * HOUR);
    }
}
