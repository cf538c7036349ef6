package newswire.enrich.tag.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.tag.entity.Words.Line;
import newswire.enrich.tag.text.Sentence;
import newswire.enrich.tag.text.Token;

/** What kind of text a document is, as far as texts of that kind have other names, or are labelled by other guidelines. */
enum Style {
    /** An agency's report, with a line of place and date before it. */
    DATED,
    /** A text that was cut into tokens and put together again, so that marks stand apart. */
    APART,
    /** Any other text of several sentences. */
    ARTICLE,
    /** A sentence or a few. */
    SNIPPET;

    private static final int LINES_BEFORE_THE_STORY = 5;
    private static final int LONGEST_SNIPPET = 3;
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern HYPHENATED = Pattern.compile("\\p{Ll}+-\\p{Ll}+");
    private static final Set<String> ENDINGS = Set.of("s", "t", "re", "ve", "ll", "m", "d");

    static Style of(List<Line> lines) {
        if (lines.stream().limit(LINES_BEFORE_THE_STORY).anyMatch(Style::isDated)) {
            return DATED;
        }
        if (lines.size() <= LONGEST_SNIPPET) {
            return SNIPPET;
        }
        return areApart(lines) ? APART : ARTICLE;
    }

    /** A text with hyphens inside words, too, was not cut: there a hyphen between spaces is a dash. */
    private static boolean areApart(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.marksApart > 0)
                && lines.stream().flatMap(line -> Arrays.stream(line.words)).noneMatch(Style::hasHyphen);
    }

    private static boolean hasHyphen(Word word) {
        return HYPHENATED.matcher(word.text()).matches();
    }

    /** A line as agencies put before a story: place and date. */
    private static boolean isDated(Line line) {
        var words = line.words;
        return words.length > 1
                && words.length < 8
                && ISO_DATE.matcher(words[words.length - 1].text()).matches();
    }

    /** How many hyphens and apostrophes of a sentence have a space on the side where a word goes on. */
    static int marksApart(Sentence sentence) {
        var tokens = sentence.tokens();
        int apart = 0;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            apart += isApart(tokens.get(i - 1), tokens.get(i), tokens.get(i + 1)) ? 1 : 0;
        }
        return apart;
    }

    private static boolean isApart(Token before, Token mark, Token after) {
        if (mark.text().length() != 1 || after.start() == mark.end()) {
            return false;
        }
        return switch (mark.text().charAt(0)) {
            case '-' -> before.end() < mark.start() && endsSmall(before) && startsSmall(after);
            case '\'', '’' -> before.end() == mark.start() && ENDINGS.contains(after.text());
            default -> false;
        };
    }

    private static boolean endsSmall(Token token) {
        return Character.isLowerCase(token.text().charAt(token.text().length() - 1));
    }

    private static boolean startsSmall(Token token) {
        return Character.isLowerCase(token.text().charAt(0));
    }
}
