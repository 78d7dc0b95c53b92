package org.helixatlas.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folders beside a store while a new one is built and takes its place. The old one is moved away, then the new one into its place:
 * the first of these moves decides. Whatever is found at a start says how far it was, and is finished or removed.
 */
final class StoreFolders {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFolders.class);

    /** What a home holds besides the graph: users and their passwords. They are the old store's in the new one, too. */
    private static final List<String> KEPT = List.of("data/databases/system", "data/transactions/system", "data/dbms");

    /** A process that was told to end may still write for a moment. */
    private static final int ATTEMPTS = 20;

    private static final long BETWEEN_ATTEMPTS = 100;

    private final Path store;
    private final Path next;
    private final Path before;
    private final Path draft;

    /**
     * The folders around a store.
     *
     * @param store the home of the database
     */
    StoreFolders(Path store) {
        this.store = store.toAbsolutePath().normalize();
        next = beside("next");
        before = beside("before");
        draft = beside("draft");
    }

    private Path beside(String what) {
        return store.resolveSibling(store.getFileName() + "-" + what);
    }

    /** Where the new store is built. */
    Path next() {
        return next;
    }

    /** Where the graph is told of which it is built. */
    Path draft() {
        return draft;
    }

    /** Finishes or takes back what a crash has cut short; nobody may have the store open. */
    void recover() throws IOException {
        if (Files.isDirectory(before) && !Files.exists(store)) {
            boolean built = Files.isDirectory(next);
            Files.move(built ? next : before, store);
            sync(store.getParent());
            LOG.info(
                    "A new store that was about to take its place is {} in {}",
                    built ? "now" : "not there; the old one is",
                    store);
        }
        clear();
    }

    /** Removes all but the store, if that is in its place. */
    synchronized void clear() throws IOException {
        if (Files.isDirectory(before) && !Files.exists(store)) {
            return;
        }
        for (Path left : List.of(next, before, draft)) {
            delete(left);
        }
    }

    /** Removes what the importer reads. */
    void clearDraft() throws IOException {
        delete(draft);
    }

    /**
     * Puts the new store into the place of the old one. Nobody may have either open.
     *
     * @throws IOException when the old one is still in its place
     */
    synchronized void exchange() throws IOException {
        for (String kept : KEPT) {
            copy(store.resolve(kept), next.resolve(kept));
        }
        new StoreChecksums(next).renew(KEPT);
        Files.move(store, before, StandardCopyOption.ATOMIC_MOVE);
        try {
            sync(store.getParent());
            Files.move(next, store, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(before, store, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        sync(store.getParent());
    }

    private static void copy(Path from, Path to) throws IOException {
        delete(to);
        if (Files.exists(from)) {
            Files.createDirectories(to.getParent());
            FileSystemUtils.copyRecursively(from, to);
        }
    }

    private static void delete(Path folder) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                FileSystemUtils.deleteRecursively(folder);
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
            try {
                Thread.sleep(BETWEEN_ATTEMPTS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while " + folder + " was removed", e);
            }
        }
    }

    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folder.
        }
    }
}
