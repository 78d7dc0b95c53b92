package org.helixatlas.ingest;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a file of a data set held when it was read first. Of a large one only the hash is kept; it is read again whenever it is asked
 * for, and refused when it is not what it was.
 */
final class FileContent {

    /** What a file may have at most to be kept. */
    static final int KEPT = 1 << 20;

    private static final int PART = 1 << 16;

    private final Path file;
    private final long size;
    private final byte[] hash;
    private final byte @Nullable [] bytes;

    private FileContent(Path file, long size, byte[] hash, byte @Nullable [] bytes) {
        this.file = file;
        this.size = size;
        this.hash = hash;
        this.bytes = bytes;
    }

    /** Content that is no file. */
    static FileContent of(byte[] bytes) {
        return new FileContent(Path.of(""), bytes.length, new byte[0], bytes);
    }

    /** Reads a file; what lies in an archive, which is closed again, is kept however large it is. */
    static FileContent in(Path file) throws IOException {
        long size = Files.size(file);
        if (size <= KEPT || file.getFileSystem() != FileSystems.getDefault()) {
            return of(Files.readAllBytes(file));
        }
        return new FileContent(file, size, hash(file, size), null);
    }

    /** The same content in another file. */
    FileContent at(Path other) {
        return new FileContent(other, size, hash, bytes);
    }

    private static byte[] hash(Path file, long size) throws IOException {
        MessageDigest digest = DatasetFolder.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            if (in.transferTo(OutputStream.nullOutputStream()) != size) {
                throw changed(file);
            }
        }
        return digest.digest();
    }

    private static IOException changed(Path file) {
        return new IOException(file + " changed while it was read");
    }

    /** In bytes. */
    long size() {
        return size;
    }

    /** The bytes, from the first one; the stream fails at its end when they are not those that were read first. */
    InputStream open() throws IOException {
        return bytes == null ? new Checked(Files.newInputStream(file)) : new ByteArrayInputStream(bytes);
    }

    /**
     * All bytes in memory.
     *
     * @throws UncheckedIOException when they are not what they were
     */
    byte[] bytes() {
        if (bytes != null) {
            return bytes;
        }
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read again", e);
        }
    }

    /** Whether another file holds the same, to the byte. */
    boolean isIn(Path other) throws IOException {
        if (Files.size(other) != size) {
            return false;
        }
        if (bytes == null) {
            return Arrays.equals(hash(other, size), hash);
        }
        return Arrays.equals(Files.readAllBytes(other), bytes);
    }

    /** Compares what went through it, at its end. */
    private final class Checked extends FilterInputStream {

        private final MessageDigest digest = DatasetFolder.sha256();

        Checked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            if (count > 0) {
                digest.update(into, from, count);
            } else if (count < 0 && !Arrays.equals(digest.digest(), hash)) {
                throw changed(file);
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return Math.max(0, read(new byte[(int) Math.min(count, PART)]));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
