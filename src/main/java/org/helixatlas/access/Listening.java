package org.helixatlas.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the service listens. Beyond this machine it does so only with credentials, and with TLS on the way to it. */
@Component
@ConditionalOnWebApplication
class Listening {

    private final boolean onLoopback;
    private final String address;

    Listening(AccessProperties properties, Environment environment) {
        this.address = environment.getProperty("server.address", "");
        // Without an address of its own a separate management port listens everywhere.
        String management = environment.containsProperty("management.server.port")
                ? environment.getProperty("management.server.address", "")
                : address;
        this.onLoopback = Addresses.isLoopback(address) && Addresses.isLoopback(management);
        if (onLoopback) {
            return;
        }
        String open = Addresses.isLoopback(address) ? "management.server.address" : "server.address";
        String there = open + " is '" + environment.getProperty(open, "") + "'";
        if (!properties.credentialsNeeded()) {
            throw new UnprotectedListening(
                    there + ", but without credentials the service listens on loopback only, such as 127.0.0.1",
                    "Create credentials by the command issue-key, or leave " + open + " at 127.0.0.1.");
        }
        boolean tls = environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && (environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.certificate")
                        || environment.containsProperty("server.ssl.key-store"));
        if (!tls && !properties.behindTlsProxy()) {
            throw new UnprotectedListening(
                    there + ", but credentials would travel by plain HTTP",
                    "Name a certificate by server.ssl.bundle, or, where a proxy before the service speaks TLS, set"
                            + " helix.access.behind-tls-proxy=true.");
        }
    }

    /** The address at which the service listens. */
    String address() {
        return address;
    }

    /** Whether only this machine reaches the service. */
    boolean onLoopback() {
        return onLoopback;
    }
}
