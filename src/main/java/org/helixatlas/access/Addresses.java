package org.helixatlas.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Addresses of machines. */
final class Addresses {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?", Pattern.CASE_INSENSITIVE);

    private Addresses() {}

    /** Whether a name, as it stands in a Host header, means this machine; names that a resolver knows do not count. */
    static boolean isLoopbackName(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    /** Whether who listens at this address is heard by this machine alone. */
    static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
