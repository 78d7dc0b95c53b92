package org.helixatlas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.helixatlas.RunningServiceTest;
import org.helixatlas.Thorough;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Where a client has as many turns as on a machine of two processors. */
@Thorough
@TestPropertySource(properties = "helix.access.turns.computing=2")
class ReportsTogetherTest extends RunningServiceTest {

    /** Each report asks further questions of the same client; if it held a turn that these need, none would ever have one. */
    @Test
    void severalReportsOfOneClientDoNotWaitForEachOther() {
        List<CompletableFuture<HttpResponse<Void>>> asked = Stream.of(1990, 1995, 2000, 2005)
                .map(year -> HTTP.sendAsync(
                        HttpRequest.newBuilder(uri("/api/report?families=research&asOf=" + year))
                                .build(),
                        HttpResponse.BodyHandlers.discarding()))
                .toList();
        assertThat(asked)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }
}
