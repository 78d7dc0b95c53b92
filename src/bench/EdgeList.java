package org.helixatlas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.TieProperties;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.Statements;

/** The networks of the benchmark, as files of two numbers a line: the ends of a tie. */
public final class EdgeList {

    private EdgeList() {}

    /** Firms numbered from 0, of each sphere in turn, and the ties of a file among them, of thirty years in turn. */
    static Snapshot snapshot(Path file, int actors) throws IOException {
        return builder(file, actors).build();
    }

    /** The same, to which more may be added. */
    public static SnapshotBuilder builder(Path file, int actors) throws IOException {
        Sphere[] spheres = Vocabulary.shipped().spheres().toArray(Sphere[]::new);
        Kind firm = Vocabulary.shipped().kind("Firm").orElseThrow();
        SnapshotBuilder builder = Snapshot.builder("bench")
                .dataset(new Snapshot.Dataset("bench", "Bench", "1", "0"))
                .dataset(new Snapshot.Dataset("second", "Second", "1", "0"));
        for (int i = 0; i < actors; i++) {
            builder.actor(new Statements.Actor(
                    id(i), id(i), firm, spheres[i % spheres.length], null, null, "bench", List.of()));
        }
        RelationType supplies = Vocabulary.shipped().type("SUPPLIES").orElseThrow();
        int n = 0;
        for (String line : Files.readAllLines(file)) {
            String[] ends = line.split(" ");
            String set = n % 10 == 0 ? "second" : "bench";
            builder.tie(tie(n, id(Integer.parseInt(ends[0])), supplies, id(Integer.parseInt(ends[1])), set));
            n++;
        }
        return builder;
    }

    /** A tie that began in some year. */
    public static Statements.Tie tie(int number, String source, RelationType type, String target, String set) {
        TieProperties begun = new TieProperties(Dated.in(1980 + Math.floorMod(number, 30)), null, null, null, null, null);
        return new Statements.Tie("tie" + number, source, type, target, begun, Basis.STATED, set, List.of());
    }

    /** The id of a firm. */
    public static String id(int i) {
        return String.format("a%06d", i);
    }
}
