package org.helixatlas.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A change of the kept data sets: put on the disk beside them, loaded, and only then moved into its place. */
sealed interface Replacement {

    /** Puts it on the disk, in a folder of its own, which the other methods are given. */
    Path stage() throws IOException;

    /** The folders of all data sets with it. */
    List<Path> folders(Path staged);

    /** How many rows change, by table; nothing where that is not told. */
    List<LoadReport.Change> changes(Path staged);

    /** Moves it into its place. */
    void keep(Path staged) throws IOException;

    /** What puts a data set, a mark or nothing into a folder of its own. */
    interface Staging {
        Path stage() throws IOException;
    }

    /** One data set that is added, replaced or taken away. */
    record OfOne(String id, Staging staging, KeptSets sets, History history) implements Replacement {

        @Override
        public Path stage() throws IOException {
            return staging.stage();
        }

        @Override
        public List<Path> folders(Path staged) {
            SortedMap<String, Path> folders = sets.there();
            if (holdsData(staged)) {
                folders.put(id, staged.resolve(id));
            } else {
                folders.remove(id);
            }
            return List.copyOf(folders.values());
        }

        @Override
        public List<LoadReport.Change> changes(Path staged) {
            return holdsData(staged) ? Difference.counted(sets.there().get(id), staged.resolve(id)) : List.of();
        }

        private boolean holdsData(Path staged) {
            Path instead = staged.resolve(id);
            return Files.isDirectory(instead) && !KeptSets.isMark(instead);
        }

        @Override
        public void keep(Path staged) throws IOException {
            history.requireKept(id);
            sets.keep(staged, id);
        }
    }

    /**
     * All data sets and versions, as a backup holds them.
     *
     * @param most how many bytes the backup may unpack to
     */
    record OfAll(Path backup, long most, KeptSets sets) implements Replacement {

        @Override
        public Path stage() throws IOException {
            return sets.stageAll(this::unpack);
        }

        private Map<String, Dataset> unpack(Path versions) throws IOException {
            Map<String, Dataset> datasets = new TreeMap<>();
            for (Backup.Held held : Backup.read(backup, versions, most).datasets()) {
                datasets.put(held.id(), Backup.content(held, versions, most));
            }
            return datasets;
        }

        @Override
        public List<Path> folders(Path staged) {
            return List.copyOf(sets.thereWith(staged).values());
        }

        @Override
        public List<LoadReport.Change> changes(Path staged) {
            return List.of();
        }

        @Override
        public void keep(Path staged) throws IOException {
            sets.keepAll(staged);
        }
    }
}
