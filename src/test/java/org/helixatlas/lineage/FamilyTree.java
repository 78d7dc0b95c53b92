package org.helixatlas.lineage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Slug;
import org.helixatlas.model.Spheres;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.Statements;

/**
 * Small families for tests: {@code "liu Person"} and {@code "ict ResearchInstitute 1956"} declare an actor, with its founding;
 * {@code "liu FOUNDED legend 1984"} a tie, with its first year. Actors that are not declared are firms.
 */
record FamilyTree(Snapshot snapshot) {

    static FamilyTree of(String... lines) {
        SnapshotBuilder builder = Snapshot.builder("v").dataset(new Snapshot.Dataset("d", "D", "1", "0"));
        Map<String, Statements.Actor> actors = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            Kind kind = Vocabulary.shipped().kind(words[1]).orElse(null);
            if (kind != null) {
                actors.put(words[0], actor(words[0], kind, year(words, 2)));
            } else {
                actors.putIfAbsent(words[0], actor(words[0], Kinds.FIRM, Snapshot.UNKNOWN));
                actors.putIfAbsent(words[2], actor(words[2], Kinds.FIRM, Snapshot.UNKNOWN));
                builder.tie(Rows.tie(
                        Slug.ofTie(words[0], words[1], words[2], ""),
                        words[0],
                        Vocabulary.shipped().type(words[1]).orElseThrow(),
                        words[2],
                        year(words, 3),
                        Snapshot.UNKNOWN,
                        Double.NaN,
                        null,
                        null,
                        null,
                        Basis.STATED,
                        "d",
                        List.of()));
            }
        }
        actors.values().forEach(builder::actor);
        return new FamilyTree(builder.build());
    }

    private static int year(String[] words, int at) {
        return words.length > at ? Integer.parseInt(words[at]) : Snapshot.UNKNOWN;
    }

    private static Statements.Actor actor(String id, Kind kind, int founded) {
        return Rows.actor(id, id, kind, Spheres.INDUSTRY, founded, Snapshot.UNKNOWN, "d");
    }

    Lineage lineage(String id, Direction direction, Through through) {
        return Lineage.of(Descent::of, snapshot, id, direction, 100, through, NetworkFilter.NONE);
    }

    Parents parents(Through through) {
        return Parents.of(Descent.of(snapshot, NetworkFilter.NONE, through), NetworkFilter.NONE, through, false, 100);
    }

    CommonAncestors common(String a, String b, Through through) {
        return CommonAncestors.of(Descent::of, snapshot, a, b, through, NetworkFilter.NONE);
    }
}
