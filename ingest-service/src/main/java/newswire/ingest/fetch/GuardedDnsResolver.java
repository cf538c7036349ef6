package newswire.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the connections themselves, so that what is checked is what is connected to: a name that answers
 * differently the second time gains nothing. One address that is off limits spoils the whole answer.
 */
record GuardedDnsResolver(boolean allowPrivateAddresses) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        if (!allowPrivateAddresses) {
            for (var address : addresses) {
                if (!AddressRules.isPublic(address)) {
                    throw new AddressNotAllowedException(host, address);
                }
            }
        }
        return addresses;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(resolve(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
