package newswire.benchmarks.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newswire.cli.extract.PageFile;

/** Pages of a folder as text, decoded beforehand. */
final class NewsPages {

    private NewsPages() {}

    /** All {@code .html} and {@code .html.gz} files below the folder in the order of their names. */
    static List<String> in(Path folder) throws IOException {
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(NewsPages::isPage).sorted().toList()) {
                pages.add(PageFile.read(file));
            }
        }
        return pages;
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".html") || name.endsWith(".html.gz"));
    }
}
