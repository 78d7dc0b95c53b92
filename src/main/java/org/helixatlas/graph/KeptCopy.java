package org.helixatlas.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file beside the store of what can also be read or found in the database, so that a start need not wait for it. */
public final class KeptCopy {

    private static final Logger LOG = LoggerFactory.getLogger(KeptCopy.class);

    private final Optional<Path> file;
    private final String what;

    /**
     * A copy that need not be there yet.
     *
     * @param file where it is; empty where nothing is kept
     * @param what it is, for the log, such as "the network"
     */
    public KeptCopy(Optional<Path> file, String what) {
        this.file = file;
        this.what = what;
    }

    /** How a copy is read. */
    @FunctionalInterface
    public interface Reader<T> {

        /**
         * Reads a file.
         *
         * @return empty where it is not of what is wanted
         * @throws IOException where it is damaged or cannot be read
         */
        Optional<T> read(Path file) throws IOException;
    }

    /** How a copy is written. */
    @FunctionalInterface
    public interface Writer {

        /** Writes all bytes of it. */
        void write(OutputStream out) throws IOException;
    }

    /** What the copy holds; empty where there is none, or none that can be used. */
    public <T> Optional<T> read(Reader<T> reader) {
        return file.filter(Files::exists).flatMap(kept -> {
            try {
                return reader.read(kept);
            } catch (IOException | RuntimeException e) {
                LOG.debug("The copy of {} cannot be used; it is read from the database", what, e);
                return Optional.empty();
            }
        });
    }

    /** Takes the place of the copy before, whole or not at all. Where that fails, the next start waits for the database. */
    public void replace(Writer writer) {
        file.ifPresent(kept -> {
            Path next = kept.resolveSibling(kept.getFileName() + ".next");
            try {
                // Not forced to the disk: what a power cut leaves of it is told by its sum.
                try (OutputStream out = Files.newOutputStream(next)) {
                    writer.write(out);
                }
                Files.move(next, kept, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                // What is in memory answers all the same; the load that brought it must not fail for this.
                LOG.warn(
                        "There is no copy of {} for the next start, which will wait for the database: {}",
                        what,
                        e.toString());
                discard(next);
            }
        });
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed: {}", file, e.toString());
        }
    }
}
