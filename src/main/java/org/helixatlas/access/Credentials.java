package org.helixatlas.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.helixatlas.access.AccessProperties.Client;
import org.helixatlas.web.ClientIdentity;
import org.helixatlas.web.OwnKey;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Knows the clients by their hashed secrets. A hash is meant to be slow, so one that was right is remembered for a while, and
 * each address has few attempts a minute.
 */
@Component
@ConditionalOnWebApplication
class Credentials implements AuthenticationProvider {

    static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?");
    static final Pattern HASH = Pattern.compile("\\{bcrypt}\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");

    private static final int ATTEMPTS_A_MINUTE = 20;
    private static final int LONGEST_SECRET = 72;
    private static final String PREFIX = "{bcrypt}";

    private final Map<String, Client> clients;
    private final BCryptPasswordEncoder hashes = new BCryptPasswordEncoder();
    private final OwnKey own;
    private final byte[] salt = random();
    private final String nobodys;
    private final Cache<String, Authentication> right = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final Cache<String, Bucket> attempts = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    Credentials(AccessProperties properties, OwnKey own) {
        this.own = own;
        this.clients = properties.clients();
        // Unknown names take as long as wrong secrets, so that time does not tell them apart.
        this.nobodys = clients.isEmpty() ? "" : hashes.encode("nobody");
    }

    /** Too many wrong secrets from one address. */
    static final class TooManyAttempts extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        TooManyAttempts() {
            super("Too many wrong credentials came from this address; wait a minute.");
        }
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        String secret = String.valueOf(given.getCredentials());
        if (name.equals(OwnKey.NAME) && isOwn(secret)) {
            return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of(Role.READER.authority()));
        }
        String key = fingerprint(name, secret);
        Authentication known = right.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Bucket left = attempts.get(
                address(given),
                a -> Bucket.builder()
                        .addLimit(l ->
                                l.capacity(ATTEMPTS_A_MINUTE).refillGreedy(ATTEMPTS_A_MINUTE, Duration.ofMinutes(1)))
                        .build());
        if (!left.tryConsume(1)) {
            throw new TooManyAttempts();
        }
        Client client = clients.get(name);
        String hash = client == null ? nobodys : client.secret().substring(PREFIX.length());
        boolean fits = secret.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SECRET && hashes.matches(secret, hash);
        if (client == null || !fits) {
            throw new BadCredentialsException("The name or the secret is wrong.");
        }
        left.addTokens(1);
        List<GrantedAuthority> roles =
                client.roles().stream().sorted().map(Role::authority).toList();
        Authentication authenticated = UsernamePasswordAuthenticationToken.authenticated(name, null, roles);
        right.put(key, authenticated);
        return authenticated;
    }

    private boolean isOwn(String secret) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), own.secret().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails web
                ? ClientIdentity.address(web.getRemoteAddress())
                : "";
    }

    /** Remembers nothing that could be used elsewhere: with a new salt at each start. */
    private String fingerprint(String name, String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update((name + '\0' + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static byte[] random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
