package newswire.cli.extract;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.Person;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.Story;
import org.jspecify.annotations.Nullable;

/** A story for a person to read, each field with its source. */
final class StoryPrinter {

    private static final int LABEL = 13;
    private static final int VALUE = 60;

    private final Story story;
    private final PrintWriter out;

    private StoryPrinter(Story story, PrintWriter out) {
        this.story = story;
        this.out = out;
    }

    /** All fields but the text. */
    static void printFields(Story story, PrintWriter out) {
        new StoryPrinter(story, out).fields();
    }

    /**
     * The text and its source.
     *
     * @param marked the story's text with whatever is to be shown in it, its paragraphs as they were
     */
    static void printText(Story story, String marked, PrintWriter out) {
        new StoryPrinter(story, out).text(marked.split("\n\n", -1));
    }

    private void fields() {
        field("kind", flags(), "");
        field("title", story.title(), source("title"));
        field("standfirst", story.standfirst(), source("standfirst"));
        field(
                "authors",
                joined(Stream.concat(story.authors().stream().map(Person::name), story.agencies().stream())
                        .toList()),
                source("authors"));
        field("dateline", story.dateline(), source("dateline"));
        field("published", iso(story.published()), source("published"));
        field("modified", iso(story.modified()), source("modified"));
        field("section", story.section().isEmpty() ? null : String.join(" > ", story.section()), source("section"));
        field("tags", joined(story.publisherTags()), source("publisherTags"));
        field("language", story.language(), source("language"));
        field(
                "canonical",
                story.canonicalUrl() == null ? null : story.canonicalUrl().toString(),
                source("canonicalUrl"));
        field("amp", story.ampUrl() == null ? null : story.ampUrl().toString(), source("ampUrl"));
        for (Image image : story.images()) {
            String credit = image.credit() == null ? "" : " (" + image.credit() + ')';
            String shown = image.caption() == null ? String.valueOf(image.url()) : image.caption();
            field("image", shown + credit, source("images"));
        }
    }

    /** Each block with its mark, where paragraphs are blocks. */
    private void text(String[] paragraphs) {
        List<Block> blocks = story.blocks();
        boolean inStep = blocks.stream().filter(Block::isTold).count() == paragraphs.length;
        out.println();
        out.println("text" + source("text") + ':');
        Iterator<String> texts = List.of(paragraphs).iterator();
        for (Block block : inStep ? blocks : List.<Block>of()) {
            out.println();
            out.println(mark(block) + (block.isTold() ? texts.next() : embed(block)));
        }
        while (texts.hasNext()) {
            out.println();
            out.println(texts.next());
        }
    }

    private static String embed(Block block) {
        String url = String.valueOf(block.url());
        return block.text().equals(url) ? url : block.text() + " <" + url + '>';
    }

    private String flags() {
        return story.kind()
                + source("kind")
                + (story.paywalled() ? ", paywalled" + source("paywalled") : "")
                + (story.truncated() ? ", truncated" + source("truncated") : "");
    }

    private static String mark(Block block) {
        return switch (block.type()) {
            case subheading -> "## ";
            case quotation -> "> ";
            case listItem -> "- ";
            case table -> "| ";
            case update -> "* ";
            case embed -> "@ ";
            case paragraph -> "";
        };
    }

    private String source(String field) {
        String source = story.provenance().get(field);
        return source == null ? "" : "  [" + source + ']';
    }

    private void field(String label, @Nullable String value, String source) {
        if (value != null) {
            String gap = value.length() < VALUE ? " ".repeat(VALUE - value.length()) : "";
            out.println(label + " ".repeat(LABEL - label.length()) + value + (source.isEmpty() ? "" : gap + source));
        }
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private static @Nullable String iso(@Nullable StatedTime time) {
        return time == null ? null : time.toIso();
    }
}
