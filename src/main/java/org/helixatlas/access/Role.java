package org.helixatlas.access;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a client may do. An editor and an operator may do what a reader may. */
enum Role {
    /** Asks questions. */
    READER,
    /** Changes data: imports. */
    EDITOR,
    /** Watches the service: metrics, details of health. */
    OPERATOR;

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }
}
