package newswire.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Something that the demo's site serves, with the validators of conditional requests (RFC 9110, section 13). */
record SiteFile(String mediaType, byte[] content, String etag, String lastModified) {

    static SiteFile of(String mediaType, String text, String lastModified) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var checksum = new CRC32();
        checksum.update(content);
        return new SiteFile(
                mediaType,
                content,
                '"' + HexFormat.of().toHexDigits(checksum.getValue(), 8) + '"',
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.parse(lastModified).atOffset(ZoneOffset.UTC)));
    }

    void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", etag);
        headers.set("Last-Modified", lastModified);
        if (isKnownTo(exchange)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        headers.set("Content-Type", mediaType);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    // If-None-Match, when there, decides alone.
    private boolean isKnownTo(HttpExchange exchange) {
        var request = exchange.getRequestHeaders();
        var tag = request.getFirst("If-None-Match");
        return tag != null ? tag.equals(etag) : lastModified.equals(request.getFirst("If-Modified-Since"));
    }
}
