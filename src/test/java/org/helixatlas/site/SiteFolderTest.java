package org.helixatlas.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {

    private static final String MARKED = "{\"generator\": \"" + SiteText.GENERATOR + "\"}";

    @TempDir
    Path directory;

    private Path folder() {
        return directory.resolve("site");
    }

    private void write(String name) throws Exception {
        SiteFolder folder = SiteFolder.empty(folder());
        folder.write(SiteFolder.MARK, MARKED);
        folder.write(name, "content");
        folder.close();
    }

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws Exception {
        Files.createDirectories(folder());
        Path thesis = Files.writeString(folder().resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> SiteFolder.empty(folder()))
                .isInstanceOf(SiteFolder.NotOurs.class)
                .hasMessageContaining("no site")
                .hasMessageContaining("empty or not there");
        assertThat(thesis).hasContent("years of work");
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Files.writeString(folder(), "a file");

        assertThatThrownBy(() -> SiteFolder.empty(folder())).isInstanceOf(SiteFolder.NotOurs.class);
    }

    @Test
    void whatAnEarlierRunHasWrittenGoesAndWhatOthersPutBesideItStays() throws Exception {
        write("answers/old.json");
        Files.writeString(folder().resolve("CNAME"), "atlas.example.org");

        write("answers/new.json");

        assertThat(folder().resolve("answers/old.json")).doesNotExist();
        assertThat(folder().resolve("answers/new.json")).hasContent("content");
        assertThat(folder().resolve("CNAME")).hasContent("atlas.example.org");
    }

    @Test
    void aListOfFilesRemovesNothingOutsideOfTheFolder() throws Exception {
        Path outside = Files.writeString(directory.resolve("outside"), "stays");
        write("index.html");
        Files.writeString(
                folder().resolve(SiteFolder.SUMS), "00  ../outside\n00  " + outside.toAbsolutePath() + "\nnonsense\n");

        SiteFolder.empty(folder());

        assertThat(outside).exists();
    }

    @Test
    void theSumsAreThoseThatToolsCheck() throws Exception {
        write("index.html");

        assertThat(Files.readString(folder().resolve(SiteFolder.SUMS)))
                // echo -n content | sha256sum
                .contains("ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73  index.html\n");
    }

    @Test
    void theArgumentNamesTheFolder() {
        assertThat(SiteCommand.folder(List.of("--a=b", "site"))).contains(Path.of("target/site"));
        assertThat(SiteCommand.folder(List.of("site", "--a=b", "copy"))).contains(Path.of("copy"));
        assertThat(SiteCommand.folder(List.of("figures", "site"))).isEmpty();
        assertThat(SiteCommand.withOwnService("site", "--server.port=80"))
                .contains("--server.port=0", "--helix.site.usual-port=80")
                .doesNotContain("--server.port=80");
    }
}
