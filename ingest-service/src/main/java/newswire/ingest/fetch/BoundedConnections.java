package newswire.ingest.fetch;

import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.core5.http.config.Http1Config;

/** Connections that refuse a response with endless header lines or endlessly many of them. */
final class BoundedConnections {

    private BoundedConnections() {}

    static ManagedHttpClientConnectionFactory factory(int maxHeaderLine, int maxHeaders) {
        return ManagedHttpClientConnectionFactory.builder()
                .http1Config(Http1Config.custom()
                        .setMaxLineLength(maxHeaderLine)
                        .setMaxHeaderCount(maxHeaders)
                        .build())
                .build();
    }
}
