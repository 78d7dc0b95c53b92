package org.helixatlas.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.helixatlas.web.ClientIdentity;
import org.helixatlas.web.MarkedOnce;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever asks from this machine while no credentials are given out. */
final class LocalUser extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private static final List<GrantedAuthority> ALL = authorities(Role.values());
    private static final List<GrantedAuthority> READING = authorities(Role.READER);

    private LocalUser(List<GrantedAuthority> authorities) {
        super(authorities);
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Role... roles) {
        return Arrays.stream(roles).<GrantedAuthority>map(Role::authority).toList();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return ClientIdentity.LOCAL;
    }

    /** Lets local users do everything; a page of another site that was let in, or a link, only reads. */
    static final class Entry extends MarkedOnce {

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected boolean shouldNotFilterAsyncDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean own = Site.judged(request) == Site.OWN;
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new LocalUser(own ? ALL : READING));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }
}
