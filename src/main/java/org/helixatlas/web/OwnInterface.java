package org.helixatlas.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerSslBundle;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The service's own REST interface, asked as any client asks it, by HTTP or TLS as it is served: for what puts several answers
 * together, and so that nothing there passes by limits, errors or definitions.
 */
@Component
@ConditionalOnWebApplication
public class OwnInterface {

    private static final String TOO_MANY = """
            {"type": "urn:helix-atlas:problem:concurrency-limit", "title": "Too many questions are put together at the same time",\
             "status": 429, "detail": "Ask again in a second."}""";

    private final RestClient client;
    private final Semaphore turns;
    /** By then an answer has come, or was refused, by the limits of the REST interface itself. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final ClientIdentity clients;
    private final String scheme;
    private final String host;
    private volatile int port;

    OwnInterface(
            @Value("${server.address:127.0.0.1}") InetAddress address,
            OwnKey key,
            ClientIdentity clients,
            ServerProperties server,
            @Value("${server.tomcat.threads.max:200}") int threads,
            ObjectProvider<SslBundles> bundles) {
        this.clients = clients;
        // Each holds a thread of the server while another one answers it: if all were held, none could be answered.
        this.turns = new Semaphore(Math.max(1, threads / 4));
        this.scheme = Ssl.isEnabled(server.getSsl()) ? "https" : "http";
        HttpClient.Builder http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        if (Ssl.isEnabled(server.getSsl())) {
            http.sslContext(
                    OwnCertificate.context(() -> WebServerSslBundle.get(server.getSsl(), bundles.getIfAvailable())));
        }
        // Whoever has questions put together has been let in at that entrance.
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http.build());
        requests.setReadTimeout(LONGEST);
        this.client = RestClient.builder()
                .requestFactory(requests)
                .defaultHeader(OwnKey.HEADER, key.value())
                .build();
        String text = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        this.host = text.contains(":") ? "[" + text + "]" : text;
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        // The port for operations, where there is one, announces itself as well.
        if (port == 0) {
            port = event.getWebServer().getPort();
        }
    }

    /**
     * The answer to a GET; parameters without a value are left out.
     *
     * @param path segments of the path; what stands in them is encoded
     */
    public OwnAnswer get(Map<String, @Nullable Object> parameters, String... path) {
        return exchange(client.get().uri(address(parameters, path)));
    }

    private URI address(Map<String, @Nullable Object> parameters, String... path) {
        UriComponentsBuilder uri = base(path);
        Map<String, Object> values = new java.util.HashMap<>();
        parameters.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                // As variables, so that nothing in a name or a value is taken for part of the address.
                values.put("n" + values.size(), name);
                String key = "v" + values.size();
                values.put(key, value);
                uri.queryParam(name, "{" + key + "}");
            }
        });
        return uri.encode().buildAndExpand(values).toUri();
    }

    /** The answer to a POST of JSON. */
    public OwnAnswer post(Object body, String... path) {
        return exchange(client.post()
                .uri(base(path).encode().build().toUri())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
    }

    private UriComponentsBuilder base(String... path) {
        return UriComponentsBuilder.fromUri(URI.create(scheme + "://" + host + ":" + port))
                .pathSegment(path);
    }

    private OwnAnswer exchange(RestClient.RequestHeadersSpec<?> request) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
            // Limits are for each who asks, not for all assistants together.
            request.header(ClientIdentity.ON_BEHALF_OF, clients.of(asked.getRequest()));
        }
        if (!turns.tryAcquire()) {
            return OwnAnswer.of(TOO_MANY, 429);
        }
        try {
            return request.accept(MediaType.APPLICATION_JSON, MediaType.ALL)
                    .exchange((sent, answer) -> new OwnAnswer(
                            answer.getBody().readAllBytes(),
                            answer.getStatusCode().value()));
        } finally {
            turns.release();
        }
    }
}
