package newswire.cli.show;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.events.EnrichedArticle;
import org.jspecify.annotations.Nullable;

/**
 * An enriched article as a person would like to find it: headline, who, where and when, the story's beginning, and what
 * else is known.
 *
 * @param width columns of the terminal
 * @param zone where times are told
 * @param bold whether headlines may be set in bold by ANSI escapes
 */
public record ArticleText(int width, ZoneId zone, boolean bold) {

    private static final int PARAGRAPHS = 2;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm z", Locale.ENGLISH);

    /** For the terminal that the command runs in; wide ones are not filled, long lines are hard to read. */
    public static ArticleText forTerminal() {
        return new ArticleText(Terminal.width(), ZoneId.systemDefault(), Terminal.takesAnsi());
    }

    /** The article in lines, each ended by a line feed. */
    public String of(EnrichedArticle article) {
        var lines = new ArrayList<String>();
        lines.add("─".repeat(width));
        if (article.revision() > 1) {
            lines.add("▲ CHANGED: revision " + article.revision() + " of an article sent before");
        }
        for (var line : PlainText.wrap(article.title() == null ? "(no title)" : article.title(), width)) {
            lines.add(bold ? "\u001b[1m" + line + "\u001b[0m" : line);
        }
        addWrapped(lines, "", byline(article));
        addWrapped(lines, "", String.join(" > ", article.section()));
        addWrapped(lines, "", orElse(article.canonicalUrl(), article.url()));
        addStory(lines, article);
        addWrapped(lines, "  ", footnote(article));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void addStory(List<String> lines, EnrichedArticle article) {
        if (article.standfirst() != null) {
            lines.add("");
            addWrapped(lines, "  ", article.standfirst());
        }
        for (var paragraph : paragraphs(article).limit(PARAGRAPHS).toList()) {
            lines.add("");
            addWrapped(lines, "", paragraph);
        }
        lines.add("");
    }

    /** Those of the story, less the standfirst, which is its first block too where the page shows it. */
    private static Stream<String> paragraphs(EnrichedArticle article) {
        return article.blocks().stream()
                .filter(block -> block.type().equals("paragraph"))
                .map(EnrichedArticle.Block::text)
                .filter(text -> !text.equals(article.standfirst()));
    }

    private String byline(EnrichedArticle article) {
        var authors =
                article.authors().stream().map(EnrichedArticle.Author::name).collect(Collectors.joining(", "));
        return joined(
                authors.isEmpty() ? null : "By " + authors,
                article.dateline(),
                orElse(article.feed().title(), article.site()),
                time(article.publishedAt()),
                isUpdated(article) ? "updated " + time(article.modifiedAt()) : null);
    }

    private String footnote(EnrichedArticle article) {
        var more = Math.max(0, paragraphs(article).count() - PARAGRAPHS);
        var captions = article.images().stream()
                .filter(image -> image.caption() != null)
                .count();
        var language = article.language();
        return joined(
                article.kind().equals("article") ? null : article.kind(),
                article.paywalled() == null ? null : "paywalled",
                article.truncated() == null ? null : "cut short",
                more == 0 ? null : "+ " + count(more, "paragraph"),
                article.wordCount() == 0 ? null : count(article.wordCount(), "word"),
                language == null ? null : languageName(language.code()),
                article.images().isEmpty() ? null : count(article.images().size(), "image"),
                captions == 0 ? null : count(captions, "caption"),
                article.publisherTags().isEmpty() ? null : "tags: " + String.join(", ", article.publisherTags()));
    }

    private static boolean isUpdated(EnrichedArticle article) {
        return article.modifiedAt() != null && !article.modifiedAt().equals(article.publishedAt());
    }

    private void addWrapped(List<String> lines, String indent, @Nullable String text) {
        if (text != null) {
            PlainText.wrap(text, width - indent.length()).forEach(line -> lines.add(indent + line));
        }
    }

    private @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : TIME.format(instant.atZone(zone));
    }

    private static String languageName(String code) {
        var name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? code : name;
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(((Predicate<@Nullable String>) part -> part == null).negate())
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String orElse(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }
}
