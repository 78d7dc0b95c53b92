package org.helixatlas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.helixatlas.web.OwnKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

/** Where the service may listen, and what an issued key lets in. */
class ListeningTest {

    private final MockEnvironment environment = new MockEnvironment().withProperty("server.address", "127.0.0.1");

    @Test
    void onLoopbackNothingIsNeeded() {
        assertThat(listening(properties()).onLoopback()).isTrue();
        environment.setProperty("server.address", "::1");
        assertThat(listening(properties()).onLoopback()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", ""})
    void beyondLoopbackCredentialsAreNeeded(String address) {
        environment.setProperty("server.address", address);
        assertThatThrownBy(() -> listening(properties()))
                .isInstanceOf(UnprotectedListening.class)
                .hasMessage("server.address is '" + address
                        + "', but without credentials the service listens on loopback only, such as 127.0.0.1");
    }

    @Test
    void aManagementPortCountsToo() {
        environment.setProperty("management.server.port", "9090");
        assertThatThrownBy(() -> listening(properties())).hasMessageStartingWith("management.server.address is ''");
        environment.setProperty("management.server.address", "127.0.0.1");
        assertThat(listening(properties()).onLoopback()).isTrue();
    }

    @Test
    void credentialsDoNotTravelByPlainHttpUnlessAProxySpeaksTls() {
        environment.setProperty("server.address", "0.0.0.0");
        String[] client = issued("issue-key", "lab", "reader", "editor");
        assertThatThrownBy(() -> listening(properties(client)))
                .isInstanceOf(UnprotectedListening.class)
                .hasMessageEndingWith("credentials would travel by plain HTTP");
        environment.setProperty("server.ssl.bundle", "web");
        assertThat(listening(properties(client)).onLoopback()).isFalse();
        environment.setProperty("server.ssl.enabled", "false");
        assertThatThrownBy(() -> listening(properties(client))).isInstanceOf(UnprotectedListening.class);
        assertThat(listening(properties(client[0], client[1], "helix.access.behind-tls-proxy=true"))
                        .onLoopback())
                .isFalse();
    }

    @Test
    void anIssuedKeyFitsItsHashAndBearsItsRoles() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(IssueKey.run(
                        List.of("issue-key", "lab", "editor"), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isZero();
        String text = out.toString(StandardCharsets.UTF_8);
        String key = text.lines()
                .filter(l -> l.startsWith("#   lab."))
                .findFirst()
                .orElseThrow()
                .substring(4);
        Credentials credentials = new Credentials(properties(lines(text)), Mockito.mock(OwnKey.class));
        var token = org.springframework.security.authentication.UsernamePasswordAuthenticationToken.unauthenticated(
                "lab", key.substring(4));
        assertThat(credentials.authenticate(token).getAuthorities()).hasToString("[ROLE_EDITOR]");
    }

    @Test
    void aKeyIsIssuedOnlyForAProperNameAndKnownRoles() {
        for (List<String> wrong :
                List.of(List.of("issue-key"), List.of("issue-key", "A B"), List.of("issue-key", "lab", "king"))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(IssueKey.run(wrong, new PrintStream(out, true, StandardCharsets.UTF_8)))
                    .isEqualTo(2);
            assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Write issue-key <name>");
        }
    }

    @Test
    void aSecretThatIsNotHashedIsRefused() {
        assertThatThrownBy(() -> properties("helix.access.clients.lab.secret=plain"))
                .hasRootCauseMessage("helix.access.clients.lab.secret is no bcrypt hash such as {bcrypt}$2a$10$…; the"
                        + " command issue-key makes one");
    }

    private Listening listening(AccessProperties properties) {
        return new Listening(properties, environment);
    }

    private static String[] issued(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IssueKey.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return lines(out.toString(StandardCharsets.UTF_8));
    }

    private static String[] lines(String text) {
        return text.lines().filter(l -> !l.startsWith("#")).toArray(String[]::new);
    }

    private static AccessProperties properties(String... lines) {
        Properties read = new Properties();
        try {
            read.load(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1)));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return new Binder(new MapConfigurationPropertySource(read))
                .bindOrCreate("helix.access", Bindable.of(AccessProperties.class));
    }
}
