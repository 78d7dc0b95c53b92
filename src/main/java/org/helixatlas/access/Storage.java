package org.helixatlas.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Room for bodies from their first byte until their request is answered: memory for ordinary ones, files for uploads. One client
 * gets a quarter of it.
 */
final class Storage {

    private static final int SHARE = 4;
    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

    private final Room memory;
    private final Room files;

    /**
     * Empty room.
     *
     * @param bytes how many bytes of ordinary bodies there may be at a time
     * @param uploads how many uploads
     */
    Storage(long bytes, int uploads) {
        this.memory = new Room(bytes);
        this.files = new Room(uploads);
    }

    /** Room for one body; null when its client, or all together, have too many uploads. */
    @Nullable
    Space open(String client, boolean upload) throws IOException {
        if (!upload) {
            return new InMemory(client);
        }
        if (!files.take(client, 1)) {
            return null;
        }
        try {
            return new InFile(client);
        } catch (IOException e) {
            files.giveBack(client, 1);
            throw e;
        }
    }

    /** What one body takes. */
    interface Space {

        /** Adds bytes; false when there is no room for them. */
        boolean add(byte[] bytes, int count) throws IOException;

        /** How many bytes were added. */
        long size();

        /** Ends the adding. */
        void end() throws IOException;

        /** What was added, of a body in memory. */
        byte[] bytes();

        /** Where it is, of an upload. */
        Path file();

        /** Gives the room back; once more does nothing. */
        void close();
    }

    private final class InMemory implements Space {

        private final String client;
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int taken;

        InMemory(String client) {
            this.client = client;
        }

        @Override
        public boolean add(byte[] more, int count) {
            if (!memory.take(client, count)) {
                return false;
            }
            taken += count;
            bytes.write(more, 0, count);
            return true;
        }

        @Override
        public long size() {
            return taken;
        }

        @Override
        public void end() {
            // They are all there.
        }

        @Override
        public byte[] bytes() {
            return bytes.toByteArray();
        }

        @Override
        public Path file() {
            throw new IllegalStateException("A body in memory has no file");
        }

        @Override
        public void close() {
            memory.giveBack(client, taken);
            taken = 0;
            bytes = new ByteArrayOutputStream(0);
        }
    }

    private final class InFile implements Space {

        private final String client;
        private final Path file = Files.createTempFile("helix-upload-", ".body");
        private final OutputStream out = Files.newOutputStream(file);
        private long size;
        private boolean closed;

        InFile(String client) throws IOException {
            this.client = client;
        }

        @Override
        public boolean add(byte[] more, int count) throws IOException {
            out.write(more, 0, count);
            size += count;
            return true;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void end() throws IOException {
            out.close();
        }

        @Override
        public byte[] bytes() {
            throw new IllegalStateException("An upload is not held in memory");
        }

        @Override
        public Path file() {
            return file;
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            files.giveBack(client, 1);
            try {
                out.close();
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("The file of an upload cannot be deleted", e);
            }
        }
    }

    /** So much in all, and a share of it for each client. */
    private static final class Room {

        private final long inAll;
        private final long each;
        private final Map<String, Long> taken = new HashMap<>();
        private long sum;

        Room(long inAll) {
            this.inAll = inAll;
            this.each = Math.max(1, inAll / SHARE);
        }

        synchronized boolean take(String client, long more) {
            long own = taken.getOrDefault(client, 0L) + more;
            if (sum + more > inAll || own > each) {
                return false;
            }
            taken.put(client, own);
            sum += more;
            return true;
        }

        synchronized void giveBack(String client, long less) {
            sum -= less;
            taken.computeIfPresent(client, (a, own) -> own <= less ? null : own - less);
        }
    }
}
