package org.helixatlas.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.ingest.LoadReport.Counted;
import org.helixatlas.ingest.LoadReport.Outcome;

/**
 * What brings the graph in line with some data sets.
 *
 * @param datasets all that it is to hold, in the order of their requirements
 * @param wanted by data set, what tells whether it has changed since
 * @param version the graph's version when all is done
 * @param affected the data sets to be written: those that changed, and all that require one of them, which may corroborate a tie
 *     that changed
 * @param gone those that it holds and is not to hold any more
 * @param loaded those that it holds
 */
record LoadPlan(
        List<Dataset> datasets,
        Map<String, String> wanted,
        String version,
        Set<String> affected,
        Set<String> gone,
        Set<String> loaded) {

    /** The place of a problem that is in no file. */
    static final String GRAPH = "graph";

    /**
     * Compares.
     *
     * @param loaded by data set that the graph holds, what tells whether it has changed since
     */
    static LoadPlan of(List<Dataset> datasets, Map<String, String> loaded, Map<String, String> wanted) {
        Set<String> gone = new HashSet<>(loaded.keySet());
        gone.removeAll(wanted.keySet());
        Set<String> affected = new HashSet<>();
        for (Dataset dataset : datasets) {
            boolean changed = !wanted.get(dataset.id()).equals(loaded.get(dataset.id()));
            boolean built =
                    dataset.descriptor().requires().stream().anyMatch(r -> affected.contains(r) || gone.contains(r));
            if (changed || built) {
                affected.add(dataset.id());
            }
        }
        String version = ContentHashes.hash(wanted.toString()).substring(0, 16);
        return new LoadPlan(datasets, wanted, version, affected, gone, Set.copyOf(loaded.keySet()));
    }

    /** Whether nothing but the version is to be written. */
    boolean isInLine() {
        return affected.isEmpty() && gone.isEmpty();
    }

    /** How many rows are to be written. */
    long rows() {
        return datasets.stream()
                .filter(d -> affected.contains(d.id()))
                .flatMap(d -> d.rows().values().stream())
                .mapToLong(List::size)
                .sum();
    }

    /** The data sets of which the graph holds something that is to be taken back. */
    Set<String> withdrawn() {
        Set<String> withdrawn = new HashSet<>(affected);
        withdrawn.retainAll(loaded);
        withdrawn.addAll(gone);
        return withdrawn;
    }

    /** The report on the load when all is done. */
    LoadReport report(boolean dryRun) {
        return new LoadReport(isInLine() ? Outcome.UNCHANGED : Outcome.LOADED, version, counted(), List.of(), dryRun);
    }

    /**
     * The report on a graph that holds all that is wanted, and what another service has loaded.
     *
     * @param others the other's data sets
     * @param whole the version of all
     */
    LoadReport beside(Set<String> others, String whole, boolean dryRun) {
        Problem told = new Problem(
                GRAPH,
                0,
                "",
                "the graph holds " + OthersInGraph.named(others)
                        + " too, which another service has loaded; that stays");
        return new LoadReport(Outcome.UNCHANGED, whole, counted(), List.of(), dryRun).with(List.of(told));
    }

    /** The report on a load that is not done. */
    LoadReport rejected(List<Problem> problems, boolean dryRun) {
        List<Counted> unchanged = counted().stream()
                .map(c -> new Counted(c.id(), c.actors(), c.ties(), false))
                .toList();
        return new LoadReport(Outcome.REJECTED, "", unchanged, problems, dryRun);
    }

    private List<Counted> counted() {
        return datasets.stream()
                .map(d -> new Counted(
                        d.id(),
                        d.rows(InputTable.ACTORS).size(),
                        d.rows(InputTable.TIES).size(),
                        affected.contains(d.id())))
                .toList();
    }
}
