package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that is cut off by the death of both processes leaves the old graph. */
class CrashDuringLoadIT {

    private static final int FIRMS = 25_000;

    @TempDir
    Path data;

    @TempDir
    Path oldImports;

    @TempDir
    Path newImports;

    @Test
    void theNextStartFindsTheOldGraph() throws Exception {
        new Folder(oldImports, "a")
                .rows(Table.ACTORS, "one,Firm,One,,,,,,,,a-stated", "two,Firm,Two,,,,,,,,a-stated")
                .rows(Table.TIES, "one,SUPPLIES,two,,,,,,,,,,,a-stated");
        new Folder(newImports, "a")
                .rows(
                        Table.ACTORS,
                        IntStream.range(0, FIRMS)
                                .mapToObj(i -> "firm-" + i + ",Firm,Firm " + i + ",,,,,,,,a-stated")
                                .toArray(String[]::new))
                .rows(
                        Table.TIES,
                        IntStream.range(1, FIRMS)
                                .mapToObj(i -> "firm-" + i + ",SUPPLIES,firm-" + i / 2 + ",,,,,,,,,,,a-stated")
                                .toArray(String[]::new));

        String before;
        try (ServiceProcess service = start(oldImports)) {
            ServiceProcess.eventually(
                    ServiceProcess.START,
                    () -> service.get("/api/actors/one/network").statusCode() == 200);
            before = service.get("/api/actors/one/network").body();
        }
        // Not awaited: it is healthy only once it has loaded.
        try (ServiceProcess service = ServiceProcess.start(
                data, "--helix.import.directory=" + newImports, "--logging.level.org.helixatlas.ingest.Loader=debug")) {
            ServiceProcess.eventually(
                    ServiceProcess.START,
                    () -> service.output().contains("Writing a: " + (FIRMS - 1) + " rows of ties.csv"));
            ServiceProcess.signal("KILL", List.of(service.child(), service.handle()));
        }
        try (ServiceProcess service = start(oldImports)) {
            ServiceProcess.eventually(
                    ServiceProcess.START,
                    () -> service.get("/api/actors/one/network").statusCode() == 200);
            assertThat(service.output()).contains("Unchanged a: 2 actors, 1 ties");
            assertThat(service.get("/api/actors/one/network").body()).isEqualTo(before);
        }
    }

    private ServiceProcess start(Path imports) throws Exception {
        return ServiceProcess.start(data, "--helix.import.directory=" + imports).awaitUp();
    }
}
