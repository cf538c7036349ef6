package newswire.benchmarks.extract;

import java.net.URI;
import java.util.function.Supplier;
import net.dankito.readability4j.Readability4J;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Those who read a page. A constant's instances are made by {@link #open}, so that one may keep what it has loaded. */
enum Reader {
    /** The parse alone. */
    jsoup(() -> page -> Jsoup.parse(page, Reader.ADDRESS)),
    /** The story with all of its fields. */
    newswire(() -> {
        Extractor extractor = new Extractor();
        URI address = URI.create(Reader.ADDRESS);
        return page -> extractor.extract(ArticleSource.ofPage(page, address));
    }),
    /** The best of what else the JVM has: text, title and byline. */
    readability4j(() -> page -> new Readability4J(Reader.ADDRESS, page).parse());

    private static final String ADDRESS = "https://news.example/2026/story.html";

    /** Makes something of a page. */
    interface Reading {
        @Nullable
        Object read(String page);
    }

    private final Supplier<Reading> opening;

    Reader(Supplier<Reading> opening) {
        this.opening = opening;
    }

    /** One that is ready to read. */
    Reading open() {
        return opening.get();
    }
}
