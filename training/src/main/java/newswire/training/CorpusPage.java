package newswire.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import newswire.cli.extract.PageFile;
import org.jspecify.annotations.Nullable;

/**
 * A page with its truth.
 *
 * @param id set and id, as in {@code fundus/de_Site_2024}
 * @param site what must not be in both training and test
 * @param body the true text, null when only segments are known
 * @param wanted segments that must come out
 * @param unwanted segments that must not
 * @param published when, as its set writes it; null when that is not known
 * @param captions captions of its pictures, null when they are not known
 */
public record CorpusPage(
        String id,
        String site,
        Path html,
        @Nullable URI url,
        @Nullable String body,
        List<String> wanted,
        List<String> unwanted,
        @Nullable List<String> captions,
        @Nullable List<String> standfirst,
        @Nullable List<String> tags,
        @Nullable List<String> authors,
        @Nullable String title,
        @Nullable String published) {

    /** The fold in which this page's site is tested. */
    public int fold(int folds) {
        return dealt(site, folds);
    }

    /** The part of the training data to which this page's site belongs, dealt otherwise than the folds. */
    public int part(int parts) {
        return dealt(site + "part", parts);
    }

    private static int dealt(String site, int parts) {
        return Math.floorMod(site.hashCode() * 0x9E3779B1 >>> 8, parts);
    }

    /** The page as it was saved. */
    public String source() {
        try {
            return PageFile.read(html);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
