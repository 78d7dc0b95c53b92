package org.helixatlas.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.helixatlas.ByOtherPrograms;
import org.helixatlas.ServiceTest;
import org.helixatlas.export.Interpreter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R reads the files for models, and finds the networks that the service has; models run where their packages are installed. */
@ByOtherPrograms
class ModelFilesInRTest extends ServiceTest {

    private static final Path SCRIPT = Path.of("src/test/resources/org/helixatlas/period/run_models.R");
    private static final String PERIODS = "1980-1989,1990-1999,2000-2009";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directed=true",
                "directed=false",
                "directed=true&certainty=possible&families=investment,lineage&isolates=true"
            })
    void whatRReadsIsWhatTheServiceHas(String filter) throws IOException {
        unpack(http.get()
                .uri("/api/network/periods/models.zip?periods=" + PERIODS + "&" + filter)
                .exchange()
                .getResponse()
                .getContentAsByteArray());
        List<String> said = Interpreter.R.run(SCRIPT, folder.toString()).lines().toList();
        JsonNode periods = JsonMapper.shared()
                .readTree(http.get()
                        .uri("/api/network/periods?periods=" + PERIODS + "&" + filter.replace("&isolates=true", ""))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .path("periods");
        for (int p = 0; p < periods.size(); p++) {
            assertThat(said.get(p))
                    .startsWith(periods.at("/" + p + "/period").asString() + ": ")
                    .contains(" " + periods.at("/" + p + "/pairs").asInt() + " tied");
        }
        assertThat(said.subList(periods.size(), said.size()))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).matches("\\w+\\.R (ran|told that its package is missing)"));
    }

    private void unpack(byte[] zipped) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("README.txt", "networks/1990-1999.csv", "siena.R");
    }
}
