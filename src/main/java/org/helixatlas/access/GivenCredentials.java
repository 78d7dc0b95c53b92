package org.helixatlas.access;

import jakarta.servlet.http.HttpServletRequest;
import org.helixatlas.web.OwnKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;

/** Finds a name and a secret in a request: HTTP Basic, or a key {@code name.secret} as Bearer or X-API-Key. */
final class GivenCredentials implements AuthenticationConverter {

    private static final int LONGEST = 500;
    private static final String BEARER = "Bearer ";

    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String key = request.getHeader(OwnKey.HEADER);
        if (key != null) {
            return key(request, key);
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return null;
        }
        if (authorization.length() > LONGEST) {
            throw new BadCredentialsException("The credentials are longer than any that were issued.");
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return key(request, authorization.substring(BEARER.length()).strip());
        }
        Authentication given = basic.convert(request);
        if (given == null) {
            throw new BadCredentialsException("Credentials are given as Basic, Bearer or " + OwnKey.HEADER + ".");
        }
        return given;
    }

    private static Authentication key(HttpServletRequest request, String key) {
        int dot = key.indexOf('.');
        if (dot < 1 || key.length() > LONGEST) {
            throw new BadCredentialsException("A key reads name.secret.");
        }
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.unauthenticated(key.substring(0, dot), key.substring(dot + 1));
        token.setDetails(new WebAuthenticationDetails(request));
        return token;
    }
}
