package newswire.cli.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article of the demo's news site, as its newsroom has it. */
record DemoArticle(
        String language,
        String slug,
        List<String> section,
        String title,
        String standfirst,
        List<String> authors,
        String dateline,
        Instant published,
        @Nullable Instant modified,
        List<String> paragraphs,
        List<Image> images,
        List<String> tags) {

    record Image(String file, String caption, String credit) {}

    String path() {
        return "/" + language + "/" + slug + ".html";
    }

    Instant lastChanged() {
        return modified == null ? published : modified;
    }
}
