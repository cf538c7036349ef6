package newswire.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses are public: all but those that the IANA special-purpose registries (RFC 6890) keep for hosts, links,
 * private and shared networks, documentation and the like. An IPv6 address that wraps an IPv4 address (mapped, NAT64,
 * 6to4, Teredo) is as public as what it wraps.
 */
final class AddressRules {

    private static final Range[] NOT_PUBLIC_V4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final Range GLOBAL_UNICAST_V6 = range("2000::/3");
    private static final Range[] NOT_PUBLIC_V6 =
            ranges("2001:2::/48", "2001:db8::/32", "2001:10::/28", "2001:20::/28", "3fff::/20");

    private static final Range NAT64 = range("64:ff9b::/96");
    private static final Range SIX_TO_FOUR = range("2002::/16");
    private static final Range TEREDO = range("2001::/32");
    private static final Range COMPATIBLE = range("::/96");
    private static final Range MAPPED = range("::ffff:0:0:0/96");

    private AddressRules() {}

    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address v4 -> noneMatches(NOT_PUBLIC_V4, v4.getAddress());
            case Inet6Address v6 -> isPublicV6(v6.getAddress());
            default -> false;
        };
    }

    private static boolean isPublicV6(byte[] v6) {
        if (NAT64.contains(v6)) {
            return noneMatches(NOT_PUBLIC_V4, Arrays.copyOfRange(v6, 12, 16));
        }
        if (SIX_TO_FOUR.contains(v6)) {
            return noneMatches(NOT_PUBLIC_V4, Arrays.copyOfRange(v6, 2, 6));
        }
        if (TEREDO.contains(v6)) {
            return noneMatches(NOT_PUBLIC_V4, inverted(Arrays.copyOfRange(v6, 12, 16)))
                    && noneMatches(NOT_PUBLIC_V4, Arrays.copyOfRange(v6, 4, 8));
        }
        if (COMPATIBLE.contains(v6) || MAPPED.contains(v6)) {
            return false;
        }
        return GLOBAL_UNICAST_V6.contains(v6) && noneMatches(NOT_PUBLIC_V6, v6);
    }

    private static byte[] inverted(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        return bytes;
    }

    private static boolean noneMatches(Range[] ranges, byte[] address) {
        return Arrays.stream(ranges).noneMatch(range -> range.contains(address));
    }

    private static Range[] ranges(String... cidrs) {
        return Arrays.stream(cidrs).map(AddressRules::range).toArray(Range[]::new);
    }

    private static Range range(String cidr) {
        var slash = cidr.indexOf('/');
        try {
            return new Range(
                    InetAddress.getByName(cidr.substring(0, slash)).getAddress(),
                    Integer.parseInt(cidr.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(cidr, e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Range(byte[] network, int prefix) {

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                var mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ network[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
