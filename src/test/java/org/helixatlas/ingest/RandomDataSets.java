package org.helixatlas.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Two made-up data sets and decisions on their ids: the second speaks of the first one's actors and corroborates its ties. */
final class RandomDataSets {

    private static final List<String> KINDS = List.of("Firm", "University", "Person", "Mutual");

    private final Random random;
    private final Set<String> first = new LinkedHashSet<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final List<String> ends = new ArrayList<>();

    private RandomDataSets(long seed) {
        random = new Random(seed);
    }

    /** Writes them; the same seed gives the same files. */
    static void write(Path imports, long seed) {
        new RandomDataSets(seed).write(imports);
    }

    private void write(Path imports) {
        Folder a = new Folder(imports, "a")
                .rows(InputTable.SPHERES, "finance,zh=金融")
                .rows(InputTable.FAMILIES, "lending,,zh=借贷")
                .rows(InputTable.KINDS, "Mutual,,organization,finance,,mutual,fr=mutuelle")
                .rows(
                        InputTable.RELATION_TYPES,
                        "LENDS_TO,lending,true,Organization,Organization,,,,,,lends to,borrows from,,,fr=prête à,");
        fill(a, "a", 30, List.of());
        first.addAll(kinds.keySet());
        Folder b = new Folder(imports, "b", "a");
        fill(b, "b", 20, List.copyOf(ends));
        List<String> firmsOfA = ofKind("Firm").stream().filter(first::contains).toList();
        List<String> firmsOfB =
                ofKind("Firm").stream().filter(id -> !first.contains(id)).toList();
        if (!firmsOfA.isEmpty() && !firmsOfB.isEmpty()) {
            Folder.decisions(
                    imports, "d", List.of("a", "b"), any(firmsOfA) + "," + any(firmsOfB) + ",same,Li,They moved.,");
        }
    }

    private void fill(Folder folder, String dataset, int actors, List<String> corroborated) {
        List<String> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> former = new ArrayList<>();
        List<String> observations = new ArrayList<>();
        for (int i = 0; i < actors; i++) {
            String id = dataset + i;
            String kind = any(KINDS);
            kinds.put(id, kind);
            String evidence = evidence(dataset);
            rows.add(id + "," + kind + ",\"Name, " + id + "\"," + (kind.equals("Person") ? "industry" : "") + ","
                    + maybe("19" + (10 + random.nextInt(80))) + ",,," + (dataset.equals("a") ? "Q" + i : "") + ",,"
                    + maybe("A note; with 中文 in it.") + "," + evidence);
            if (random.nextBoolean()) {
                names.add("Name," + id + ",四通集團" + i + ",zh-Hant,official,,," + maybe(evidence));
                names.add("Name," + id + ",Alias" + i + ",en,alias," + maybe("1990") + ",," + evidence);
            }
            if (random.nextInt(4) == 0) {
                former.add("old-" + id + ",FormerId," + id + ",renamed");
            }
        }
        List<String> all = List.copyOf(kinds.keySet());
        for (int i = 0; i < actors; i++) {
            observations.add("Observation," + any(all) + "," + any(List.of("employees", "founded", "revenue")) + ","
                    + (1900 + random.nextInt(120)) + ",," + maybe("about") + ",,,," + evidence(dataset));
        }
        folder.rows(InputTable.ACTORS, rows.toArray(String[]::new))
                .rows(InputTable.NAMES, names.toArray(String[]::new))
                .rows(InputTable.FORMER_IDS, former.toArray(String[]::new))
                .rows(InputTable.OBSERVATIONS, observations.toArray(String[]::new))
                .rows(
                        InputTable.ASSESSMENTS,
                        dataset + "-judged,Assessment," + any(all) + ",,Demand,It grows.,strength,inferred,"
                                + evidence(dataset))
                .rows(
                        InputTable.PERIODS,
                        dataset + "-period,Period," + any(all) + ",Beginnings,1980,1987,," + evidence(dataset))
                .rows(InputTable.TIES, ties(dataset, actors, corroborated).toArray(String[]::new));
    }

    private List<String> ties(String dataset, int actors, List<String> corroborated) {
        Set<String> said = new LinkedHashSet<>(corroborated.subList(0, corroborated.size() / 2));
        List<String> organizations = kinds.keySet().stream()
                .filter(id -> !kinds.get(id).equals("Person"))
                .toList();
        for (int i = 0; i < 2 * actors; i++) {
            String source = any(organizations);
            String target = any(organizations);
            if (!source.equals(target)) {
                said.add(source + ",LENDS_TO," + target + "," + maybe("again"));
            }
        }
        said.stream().filter(end -> !ends.contains(end)).forEach(ends::add);
        return said.stream()
                .map(end ->
                        end + "," + 19 + (10 + random.nextInt(80)) + "," + any(List.of("circa", "exact", "")) + ",,,,,"
                                + any(List.of(",,", "1.5,USD,about", "20,USD,")) + "," + maybe("They said so.") + ","
                                + evidence(dataset))
                .toList();
    }

    private List<String> ofKind(String kind) {
        return kinds.keySet().stream().filter(id -> kinds.get(id).equals(kind)).toList();
    }

    private String evidence(String dataset) {
        String stated = dataset + "-stated";
        String inferred = dataset + "-inferred";
        return any(List.of(stated, inferred, stated + ";" + inferred));
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : "";
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
