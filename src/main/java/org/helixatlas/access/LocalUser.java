package org.helixatlas.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.helixatlas.web.ClientIdentity;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever asks from this machine while no credentials are given out. */
final class LocalUser extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private LocalUser(List<Role> roles) {
        super(roles.stream().map(Role::authority).toList());
        setAuthenticated(true);
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
    static final class Entry extends OncePerRequestFilter {

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
            context.setAuthentication(new LocalUser(own ? Arrays.asList(Role.values()) : List.of(Role.READER)));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }
}
