package org.helixatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Tells clients apart, for everything that each of them has a share of. */
@Component
public class ClientIdentity {

    /** With {@link OwnKey}, on whose behalf the service asks itself. */
    public static final String ON_BEHALF_OF = "Helix-ClientIdentity";

    /** The name of whoever asks from this machine while no credentials are given out: none that a client can have. */
    public static final String LOCAL = "local user";

    private final OwnKey own;

    ClientIdentity(OwnKey own) {
        this.own = own;
    }

    /** The name of a client that gave credentials, otherwise its address. */
    public String of(HttpServletRequest request) {
        String behalf = request.getHeader(ON_BEHALF_OF);
        if (behalf != null && isOurs(request)) {
            return behalf;
        }
        Principal who = request.getUserPrincipal();
        return who == null || who.getName().equals(LOCAL) ? "at " + address(request.getRemoteAddr()) : who.getName();
    }

    /** Whether the service asks itself, by {@link OwnKey}. */
    public boolean isOurs(HttpServletRequest request) {
        String key = request.getHeader(OwnKey.HEADER);
        return key != null
                && MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.UTF_8), own.value().getBytes(StandardCharsets.UTF_8));
    }

    /** Whom to count an address as: one that holds an IPv6 prefix has billions of addresses, and is one client. */
    public static String address(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return Arrays.toString(Arrays.copyOf(bytes, Math.min(8, bytes.length)));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
