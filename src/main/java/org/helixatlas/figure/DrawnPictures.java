package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.helixatlas.graph.GraphCommits;
import org.helixatlas.graph.KeptAnswers;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.springframework.stereotype.Component;

/**
 * The figures as whoever asks for nothing else gets them, drawn ahead and kept in a file for the next start, whose first picture would take
 * most of a second: all that draws runs for the first time then. Taken only by the very program that drew them, of the same network.
 */
@Component
class DrawnPictures {

    private static final String FILE = "pictures";

    private final KeptAnswers answers;
    private final CurrentNetwork network;
    private final GraphCommits commits;
    private final Optional<String> program;
    private Drawn drawn = new Drawn("", Map.of());

    DrawnPictures(KeptAnswers answers, CurrentNetwork network, GraphCommits commits) {
        this.answers = answers;
        this.network = network;
        this.commits = commits;
        this.program = answers.program();
    }

    /** Pictures by their names, of a version of the network. */
    private record Drawn(String version, Map<String, byte[]> pictures) {}

    /** As it stands in the file. */
    private record Entry(String name, byte[] picture) {}

    /** A picture of the network that the request has met, which its tag names, where it was drawn before. */
    Optional<byte[]> of(String name) {
        return program.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        recalled(network.snapshot().version()).pictures().get(name));
    }

    /** Draws what is not known of a network yet, and keeps it; nothing where the next start could not tell whose it is. */
    void provide(Snapshot asked, Map<String, Supplier<byte[]>> pictures) {
        if (program.isEmpty()
                || !answers.areKept()
                || recalled(asked.version()).pictures().keySet().containsAll(pictures.keySet())) {
            return;
        }
        long begun = commits.now();
        Map<String, byte[]> found = new TreeMap<>();
        pictures.forEach((name, picture) -> found.put(name, picture.get()));
        // What was read beside a commit is not of this version for certain.
        if (network.isOf(asked, begun)) {
            take(new Drawn(asked.version(), found));
            List<Entry> entries = new ArrayList<>();
            found.forEach((name, picture) -> entries.add(new Entry(name, picture)));
            answers.keep(FILE, origin(asked.version()), entries);
        }
    }

    private synchronized void take(Drawn found) {
        drawn = found;
    }

    /** Looks into the file once for each version. */
    private synchronized Drawn recalled(String version) {
        if (!drawn.version().equals(version)) {
            Map<String, byte[]> found = new TreeMap<>();
            answers.recall(FILE, origin(version), Entry[].class).ifPresent(entries -> {
                for (Entry entry : entries) {
                    found.put(entry.name(), entry.picture());
                }
            });
            drawn = new Drawn(version, found);
        }
        return drawn;
    }

    private List<String> origin(String version) {
        return List.of(version, program.orElseThrow());
    }
}
