package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.util.FileSystemUtils;

/** The packaged service on the shipped data sets, which crashes in a load of far more, and whose store is damaged while it rests. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceFaults {

    private static final String EVIDENCE = "wang-2009-s4-1-chains";

    @TempDir
    static Path data;

    private static ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        service = started();
    }

    @AfterAll
    static void end() throws Exception {
        service.close();
    }

    /** Killed with its database in the middle of a load of many more actors and ties. */
    @Test
    @Order(1)
    void aCrashDuringALoadLeavesTheGraphAsItWasAndTheNextStartLoadsNothing(@TempDir Path imports) throws Exception {
        String before = dump();
        stop();
        long ties = withManyFirms(imports);
        // Not awaited: it is healthy only once it has loaded.
        service = ServiceProcess.start(
                data,
                "--helix.import.directory=" + imports,
                "--helix.import.transaction-rows=1000000",
                "--logging.level.org.helixatlas.ingest.Loader=debug");
        ServiceProcess.eventually(
                ServiceProcess.START,
                () -> service.output().contains("Writing hsp-thesis: " + ties + " rows of ties.csv"));
        ServiceProcess.signal("KILL", List.of(service.child(), service.handle()));
        assertThat(service.output()).doesNotContain("Loaded hsp-thesis");
        service.close();

        service = started();

        assertThat(service.output()).contains("Unchanged hsp-thesis").doesNotContain("Loaded hsp-thesis");
        assertThat(dump()).isEqualTo(before);
    }

    /** One byte of the store changes while nothing runs; from the data sets the same graph comes again, and nobody has done anything. */
    @Test
    @Order(2)
    void aStoreThatIsDamagedIsBuiltAnewFromItsDataSets() throws Exception {
        String before = dump();
        stop();
        try (RandomAccessFile names = new RandomAccessFile(
                data.resolve("neo4j/data/databases/neo4j/neostore.propertystore.db.strings")
                        .toFile(),
                "rw")) {
            names.seek(names.length() / 2);
            int old = names.read();
            names.seek(names.length() / 2);
            names.write(old ^ 1);
        }

        service = started();

        assertThat(dump()).isEqualTo(before);
        assertThat(service.database().path("details").path("rebuilt").asString())
                .contains(data.resolve("neo4j-aside-").toString());
        assertThat(data).isDirectoryContaining("glob:**/neo4j-aside-*");
    }

    private static ServiceProcess started() throws Exception {
        ServiceProcess started = ServiceProcess.start(
                        data, "--helix.import.directory=" + Path.of("import").toAbsolutePath())
                .awaitUp();
        ServiceProcess.eventually(
                ServiceProcess.START, () -> started.get("/api/network/summary").statusCode() == 200);
        return started;
    }

    private static void stop() throws Exception {
        ServiceProcess.signal("TERM", List.of(service.handle()));
        assertThat(service.awaitExit(ServiceProcess.START)).isPresent();
        service.close();
    }

    private static String dump() throws Exception {
        try (Driver driver = service.driver()) {
            return GraphDump.of(driver);
        }
    }

    /** The shipped data sets with so many more firms that their ties take a while to write; says how many ties they are in all. */
    private static long withManyFirms(Path imports) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("import"), imports);
        Path ties = imports.resolve("hsp-thesis/ties.csv");
        append(
                imports.resolve("hsp-thesis/actors.csv"),
                IntStream.range(1, 25_000).mapToObj(i -> "firm-" + i + ",Firm,Firm " + i + ",,,,,,,," + EVIDENCE));
        append(
                ties,
                IntStream.range(2, 25_000)
                        .mapToObj(i -> "firm-" + i + ",SUPPLIES,firm-" + i / 2 + ",,,,,,,,,,,," + EVIDENCE));
        return Files.readAllLines(ties).size() - 1;
    }

    private static void append(Path file, Stream<String> rows) throws IOException {
        Files.write(file, rows.toList(), StandardOpenOption.APPEND);
    }
}
