package newswire.enrich.tag.link;

import java.util.regex.Pattern;

/** Tells stories of sport, in which a town or a country mostly stands for its team. */
final class Sport {

    private static final Pattern SIGN = Pattern.compile(
            "\\b(?i:innings?|(?:first|second|third) basem[ae]n|shortstops?|outfielders?|quarterbacks?|play-?offs?|touchdowns?"
                    + "|goalkeepers?|midfielders?|strikers?|coach(?:es)?|wickets?|cricket|rugby|soccer|football|basketball"
                    + "|baseball|hockey|tennis|World Cup|semi-?finals?|quarter-?finals?|league|tournament|championships?"
                    + "|NFL|NBA|NHL|MLB|FIFA|UEFA|pitchers?|batsm[ae]n|bullpen|offense|linebackers?|homers?|homered"
                    + "|overtime|Davis Cup|medals?|squad|games?|match(?:es)?|teams?|seeded|scored|unbeaten|straight sets"
                    + "|grand slams?|Wimbledon|Olympics?|Olympic|Cup|Ashes|Twenty20|bowlers?|bowling|batting|captain)\\b"
                    // Boston beat the Minnesota Twins 6-4
                    + "|\\b(?:beats?|defeated|edged|routed|downed|lost to)\\b[^.\\n]{1,60}\\b\\d{1,3}-\\d{1,3}\\b");

    private static final int WORDS_A_SIGN = 60;
    private static final int LETTERS_A_WORD = 6;

    private Sport() {}

    static boolean isIn(String text) {
        return SIGN.matcher(text).results().count() * WORDS_A_SIGN * LETTERS_A_WORD > text.length();
    }
}
