package org.helixatlas.web;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The key by which parts of the service ask its own REST interface, on behalf of those who have been let in already. A new one is
 * made at each start; it opens what a reader may see, and leaves the process only to come back to it.
 */
@Component
public class OwnKey {

    /** The header that carries it. */
    public static final String HEADER = "X-API-Key";

    /** The name that it goes by: none that a client can have. */
    public static final String NAME = "-";

    private final String secret;

    OwnKey() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** What the header holds. */
    public String value() {
        return NAME + "." + secret;
    }

    /** Its part after the name. */
    public String secret() {
        return secret;
    }
}
