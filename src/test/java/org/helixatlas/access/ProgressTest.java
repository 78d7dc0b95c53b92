package org.helixatlas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.helixatlas.RunningServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who waits for a test against chance hears how far it is, and may leave it. */
class ProgressTest extends RunningServiceTest {

    private static final String REQUEST = "progress-test-1";

    private JsonNode progress() throws Exception {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(uri("/api/requests/" + REQUEST)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    @Timeout(120)
    void aLongTestTellsHowFarItIsUntilItIsLeft() throws Exception {
        assertThat(progress().isEmpty()).isTrue();
        CompletableFuture<HttpResponse<Void>> asked = HTTP.sendAsync(
                HttpRequest.newBuilder(uri("/api/network/chance?figures=modularity&given=degrees&seed=77"))
                        .header("X-Request-Id", REQUEST)
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        JsonNode found = progress();
        while (found.isEmpty() && !asked.isDone()) {
            Thread.sleep(5);
            found = progress();
        }
        assertThat(found.path("computing").asString()).isEqualTo("the comparison with chance");
        assertThat(found.path("of").asLong()).isGreaterThan(0);
        assertThat(found.path("done").asLong()).isBetween(0L, found.path("of").asLong());
        asked.cancel(true);
        while (!progress().isEmpty()) {
            Thread.sleep(5);
        }
    }
}
