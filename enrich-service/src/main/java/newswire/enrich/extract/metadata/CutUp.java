package newswire.enrich.extract.metadata;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** Tells tags from what machines make for them: the page's headline, description or address cut up into words. */
final class CutUp {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int FEWEST_OF_HEADLINE = 4;
    private static final int FEWEST = 6;
    /** The least share that the tags are of a text's different words from the first to the last of them. */
    private static final double LEAST = 0.6;

    private final Page page;
    private final @Nullable String title;

    CutUp(Page page, @Nullable String title) {
        this.page = page;
        this.title = title;
    }

    private Stream<List<String>> texts() {
        URI url = page.url();
        return Stream.of(
                        page.metas().first("description"),
                        page.metas().first("og:description"),
                        url == null ? null : url.getPath())
                .map(CutUp::words);
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(BETWEEN_WORDS.split(Words.fold(text)));
    }

    /** Whether these are nothing but such words, in the order of their text. */
    boolean is(List<String> tags) {
        if (tags.size() < FEWEST_OF_HEADLINE) {
            return false;
        }
        List<String> words = tags.stream().map(Words::fold).toList();
        if (words.stream().anyMatch(word -> word.indexOf(' ') >= 0)) {
            return false; // none of these is one word
        }
        return share(words, words(title)) > 0
                || words.size() >= FEWEST && texts().anyMatch(text -> share(words, text) >= LEAST);
    }

    /** How much of a text's different words they are where they follow each other as they do there; 0 where they don't. */
    private static double share(List<String> words, List<String> text) {
        int first = Math.max(0, text.indexOf(words.getFirst()));
        int at = first;
        for (String word : words) {
            int next = at;
            while (next < text.size() && !text.get(next).equals(word)) {
                next++;
            }
            if (next == text.size()) {
                return 0;
            }
            at = next + 1;
        }
        long different = text.subList(first, at).stream().distinct().count();
        return words.size() / (double) different;
    }
}
