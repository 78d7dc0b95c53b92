package org.helixatlas.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The files for models in R, by REST. */
class ModelApiTest extends ServiceTest {

    private static final String ADDRESS = "/api/network/periods/models.zip";
    private static final String ASKED = ADDRESS + "?periods=1980-1989,1990-1999&families=research,investment";

    private byte[] zipped(String uri) {
        return http.get().uri(uri).exchange().getResponse().getContentAsByteArray();
    }

    private static Map<String, String> files(byte[] zipped) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void theZipHoldsTablesScriptsAndWhereTheyComeFrom() throws IOException {
        Map<String, String> files = files(zipped(ASKED));
        assertThat(files.keySet())
                .containsExactly(
                        "README.txt",
                        "manifest.csv",
                        "actors.csv",
                        "presence.csv",
                        "networks/1980-1989.csv",
                        "networks/1990-1999.csv",
                        "events.csv",
                        "ties.csv",
                        "sources.csv",
                        "read.R",
                        "ergm.R",
                        "siena.R",
                        "goldfish.R");
        assertThat(files.get("README.txt"))
                .contains("hsp-thesis 1.0.0", "periods: 1980-1989,1990-1999", "structural zeros", "Snijders, T. A. B.");
        assertThat(files.get("manifest.csv").lines())
                .first()
                .isEqualTo("period,from,to,file,directed,actors,certain,possible,absent,tied,missing");
        assertThat(files.get("networks/1990-1999.csv")).contains(",tied\n", ",missing\n");
        assertThat(files.get("events.csv")).startsWith("time,sender,receiver,replace\n");
        assertThat(files.get("sources.csv")).contains("wang-2009");
    }

    @Test
    void theSameGraphGivesTheSameBytesAndAnEntityTag() {
        assertThat(zipped(ASKED)).isEqualTo(zipped(ASKED + "&isolates=false"));
        assertThat(http.get().uri(ASKED))
                .hasStatusOk()
                .hasContentType("application/zip")
                .containsHeader("ETag")
                .containsHeader("Content-Disposition");
    }

    /** What a data set alone knows is what is written, sources and all. */
    @Test
    void theFilterIsThatOfEverywhere() throws IOException {
        Map<String, String> files = files(zipped(ASKED + "&datasets=hsp-thesis"));
        assertThat(files.get("sources.csv").lines()).hasSize(2);
        assertThat(files.get("README.txt")).contains("datasets: hsp-thesis").doesNotContain("hsp-supplement");
    }

    @Test
    void whatIsWrongIsSaid() {
        for (String wrong : List.of("?periods=1990", "?periods=1990-1999,1980-1989", "?periods=1980,1990&asOf=1985")) {
            assertThat(http.get().uri(ADDRESS + wrong))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("periods");
        }
    }
}
