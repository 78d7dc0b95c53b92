package org.helixatlas.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.helixatlas.web.OwnKey;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.PropertyResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The argument {@code import}: hands files to the service that runs on this machine, by its REST interface. Where none runs, the
 * service starts without it and {@link ImportRun} does the same.
 */
public final class ImportCommand {

    /** So often a service that is busy is asked again, and so many seconds are waited at most each time. */
    private static final int TRIES = 10;

    private static final long LONGEST_PAUSE = 30;

    private static final Duration MOMENT = Duration.ofSeconds(5);

    /** What a load may take by the limits of an import, many times over. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final PropertyResolver settings;
    private final PrintStream out;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(MOMENT)
            .build();

    private ImportCommand(PropertyResolver settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Has the settings of the service read, and starts nothing. */
    @Configuration(proxyBeanMethods = false)
    static class Settings {}

    /** Whether the arguments are this command. */
    public static boolean isAskedFor(String... arguments) {
        return ImportArguments.areGiven(List.of(arguments));
    }

    /**
     * Sends the files, and prints the report.
     *
     * @return the exit code: 0 when they are loaded, 1 when they are not, 2 when the arguments are wrong; none when no service runs
     */
    public static OptionalInt run(PrintStream out, String... arguments) {
        try {
            ImportArguments asked = ImportArguments.of(List.of(arguments));
            SpringApplication reading = new SpringApplication(Settings.class);
            reading.setWebApplicationType(WebApplicationType.NONE);
            reading.setLogStartupInfo(false);
            reading.setRegisterShutdownHook(false);
            // Those of the service look at its port and start its database.
            reading.setInitializers(List.of());
            try (ConfigurableApplicationContext context = reading.run(arguments)) {
                return new ImportCommand(context.getEnvironment(), out).send(asked);
            }
        } catch (ImportArguments.Wrong e) {
            out.println(e.getMessage());
            return OptionalInt.of(2);
        }
    }

    private OptionalInt send(ImportArguments asked) {
        try {
            if (!isRunning()) {
                return OptionalInt.empty();
            }
            Map<String, String> parameters = new TreeMap<>(asked.options());
            parameters.put("dryRun", String.valueOf(asked.dryRun()));
            if (!asked.id().isEmpty()) {
                parameters.put("id", asked.id());
            }
            String boundary = "helix-atlas-" + Long.toHexString(System.nanoTime());
            HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/imports?"
                            + parameters.entrySet().stream()
                                    .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
                                    .collect(Collectors.joining("&"))))
                    .timeout(LONGEST)
                    .header(HttpHeaders.ACCEPT, MediaType.TEXT_PLAIN_VALUE)
                    .header(HttpHeaders.CONTENT_TYPE, "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.ofByteArray(form(asked.files(), boundary)));
            String key = settings.getProperty("helix.import.key", "");
            if (!key.isEmpty()) {
                request.header(OwnKey.HEADER, key);
            }
            HttpResponse<String> answer = taken(request.build());
            out.println(said(answer));
            return OptionalInt.of(answer.statusCode() == 200 ? 0 : 1);
        } catch (IOException e) {
            out.println("The service did not take the files: " + e.getMessage());
            return OptionalInt.of(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(1);
        }
    }

    /** The answer; where the service is busy with another load, once that is done. */
    private HttpResponse<String> taken(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (int again = 0; again < TRIES && answer.statusCode() == 503; again++) {
            long seconds =
                    answer.headers().firstValueAsLong(HttpHeaders.RETRY_AFTER).orElse(1);
            Thread.sleep(TimeUnit.SECONDS.toMillis(Math.min(Math.max(seconds, 1), LONGEST_PAUSE)));
            answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
        return answer;
    }

    /** Whether it is this service that listens there, and not another, or none. */
    private boolean isRunning() throws InterruptedException {
        try {
            HttpResponse<String> health = http.send(
                    HttpRequest.newBuilder(uri("/actuator/health/liveness"))
                            .timeout(MOMENT)
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            return health.statusCode() == 200 && health.body().contains("UP");
        } catch (IOException e) {
            return false;
        }
    }

    private URI uri(String path) {
        InetAddress address =
                settings.getProperty("server.address", InetAddress.class, InetAddress.getLoopbackAddress());
        String host = address.isAnyLocalAddress()
                ? InetAddress.getLoopbackAddress().getHostAddress()
                : address.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + settings.getProperty("server.port", "8080") + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] form(List<Path> files, String boundary) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (Path file : files) {
            String name = ImportArguments.name(file).replace("\"", "%22");
            form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            form.writeBytes(Files.readAllBytes(file));
            form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        form.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    /** The report; of a problem document, what is wrong. */
    private static String said(HttpResponse<String> answer) {
        String type = answer.headers().firstValue(HttpHeaders.CONTENT_TYPE).orElse("");
        if (!type.contains("json")) {
            return answer.body().stripTrailing();
        }
        try {
            JsonNode problem = JsonMapper.shared().readTree(answer.body());
            String said = problem.path("title").asString("") + ". "
                    + problem.path("detail").asString("");
            return answer.statusCode() == 401 || answer.statusCode() == 403
                    ? said + " The command takes a key of role editor from the variable HELIX_IMPORT_KEY."
                    : said;
        } catch (JacksonException e) {
            return answer.body();
        }
    }
}
