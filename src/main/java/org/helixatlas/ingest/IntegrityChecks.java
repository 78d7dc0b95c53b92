package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.graph.CancellableQuestion;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.RelationType;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.stereotype.Component;

/** Asks the graph whether it holds together: each file of {@code cypher/checks} must find nothing. */
@Component
class IntegrityChecks {

    /** So many rows of one rule are told; a graph of millions that is damaged has millions. */
    static final int MOST = 10_000;

    private final Driver driver;
    private final CypherFiles files;

    IntegrityChecks(Driver driver, CypherFiles files) {
        this.driver = driver;
        this.files = files;
    }

    /**
     * A row that a check found.
     *
     * @param check the check's file
     * @param title what it looks for
     * @param row what it found, by column
     */
    record Finding(String check, String title, Map<String, Object> row) {

        /** The row in one line. */
        String text() {
            StringBuilder text = new StringBuilder();
            row.forEach((column, value) -> text.append(text.isEmpty() ? "" : ", ")
                    .append(column)
                    .append(' ')
                    .append(value));
            return text.toString();
        }
    }

    /** The checks, in the order of their names. */
    List<CypherFile> all() {
        return files.in("checks");
    }

    /**
     * What a check finds: the first rows, and one that says so where there are more. It is left when the thread's work is cancelled.
     *
     * @param types the relation types that the graph's data sets may use
     */
    List<Finding> findings(CypherFile check, Collection<RelationType> types) {
        return CancellableQuestion.ask(() -> {
            List<Finding> findings = new ArrayList<>();
            try (Session session = driver.session(SessionConfig.builder()
                    .withDefaultAccessMode(AccessMode.READ)
                    .build())) {
                Result found = session.run(check.statement(), parameters(check, types));
                for (int told = 0; told < MOST && found.hasNext(); told++) {
                    findings.add(new Finding(
                            check.name(), check.title(), sorted(found.next().asMap())));
                }
                if (found.hasNext()) {
                    findings.add(new Finding(
                            check.name(), check.title(), Map.of("more", "than the first " + MOST + " of this rule")));
                }
                found.consume();
            }
            return findings;
        });
    }

    /** Without what is absent, in one order. */
    private static Map<String, Object> sorted(Map<String, Object> row) {
        Map<String, Object> sorted = new TreeMap<>();
        row.forEach((column, value) -> {
            if (value != null) {
                sorted.put(column, value);
            }
        });
        return sorted;
    }

    /** A check that compares with the relation types gets them as {@code types}. */
    private static Map<String, Object> parameters(CypherFile check, Collection<RelationType> types) {
        return check.parameter("types").isEmpty()
                ? Map.of()
                : Map.of(
                        "types",
                        types.stream()
                                .map(t -> Map.of("type", t.name(), "properties", t.properties()))
                                .toList());
    }
}
