package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Definition.Table;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Precision;
import org.helixatlas.model.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network is the same after a stay on the disk, or it is not read at all. */
class NetworkFileTest {

    private static final String KEY = "this service";

    @Provide
    Arbitrary<RandomStatements> dataSets() {
        return RandomStatements.any();
    }

    @Property(tries = 200)
    void whatIsReadIsWhatWasWritten(@ForAll("dataSets") RandomStatements said) {
        Snapshot written = said.network();
        byte[] bytes = bytes(written);
        Snapshot read = NetworkFile.read(KEY, ByteBuffer.wrap(bytes)).orElseThrow();
        assertSame(read, written);
        assertThat(bytes(read)).isEqualTo(bytes);
        for (NetworkFilter filter : List.of(
                NetworkFilter.NONE.withDatasets(Set.of("a")),
                NetworkFilter.NONE.withDatasets(Set.of("b", "c")),
                NetworkFilter.NONE.stated())) {
            assertSame(read.world(filter), written.world(filter));
        }
    }

    @Property(tries = 100)
    void theOrderInWhichRowsCameIsNotToBeSeen(@ForAll("dataSets") RandomStatements said, @ForAll Random random) {
        assertThat(bytes(said.shuffled(random).network())).isEqualTo(bytes(said.network()));
    }

    @Property(tries = 500)
    void aColumnIsReadAsItWasWritten(@ForAll int[] numbers, @ForAll @IntRange(min = 0, max = 31) int shift) {
        int[] column = Arrays.stream(numbers).map(n -> n >> shift).toArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PooledOutput out = new PooledOutput(bytes, new TextPool());
        out.ints(column.length, row -> column[row]);
        int values = (int) out.finish();
        PooledInput in = new PooledInput(ByteBuffer.wrap(bytes.toByteArray()), values);
        assertThat(in.ints()).isEqualTo(column);
        assertThat(in.isAtEnd()).isTrue();
    }

    @Property(tries = 300)
    void aDamagedFileIsNotRead(@ForAll("dataSets") RandomStatements said, @ForAll int place, @ForAll byte damage) {
        byte[] bytes = bytes(said.network());
        int at = Math.floorMod(place, bytes.length);
        assertThat(NetworkFile.read(KEY, ByteBuffer.wrap(Arrays.copyOf(bytes, at))))
                .isEmpty();
        bytes[at] ^= damage == 0 ? 1 : damage;
        assertThat(NetworkFile.read(KEY, ByteBuffer.wrap(bytes))).isEmpty();
    }

    @Test
    void anotherServiceDoesNotReadIt() {
        byte[] bytes = bytes(small());
        assertThat(NetworkFile.read("a later service", ByteBuffer.wrap(bytes))).isEmpty();
    }

    @Test
    void wordsNamesFiguresIdentifiersAndSourcesAreKept() {
        Snapshot network = small();
        Snapshot read = NetworkFile.read(KEY, ByteBuffer.wrap(bytes(network))).orElseThrow();
        assertSame(read, network);
        assertThat(read.vocabulary().sphere("finance")).isPresent();
        assertThat(read.statements().merged("bank"))
                .isEqualTo(network.statements().merged("bank"));
        Particulars kept = read.statements().particulars();
        Particulars given = network.statements().particulars();
        assertThat(kept.names()).isEqualTo(given.names());
        assertThat(kept.figures()).isEqualTo(given.figures());
        assertThat(kept.details().all()).isEqualTo(given.details().all());
        assertThat(kept.citation("e")).isEqualTo(given.citation("e"));
    }

    @Test
    void theNewestIsRecalledAndGarbageIsNot(@TempDir Path folder) throws IOException {
        KeptNetwork kept = kept(folder);
        assertThat(kept.recall()).isEmpty();
        kept.keep(Topology.undirected("a-b").snapshot());
        kept.keep(small());
        assertSame(kept(folder).recall().orElseThrow(), small());
        assertThat(folder).isDirectoryContaining("glob:**network");
        Files.writeString(folder.resolve("network"), "no network");
        assertThat(kept.recall()).isEmpty();
    }

    @Test
    void whereNothingCanBeKeptNothingIsLeft(@TempDir Path folder) {
        Path missing = folder.resolve("missing");
        kept(missing).keep(small());
        assertThat(missing).doesNotExist();
        assertThat(kept(missing).recall()).isEmpty();
    }

    private static byte[] bytes(Snapshot network) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            NetworkFile.write(KEY, network, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static KeptNetwork kept(Path folder) {
        Database database = mock(Database.class);
        when(database.keptNetwork()).thenReturn(Optional.of(folder.resolve("network")));
        return new KeptNetwork(database, new CypherFiles());
    }

    private static void assertSame(Snapshot read, Snapshot written) {
        assertThat(read.version()).isEqualTo(written.version());
        assertThat(read.datasets()).isEqualTo(written.datasets());
        assertThat(IntStream.range(0, read.actorCount()).mapToObj(read::actor))
                .isEqualTo(IntStream.range(0, written.actorCount())
                        .mapToObj(written::actor)
                        .toList());
        assertThat(IntStream.range(0, read.tieCount()).mapToObj(read::tie))
                .isEqualTo(IntStream.range(0, written.tieCount())
                        .mapToObj(written::tie)
                        .toList());
        read.actorIds().forEach(id -> assertThat(read.indexOf(id)).isEqualTo(written.indexOf(id)));
        assertThat(IntStream.range(0, read.tieCount()).map(read::source))
                .containsExactly(IntStream.range(0, written.tieCount())
                        .map(written::source)
                        .boxed()
                        .toArray(Integer[]::new));
        assertThat(read.formerIds()).isEqualTo(written.formerIds());
        assertThat(read.statements().ties()).isEqualTo(written.statements().ties());
        assertThat(read.statements().lives()).isEqualTo(written.statements().lives());
        assertThat(read.statements().evidence()).isEqualTo(written.statements().evidence());
        assertThat(read.statements().requirements())
                .isEqualTo(written.statements().requirements());
    }

    /** A bank of a sphere of its data set's own, with one of everything, and nothing where nothing need be. */
    private static Snapshot small() {
        Particulars.Source source = new Particulars.Source("s", "A study", null, 2009, null, "peer-reviewed");
        SnapshotBuilder builder = Snapshot.builder("v")
                .dataset(new Snapshot.Dataset("d", "Banks", "1", "0"))
                .requires("d", List.of("other"))
                .word("d", new Definition(Table.SPHERES, "spheres.csv:2", Map.of("sphere", "finance")));
        Statements.Actor bank = new Statements.Actor(
                "bank",
                "银行",
                Kinds.FIRM,
                builder.vocabulary().sphere("finance").orElseThrow(),
                new Dated(-5, Precision.CIRCA),
                null,
                "d",
                List.of("e"));
        return builder.evidence(new Statements.Evidence("e", "d", "s", Reliability.values()[0], Basis.STATED, null))
                .citation(new Particulars.Citation(
                        "e", source, "p. 5", "5", "stated", null, "It says so.", 1999, null, "d"))
                .actor(bank)
                .merged(bank)
                .formerId(new Statements.FormerId("old-bank", "bank", "d"))
                .name(new Particulars.Name("bank", "Bank", "en", "former", 1990, null, null, null, "d", List.of("e")))
                .figure(new Particulars.Figure(
                        "bank", "employees", 0.1, "people", "about", null, 2005, null, "d", List.of()))
                .details(new Particulars.Details("bank", "bank", null, "Q1", null, "A bank.", "d", List.of("e")))
                .build();
    }
}
