package org.helixatlas.evidence;

import java.util.HashMap;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** The grades of all evidence of one graph version, read once for each version that someone asks about. */
@Component
public class Grades {

    private final EvidenceQueries queries;
    private volatile Version latest = new Version("", Map.of());

    private record Version(String version, Map<String, Grade> grades) {}

    Grades(EvidenceQueries queries) {
        this.queries = queries;
    }

    /**
     * Every piece of evidence with its grade, by id. A load that comes between the snapshot and this reading may have taken
     * some away.
     *
     * @param version the version of the snapshot whose ties are to be graded
     */
    public Map<String, Grade> of(String version) {
        Version known = latest;
        if (known.version.equals(version)) {
            return known.grades;
        }
        Map<String, Grade> grades = new HashMap<>();
        boolean sameVersion = true;
        for (Record row : queries.rows("evidence-grades", Map.of())) {
            sameVersion &= row.get("version").asString().equals(version);
            grades.put(
                    row.get("id").asString(),
                    new Grade(
                            row.get("source").asString(),
                            row.get("reliability").asString(),
                            row.get("basis").asString(),
                            row.get("dataset").asString()));
        }
        if (sameVersion) {
            latest = new Version(version, grades);
        }
        return grades;
    }
}
