package org.helixatlas.evidence;

import java.util.HashMap;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** The grades of all evidence of one graph version, read once for each version that someone asks about. */
@Component
public class Grades {

    private final EvidenceQueries queries;
    private final CachedPerVersion<Map<String, Grade>> kept = new CachedPerVersion<>("the grades of evidence", 1);

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
        return kept.of(version, "grades", () -> read(version));
    }

    private CachedPerVersion.Read<Map<String, Grade>> read(String version) {
        Map<String, Grade> grades = new HashMap<>();
        String other = version;
        for (Record row : queries.rows("evidence-grades", Map.of())) {
            if (!row.get("version").asString().equals(version)) {
                other = row.get("version").asString();
            }
            grades.put(
                    row.get("id").asString(),
                    new Grade(
                            row.get("source").asString(),
                            row.get("reliability").asString(),
                            row.get("basis").asString(),
                            row.get("dataset").asString()));
        }
        return new CachedPerVersion.Read<>(other, grades);
    }
}
