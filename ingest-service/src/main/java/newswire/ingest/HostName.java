package newswire.ingest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** The machine's name, by which its instance differs from those of others. Most shells know it, and do not tell what they start. */
final class HostName {

    private HostName() {}

    /** Asks the machine. */
    interface LookUp {
        String name() throws UnknownHostException;
    }

    /** The setting {@code host.name}; none where the environment names the host, or the machine has no name of its own. */
    static Map<String, Object> setting() {
        return System.getenv("HOSTNAME") != null
                ? Map.of()
                : setting(() -> InetAddress.getLocalHost().getHostName());
    }

    static Map<String, Object> setting(LookUp lookUp) {
        try {
            var name = lookUp.name();
            return name.startsWith("localhost") ? Map.of() : Map.of("host.name", name);
        } catch (UnknownHostException e) {
            return Map.of();
        }
    }
}
