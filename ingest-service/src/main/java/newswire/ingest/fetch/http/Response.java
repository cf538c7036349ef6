package newswire.ingest.fetch.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of an answer, and its body as it comes.
 *
 * @param status 200 to 599, or whatever else of three digits the server has made up
 * @param body null where the status has none
 * @param mayBeReused whether the connection persists once the body has been read (RFC 9112, section 9.3)
 */
public record Response(int status, Fields fields, @Nullable Body body, boolean mayBeReused) {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_FIELDS = 256 * 1024; // some send a policy of 20 KB, or a cookie after the other
    private static final int MOST_EMPTY_LINES = 10;
    private static final int MOST_INTERIM = 20;

    /** Where the server does not say how long it keeps a connection. */
    private static final Duration USUAL_KEEP_ALIVE = Duration.ofMinutes(3);

    /** Reads the head of the answer to a GET or POST; interim ones (1xx) before it are passed over. */
    static Response read(Input in) throws IOException {
        for (int interim = 0; interim < MOST_INTERIM; interim++) {
            var line = statusLine(in);
            var status = status(line);
            var fields = Fields.read(in, MOST_FIELDS);
            if (status >= 200) {
                return of(line, status, fields, in);
            }
            if (status == 101) {
                throw new ProtocolException("a change of protocol that nobody has asked for");
            }
        }
        throw new ProtocolException("more than " + MOST_INTERIM + " interim answers");
    }

    private static Response of(String line, int status, Fields fields, Input in) {
        var body = status == 204 || status == 304 ? null : Body.of(fields, in);
        return new Response(status, fields, body, persists(line.startsWith("HTTP/1.0"), fields));
    }

    private static boolean persists(boolean isOld, Fields fields) {
        var connection = fields.members("Connection");
        var codings = fields.members("Transfer-Encoding");
        return isOld
                ? connection.contains("keep-alive") && codings.isEmpty()
                : !connection.contains("close") && isFramedForSure(codings, fields);
    }

    /** Who says in two ways where a body ends may mean two ends (RFC 9112, section 6.3). */
    private static boolean isFramedForSure(List<String> codings, Fields fields) {
        return codings.isEmpty() || codings.size() == 1 && fields.first("Content-Length") == null;
    }

    private static String statusLine(Input in) throws IOException {
        for (int empty = 0; empty < MOST_EMPTY_LINES; empty++) {
            var line = in.line(LONGEST_LINE);
            if (!line.isEmpty()) {
                return line;
            }
        }
        throw new ProtocolException("nothing but empty lines for an answer");
    }

    /** RFC 9112, section 4. */
    private static int status(String line) throws ProtocolException {
        var isHttp = line.length() >= 12
                && line.startsWith("HTTP/1.")
                && line.charAt(8) == ' '
                && (line.length() == 12 || line.charAt(12) == ' ')
                && isDigit(line.charAt(9))
                && isDigit(line.charAt(10))
                && isDigit(line.charAt(11))
                && line.charAt(9) != '0';
        if (!isHttp) {
            throw new ProtocolException("the answer is not of HTTP/1.1");
        }
        return Integer.parseInt(line, 9, 12, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** For how long the connection may wait for another request once the answer has been read; zero for not at all. */
    public Duration keepAlive() {
        if (!mayBeReused) {
            return Duration.ZERO;
        }
        for (var parameter : fields.members("Keep-Alive")) {
            if (parameter.matches("timeout\\s*=\\s*\\d{1,6}")) {
                return Duration.ofSeconds(Long.parseLong(parameter.replaceAll("\\D", "")));
            }
        }
        return USUAL_KEEP_ALIVE;
    }
}
