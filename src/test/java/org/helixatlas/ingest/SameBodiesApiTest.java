package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;

/** One body of two data sets, as answers show it. */
class SameBodiesApiTest extends ServiceTest {

    @TempDir
    Path folders;

    @Autowired
    private Ingest ingest;

    @Autowired
    private ImportProperties properties;

    private Map<String, String> sent;

    /** A guest, which knows Lenovo by another id, and what it says of it. */
    @BeforeEach
    void aGuest() throws IOException {
        new Folder(folders, "guest")
                .rows(
                        InputTable.ACTORS,
                        "legend-group,Firm,Bright Orchard,,1989,,,,LEI99,A note.,guest-stated",
                        "newcomer,Firm,Newcomer,,,,,,,,guest-stated")
                .rows(InputTable.TIES, "legend-group,SUPPLIES,newcomer,,1999,,,,,,,,,,guest-stated");
        sent = post("guest");
        Folder.decisions(folders, "judged", List.of("hsp-thesis", "guest"), "lenovo,legend-group,same,,,");
    }

    @AfterEach
    void shippedGraphAgain() throws IOException {
        FileSystemUtils.deleteRecursively(properties.uploads());
        ingest.load(Path.of("import"));
    }

    private Map<String, String> post(String id) throws IOException {
        Map<String, String> files = new TreeMap<>();
        var request = http.post().uri("/api/imports").multipart();
        try (Stream<Path> all = Files.list(folders.resolve(id))) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                request = request.file(new MockMultipartFile("file", name, "text/csv", Files.readAllBytes(file)));
                files.put(id + "/" + name, Files.readString(file));
            }
        }
        assertThat(request.exchange()).hasStatusOk();
        return files;
    }

    private Map<String, String> archive(String id) throws IOException {
        MvcTestResult answer = http.get().uri("/api/datasets/" + id + ".zip").exchange();
        assertThat(answer).hasStatusOk();
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        files.keySet().removeIf(name -> name.endsWith(".json"));
        return files;
    }

    @Test
    void theOtherIdLeadsToTheOneActor() throws Exception {
        post("judged");
        assertThat(http.get().uri("/api/actors/legend-group"))
                .hasStatus(301)
                .hasHeader("Location", "/api/actors/lenovo");
        assertThat(http.get().uri("/actor/legend-group?lang=zh"))
                .hasStatus(301)
                .hasHeader("Location", "/actor/lenovo?lang=zh");
        var profile =
                assertThat(http.get().uri("/api/actors/lenovo")).hasStatusOk().bodyJson();
        profile.extractingPath("$.names[*].text").asArray().contains("Bright Orchard");
        profile.extractingPath("$.identifiers.lei").isEqualTo("LEI99");
        profile.extractingPath("$.evidence[*].id").asArray().contains("guest-stated");
        assertThat(http.get().uri("/api/actors?q=Bright+Orchard"))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo("lenovo");
    }

    @Test
    void eachDataSetAloneKnowsTheBodyAsItDeclaresIt() throws Exception {
        post("judged");
        var guest = assertThat(http.get().uri("/api/actors/lenovo?datasets=guest"))
                .hasStatusOk()
                .bodyJson();
        guest.extractingPath("$.name").isEqualTo("Bright Orchard");
        guest.extractingPath("$.dataset").isEqualTo("guest");
        guest.extractingPath("$.founded").isEqualTo(1989);
        guest.extractingPath("$.note").isEqualTo("A note.");
        guest.extractingPath("$.names").asArray().hasSize(1);
        guest.extractingPath("$.ties.*").asArray().hasSize(1);
        var thesis = assertThat(http.get().uri("/api/actors/lenovo?datasets=hsp-thesis"))
                .bodyJson();
        thesis.extractingPath("$.identifiers").asMap().doesNotContainKey("lei");
        thesis.extractingPath("$.names[*].text").asArray().doesNotContain("Bright Orchard");
        assertThat(http.get().uri("/api/actors/legend-group?datasets=hsp-thesis"))
                .hasStatus(404);
    }

    @Test
    void anArchiveHoldsWhatWasSentThoughItsRowsWereRewritten() throws Exception {
        Map<String, String> before = archive("guest");
        Map<String, String> thesis = archive("hsp-thesis");
        post("judged");
        assertThat(archive("guest")).isEqualTo(before).containsKey("guest/ties.csv");
        assertThat(archive("guest").get("guest/ties.csv")).isEqualTo(sent.get("guest/ties.csv"));
        assertThat(archive("hsp-thesis")).isEqualTo(thesis);
        assertThat(archive("judged").get("judged/same.csv"))
                .isEqualTo("actor,other,decision,by,why,evidence:string[]\nlenovo,legend-group,same,,,\n");
    }
}
