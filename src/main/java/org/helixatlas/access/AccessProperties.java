package org.helixatlas.access;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may ask. Without clients the service is open, and for this machine alone; with any, each request needs credentials.
 *
 * @param clients people and programs by name
 * @param hosts names by which the service is asked, beside those of loopback; beyond loopback, empty for any
 * @param origins origins of other sites whose pages may ask, such as {@code https://atlas.example.org}
 * @param frames origins of other sites whose pages may show the explorer in a frame; what it shows there asks as the service's own page
 * @param behindTlsProxy whether a proxy before the service speaks TLS, so that plain HTTP never leaves trusted ground
 * @param maxBody the largest body of a request, uploads apart, which {@code spring.servlet.multipart} limits
 * @param bodyTime how long a body may take to arrive
 * @param uploadTime how long an upload may
 * @param connectionsPerAddress how many connections one address may hold, unless a proxy before the service holds them all;
 *     further ones are closed at once
 * @param turns how many questions of one client are answered at a time
 */
@ConfigurationProperties("helix.access")
record AccessProperties(
        @DefaultValue Map<String, Client> clients,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> origins,
        @DefaultValue List<String> frames,
        @DefaultValue("false") boolean behindTlsProxy,
        @DefaultValue Rate rate,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("30s") Duration bodyTime,
        @DefaultValue("5m") Duration uploadTime,
        @DefaultValue("4000") int connectionsPerAddress,
        @DefaultValue Turns turns) {

    /**
     * A person or program.
     *
     * @param secret the bcrypt hash of its password or key, written {@code {bcrypt}$2…}
     */
    record Client(String secret, @DefaultValue("reader") Set<Role> roles) {}

    /**
     * How often a client may ask.
     *
     * @param limited whether there is a limit; without a word, where credentials are needed
     * @param requests how many requests in each period
     */
    record Rate(
            @Nullable Boolean limited,
            @DefaultValue("600") int requests,
            @DefaultValue("1m") Duration per) {}

    /**
     * How many questions are answered at a time. Further ones wait.
     *
     * @param computing how many of one client compute at a time; without a word, as many as there are processors, two at least
     * @param each how many of one client are being answered, those included that wait for the database or for a computation
     * @param inAll how many of all clients; fewer than {@code server.tomcat.threads.max}, so that there is always one for health
     * @param patience how long a question may wait in all: for its turn, for a computation that others ask for too
     */
    record Turns(
            @Nullable Integer computing,
            @DefaultValue("16") int each,
            @DefaultValue("100") int inAll,
            @DefaultValue("30s") Duration patience) {

        Turns {
            if (computing == null) {
                computing = Math.max(2, Runtime.getRuntime().availableProcessors());
            }
            if (computing < 1 || each < 1 || inAll < each || patience.toMillis() < 1) {
                throw new IllegalArgumentException(
                        "helix.access.turns: computing and each are at least 1, in-all at least as"
                                + " many as each, and patience is longer than zero");
            }
        }
    }

    AccessProperties {
        clients.forEach((name, client) -> {
            if (!Credentials.NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("helix.access.clients." + name
                        + ": a client's name is made of lower-case letters, digits and hyphens, at most 50");
            }
            if (client.secret() == null
                    || !Credentials.HASH.matcher(client.secret()).matches()) {
                throw new IllegalArgumentException("helix.access.clients." + name
                        + ".secret is no bcrypt hash such as {bcrypt}$2a$10$…; the command issue-key makes one");
            }
        });
        hosts = hosts.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
        requireOrigins("origins", origins);
        requireOrigins("frames", frames);
        if (connectionsPerAddress < 1) {
            throw new IllegalArgumentException("helix.access.connections-per-address is at least 1");
        }
        if (rate.requests() < 1 || rate.per().toSeconds() < 1) {
            throw new IllegalArgumentException("helix.access.rate allows at least one request in at least one second");
        }
    }

    private static void requireOrigins(String name, List<String> given) {
        for (String origin : given) {
            if (!origin.matches("https?://[^/*\\s;,']+")) {
                throw new IllegalArgumentException(
                        "helix.access." + name + ": '" + origin + "' is no origin such as https://atlas.example.org");
            }
        }
    }

    /** Whether each request needs credentials. */
    boolean credentialsNeeded() {
        return !clients.isEmpty();
    }

    /** Whether clients are limited in how often they ask. */
    boolean rateLimited() {
        Boolean limited = rate.limited();
        return limited == null ? credentialsNeeded() : limited;
    }
}
