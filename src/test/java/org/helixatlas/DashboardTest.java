package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard for Grafana asks for metrics that the service has. */
class DashboardTest extends ServiceTest {

    private static final Path DASHBOARD = Path.of("src/deploy/grafana/dashboards/helix-atlas.json");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z0-9]+(?:_[a-z0-9]+)+\\b");
    private static final Pattern SERVED = Pattern.compile("(?m)^([a-z][a-z0-9_]*)");

    @Test
    void eachMetricOfTheDashboardIsOneOfTheService() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (JsonNode expression :
                JsonMapper.shared().readTree(DASHBOARD).path("panels").findValues("expr")) {
            METRIC.matcher(expression.asString())
                    .results()
                    .map(MatchResult::group)
                    .forEach(asked::add);
        }
        http.get().uri("/api/network/summary").exchange();
        String served = new String(
                http.get().uri("/actuator/prometheus").exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);

        assertThat(asked)
                .hasSizeGreaterThan(10)
                .isSubsetOf(SERVED.matcher(served)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
    }
}
