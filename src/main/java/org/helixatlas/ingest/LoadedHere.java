package org.helixatlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The ids of the data sets that this service has loaded, in a file beside its kept data sets. What else a graph holds, another
 * service has loaded. Services that share their folders share this file, and so what is theirs.
 */
final class LoadedHere {

    private final Path file;

    LoadedHere(Path file) {
        this.file = file;
    }

    Set<String> ids() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .collect(Collectors.toCollection(TreeSet::new))
                    : new TreeSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of what was loaded cannot be read", e);
        }
    }

    /** Writes it, unless it says just this; it is on the disk when this returns. */
    void is(Set<String> ids) {
        if (ids.equals(ids())) {
            return;
        }
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = folder.resolve(file.getFileName() + ".next");
            DurableFiles.write(next, (String.join("\n", new TreeSet<>(ids)) + "\n").getBytes(StandardCharsets.UTF_8));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            DurableFiles.entries(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of what was loaded cannot be written", e);
        }
    }
}
