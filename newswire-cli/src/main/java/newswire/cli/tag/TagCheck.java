package newswire.cli.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import newswire.cli.console.Failure;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.Taggers;
import newswire.enrich.tag.Tags;
import newswire.enrich.tag.language.LanguageDetector;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the tags of many texts to what the contract promises: every offset is the beginning or end of what it says it is,
 * and the same text gives the same tags, byte by byte, whichever instance tags it and whatever it tagged before.
 */
final class TagCheck {

    private final JsonMapper json = JsonMapper.builder().build();
    private final LanguageDetector languages = new LanguageDetector();
    private final Taggers one;
    private final Taggers other;
    private final PrintStream out;
    private int texts;
    private int spans;
    private int faults;

    /** @param other made anew, so that it shares nothing with {@code one} */
    TagCheck(Taggers one, Taggers other, PrintStream out) {
        this.one = one;
        this.other = other;
        this.out = out;
    }

    /** Prints what does not hold, then a line with counts; returns whether all did. */
    boolean run(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                try {
                    check(json.readTree(line));
                } catch (JacksonException notJson) {
                    fault("?", Failure.reason(notJson));
                }
            }
        }
        out.printf("%d texts with %d mentions and quotations, %d faults%n", texts, spans, faults);
        return faults == 0;
    }

    private void check(JsonNode request) {
        texts++;
        var id = request.path("id").asString("");
        var title = request.path("title").asString("");
        var text = request.path("text").asString("");
        var language = languages.detect((title + "\n" + text).strip());
        var known = language == null ? null : TagSource.languageOf(language.code(), language.confidence());
        var source = TagSource.of(title, text, known);
        var tags = one.tag(source);
        if (!written(tags).equals(written(other.tag(source)))) {
            fault(id, "tagged again it has other tags");
        }
        tags.entities().forEach(entity -> check(id, entity, title, text));
        tags.quotes().forEach(quote -> isSpan(id, text, quote.start(), quote.end()));
    }

    private String written(Tags tags) {
        return json.writeValueAsString(
                List.of(tags.entities(), tags.topics(), tags.keyphrases(), tags.quotes(), tags.taggers()));
    }

    private void check(String id, Entity entity, String title, String text) {
        boolean named = false;
        for (var mention : entity.mentions()) {
            var whole = mention.inTitle() ? title : text;
            named |=
                    isSpan(id, whole, mention.start(), mention.end()) && isName(surface(whole, mention), entity.name());
        }
        if (!named) {
            fault(id, "nowhere is written what an entity is called: " + entity.name());
        }
    }

    private static String surface(String whole, Mention mention) {
        return whole.substring(mention.start(), mention.end());
    }

    /** Whether a name is written so, in capitals or not, and with the region of a place or not. */
    private static boolean isName(String surface, String name) {
        var written = surface.strip().replaceAll("\\s+", " ");
        boolean whole = written.length() == name.length()
                || written.length() > name.length()
                        && written.substring(name.length()).matches(" ?,.*");
        return whole && written.regionMatches(true, 0, name, 0, name.length());
    }

    private boolean isSpan(String id, String whole, int start, int end) {
        spans++;
        boolean within = 0 <= start && start < end && end <= whole.length();
        boolean holds = within && !cuts(whole, start) && !cuts(whole, end) && isTight(whole.substring(start, end));
        if (!holds) {
            fault(id, "no mention from " + start + " to " + end);
        }
        return holds;
    }

    private static boolean isTight(String surface) {
        return surface.equals(surface.strip());
    }

    /** Whether an offset is in the middle of a character. */
    private static boolean cuts(String whole, int at) {
        return at > 0
                && at < whole.length()
                && Character.isLowSurrogate(whole.charAt(at))
                && Character.isHighSurrogate(whole.charAt(at - 1));
    }

    private void fault(String id, String what) {
        faults++;
        out.println(id + ": " + what);
    }
}
