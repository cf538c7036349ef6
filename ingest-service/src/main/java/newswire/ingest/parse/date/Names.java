package newswire.ingest.parse.date;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of months, weekdays and halves of the day: English at once, the other languages when one is first met. */
final class Names {

    private static final Map<String, Integer> ENGLISH_MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> ENGLISH_WEEKDAYS = new HashMap<>();
    private static final Map<String, Integer> HALVES = new HashMap<>();
    private static final Set<String> KOREAN = Set.of("오전", "오후", "년", "월", "일");

    static {
        for (Month month : Month.values()) {
            ENGLISH_MONTHS.put(month.name().toLowerCase(Locale.ROOT), month.getValue());
            ENGLISH_MONTHS.put(month.name().toLowerCase(Locale.ROOT).substring(0, 3), month.getValue());
        }
        ENGLISH_MONTHS.put("sept", 9);
        for (DayOfWeek day : DayOfWeek.values()) {
            ENGLISH_WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT), day);
            ENGLISH_WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT).substring(0, 3), day);
        }
        ENGLISH_WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
        ENGLISH_WEEKDAYS.put("weds", DayOfWeek.WEDNESDAY);
        ENGLISH_WEEKDAYS.put("thur", DayOfWeek.THURSDAY);
        ENGLISH_WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
        for (String name : List.of("am", "a.m", "오전", "上午", "午前", "πμ")) {
            HALVES.put(name, -1);
        }
        for (String name : List.of("pm", "p.m", "오후", "下午", "午後", "μμ")) {
            HALVES.put(name, 1);
        }
    }

    private Names() {}

    /** The month of a name in lower case, 0 when it is none or more than one. */
    static int month(String name) {
        Integer english = ENGLISH_MONTHS.get(name);
        return english != null ? english : Languages.MONTHS.getOrDefault(plain(name), 0);
    }

    /** The weekday of a name in lower case, null when it is none or more than one. */
    static @Nullable DayOfWeek weekday(String name) {
        DayOfWeek english = ENGLISH_WEEKDAYS.get(name);
        return english != null ? english : Languages.WEEKDAYS.get(plain(name));
    }

    /** Whether languages disagree which weekday this name means, so that it is one but proves nothing. */
    static boolean isWeekdayOfManyMeanings(String name) {
        return Languages.WEEKDAYS_OF_MANY_MEANINGS.contains(plain(name));
    }

    /** -1 for the hours before noon, 1 for those after, 0 when the name says nothing of the kind. */
    static int half(String name) {
        return HALVES.getOrDefault(name, 0);
    }

    /** Whether a word is Korean: such dates leave out the zone. */
    static boolean korean(String word) {
        return KOREAN.contains(word);
    }

    /** Without accents and points, so that the many ways to leave these out do not matter. */
    private static String plain(String name) {
        String decomposed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c != '.' && c != '\u200f' && Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c == 'ς' ? 'σ' : c);
            }
        }
        return plain.toString();
    }

    /** The names in other languages. Where languages contradict each other, a name means nothing. */
    private static final class Languages {

        private static final String NAMES = "names.txt";

        static final Map<String, Integer> MONTHS = new HashMap<>();
        static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
        static final Set<String> WEEKDAYS_OF_MANY_MEANINGS = new HashSet<>();

        static {
            try (InputStream names = Objects.requireNonNull(Names.class.getResourceAsStream(NAMES), NAMES)) {
                new String(names.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(Languages::read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A line says what its names mean: {@code month 4 april avril ...}. */
        private static void read(String line) {
            String[] words = line.split(" ");
            for (int i = 2; i < words.length; i++) {
                int meaning = words[0].startsWith("#") ? -1 : Integer.parseInt(words[1]);
                switch (words[0]) {
                    case "month" -> MONTHS.put(words[i], meaning);
                    case "weekday" -> {
                        if (meaning == 0) {
                            WEEKDAYS_OF_MANY_MEANINGS.add(words[i]);
                        } else {
                            WEEKDAYS.put(words[i], DayOfWeek.of(meaning));
                        }
                    }
                    default -> {}
                }
            }
        }
    }
}
