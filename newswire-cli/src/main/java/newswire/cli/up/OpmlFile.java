package newswire.cli.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newswire.cli.console.Failure;
import newswire.ingest.feed.Opml;

/** A look into an OPML file before anything is started: what is wrong with it is the person's first concern. */
final class OpmlFile {

    private OpmlFile() {}

    /** @throws Failure when the file can't be read, is no OPML, or holds no feed */
    static void requireFeeds(Path file) {
        try (var in = Files.newInputStream(file)) {
            if (Opml.read(in).feeds().isEmpty()) {
                throw new Failure(
                        "the OPML file " + file + " holds no feed; outlines with an xmlUrl are what it needs");
            }
        } catch (IOException e) {
            throw new Failure("the OPML file " + file + " can't be read; check the path", e);
        } catch (IllegalArgumentException e) {
            throw new Failure("the OPML file " + file + " is no list of feeds: " + e.getMessage(), e);
        }
    }
}
