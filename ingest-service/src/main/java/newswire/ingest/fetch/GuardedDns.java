package newswire.ingest.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import newswire.ingest.fetch.http.Origin;

/**
 * Resolves names for the connections themselves, so that what is checked is what is connected to: a name that answers
 * differently the second time gains nothing. One address that is off limits spoils the whole answer.
 */
record GuardedDns(boolean allowPrivateAddresses, NameLookup names) {

    /**
     * Where a server is.
     *
     * @param atMost how long it may take to look its name up
     * @throws AddressNotAllowedException when it is, or may be, where nothing is to be fetched from
     */
    List<InetSocketAddress> resolve(Origin origin, Duration atMost) throws IOException {
        var addresses = names.of(origin.host(), atMost);
        if (!allowPrivateAddresses) {
            for (var address : addresses) {
                if (!AddressRules.isPublic(address)) {
                    throw new AddressNotAllowedException(origin.host(), address);
                }
            }
        }
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, origin.port()))
                .toList();
    }
}
