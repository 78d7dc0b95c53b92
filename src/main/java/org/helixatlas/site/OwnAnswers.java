package org.helixatlas.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.helixatlas.web.OwnKey;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a service that runs, asked as any client asks it. */
final class OwnAnswers {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int AT_ONCE = 2;
    private static final int TRIES = 20;
    private static final long LONGEST_PAUSE = 10;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final Optional<String> key;

    /**
     * @param service without a path
     * @param key opens what readers may see, where the service wants one
     */
    OwnAnswers(URI service, Optional<String> key) {
        this.service = service;
        this.key = key;
    }

    /**
     * What is answered; nothing where the service refuses the question, as it does measures that a network is too large for.
     *
     * @throws IOException where there is no answer, or an error of the service
     */
    Optional<byte[]> answer(Address address) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(address.request())).timeout(LONGEST);
        key.ifPresent(value -> request.header(OwnKey.HEADER, value));
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        for (int again = 0; again < TRIES && isBusy(answer.statusCode()); again++) {
            long seconds =
                    answer.headers().firstValueAsLong(HttpHeaders.RETRY_AFTER).orElse(1);
            TimeUnit.SECONDS.sleep(Math.min(Math.max(seconds, 1), LONGEST_PAUSE));
            answer = http.send(request.build(), BodyHandlers.ofByteArray());
        }
        if (answer.statusCode() >= 500 || isBusy(answer.statusCode())) {
            throw new IOException(address.request() + " is answered with the status " + answer.statusCode());
        }
        return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    /** The answers to several questions in their order, some of which are asked at the same time. */
    List<Optional<byte[]>> answers(List<Address> addresses) throws IOException, InterruptedException {
        ExecutorService asking = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Optional<byte[]>> found = new ArrayList<>();
            for (Future<Optional<byte[]>> one : asking.invokeAll(addresses.stream()
                    .<Callable<Optional<byte[]>>>map(address -> () -> answer(address))
                    .toList())) {
                found.add(one.get());
            }
            return found;
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        } finally {
            asking.shutdownNow();
        }
    }

    /** What is asked for and has to be there, as JSON. */
    JsonNode json(Address address) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(answer(address)
                        .orElseThrow(() -> new IOException(address.request() + " is not answered by the service")));
    }

    private static boolean isBusy(int status) {
        return status == 429 || status == 503;
    }
}
