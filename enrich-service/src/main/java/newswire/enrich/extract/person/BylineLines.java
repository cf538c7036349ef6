package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.text.Words;

/** Lines of a story that name its authors, others who had a hand in it or its owner and tell nothing: above its first paragraph, and at its end. */
public final class BylineLines {

    private static final int PARAGRAPH = 15;
    private static final int MORE_WORDS = 4;
    private static final int LAST = 2;
    private static final int NOTICE = 40;
    private static final int MAX_LENGTH = 400;
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");

    private static final Pattern SIGNED = Pattern.compile("[^\\p{L}\\p{N}]*[©ⓒ]");
    private static final int MOST_OF_CREDIT = 12;

    private static final Pattern OWNED =
            Pattern.compile("[^\\p{L}\\p{N}]*(?:[©ⓒ]|copyright\\b)", Pattern.CASE_INSENSITIVE);

    private BylineLines() {}

    /** A story without those. */
    public static List<TextBlock> leftOut(List<TextBlock> story, List<String> authors) {
        Set<String> names = authors.stream().map(Words::fold).collect(Collectors.toSet());
        int first = 0;
        while (first < story.size() && story.get(first).words() < PARAGRAPH) {
            first++;
        }
        List<TextBlock> rest = new ArrayList<>(story.size());
        for (int i = 0; i < story.size(); i++) {
            TextBlock block = story.get(i);
            boolean above = i < first && first < story.size();
            boolean last = i >= story.size() - LAST && i > first;
            boolean byline = (above || last) && isByline(block, names, last);
            if (!byline && !isCredit(block)) {
                rest.add(block);
            }
        }
        return rest;
    }

    /** Whether a line says whose a picture is. */
    private static boolean isCredit(TextBlock block) {
        return block.words() <= MOST_OF_CREDIT && SIGNED.matcher(block.text()).lookingAt();
    }

    /** Whether a line tells what one of the authors does: {@code Ada Brook is the harbour correspondent of this paper.} */
    public static boolean tellsOf(String line, List<String> authors) {
        for (String author : authors) {
            boolean begins = line.length() > author.length() && line.regionMatches(true, 0, author, 0, author.length());
            if (begins && line.length() <= MAX_LENGTH && hasTrade(line.substring(author.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTrade(String text) {
        for (String word : text.split("[\\s,.]+")) {
            if (Roles.isTrade(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isByline(TextBlock block, Set<String> authors, boolean last) {
        if (block.words() >= (last ? NOTICE : PARAGRAPH)) {
            return false;
        }
        String text = block.text();
        if (last && (OWNED.matcher(text).lookingAt() || Hands.isOfOthers(text))) {
            return true;
        }
        boolean mail = text.indexOf('@') >= 0;
        String bare = mail ? MAIL.matcher(text).replaceAll(" ") : text;
        if (last && bare.length() < text.length() && Words.count(bare) <= MORE_WORDS) {
            return true;
        }
        String folded = Words.fold(bare);
        if (authors.stream().noneMatch(folded::contains)) {
            return false;
        }
        List<String> named = Byline.names(bare);
        int words = named.stream()
                .filter(name -> authors.contains(Words.fold(name)))
                .mapToInt(Words::count)
                .sum();
        return words > 0 && Words.count(bare) <= words + (last ? 1 : MORE_WORDS);
    }
}
