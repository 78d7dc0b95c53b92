package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.helixatlas.RunningServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;

/** The command that hands files to the service; {@code ServiceIT} starts it where none runs. */
class ImportCommandTest extends RunningServiceTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Autowired
    private Ingest ingest;

    @Autowired
    private ImportProperties properties;

    @AfterEach
    void shippedGraphAgain() throws IOException {
        FileSystemUtils.deleteRecursively(properties.uploads());
        ingest.load(Path.of("import"));
    }

    @Test
    void aServiceThatRunsIsHandedTheFilesAndTheReportIsPrinted() throws IOException {
        String ties = file("关系 ä.csv", "source,target\na,b\n");
        OptionalInt loaded = run(ties, "--as", "command");
        assertThat(loaded).as(said()).hasValue(0);
        assertThat(said()).startsWith("Loaded. Graph version ").contains("the data set is command.");
        assertThat(http.get().uri("/api/network?datasets=command")).hasStatusOk();
        OptionalInt again = run(ties, "--as=command");
        assertThat(again).as(said()).hasValue(0);
        assertThat(said()).startsWith("Unchanged");
    }

    @Test
    void whatIsWrongIsPrintedWithItsPlaceAndEndsWithOne() throws IOException {
        assertThat(run(file("bad.csv", "source,target,year\na,b,19x9\n"), "--dry-run"))
                .hasValue(1);
        assertThat(said())
                .startsWith("Rejected, with 1 problem; nothing was changed.")
                .contains("bad.csv line 2, column year: '19x9' is ");
        assertThat(run(file("bad.csv", "source,target\na,b\n"), "--as=No id")).hasValue(1);
        assertThat(run(file("bad.csv", "source,target\na,b\n"), "--sorce=a")).hasValue(2);
        assertThat(run("missing.csv")).hasValue(2);
    }

    @Test
    void whereNoServiceRunsNothingIsSent() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String ties = file("ties.csv", "source,target\na,b\n");
        assertThat(ImportCommand.run(new PrintStream(printed), "import", ties, "--server.port=" + free))
                .isEmpty();
    }

    /** What the service says that is started for the import alone. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whereNoServiceRunsWhatIsWrongIsPrintedAndEndsWithOneToo(@Autowired ImportRun alone, CapturedOutput said)
            throws IOException {
        assertThat(alone.load(List.of("import", file("bad.csv", "source,target\na,\n"))))
                .isEqualTo(1);
        assertThat(said).contains("bad.csv line 2");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private OptionalInt run(String file, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "--server.port=" + uri("").getPort();
        arguments[1] = "import";
        arguments[2] = file;
        System.arraycopy(more, 0, arguments, 3, more.length);
        printed.reset();
        return ImportCommand.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments);
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
