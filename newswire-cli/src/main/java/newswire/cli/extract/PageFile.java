package newswire.cli.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A page on disk, gzipped or not. */
final class PageFile {

    private static final int MAX_BYTES = 60_000_000;

    private PageFile() {}

    /** The page as text, read as UTF-8; what is longer than 60 MB is cut. */
    static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b) {
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = unpacked.readNBytes(MAX_BYTES);
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
