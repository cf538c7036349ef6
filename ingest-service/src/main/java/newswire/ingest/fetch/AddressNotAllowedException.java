package newswire.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A host resolves to an address that is off limits. */
final class AddressNotAllowedException extends UnknownHostException {

    AddressNotAllowedException(String host, InetAddress address) {
        super(host + " is at " + address.getHostAddress() + ", which is not a public address;"
                + " to fetch from private networks set newswire.ingest.fetch.allow-private-addresses");
    }
}
