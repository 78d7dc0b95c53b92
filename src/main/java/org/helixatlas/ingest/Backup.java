package org.helixatlas.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.helixatlas.model.Excerpt;
import org.helixatlas.web.InvalidRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a service holds, as one zip: the kept versions of its data sets, as they lie on its disk, and before them a list of those
 * that the graph holds. Decisions and own words are data sets, too; the store is not in it, since any database is loaded from these.
 * The same content makes the same bytes. The last of them, the zip's comment, are the hash of all others.
 *
 * @param format of this list and of what it lists
 * @param graphVersion the graph's version
 * @param datasets the data sets that the graph holds
 */
record Backup(int format, String graphVersion, List<Held> datasets) {

    private static final int FORMAT = 1;
    private static final String LIST = "backup.json";
    private static final Pattern FILE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*/\\d{6,9}\\.zip");
    private static final int LARGEST_LIST = 16 << 20;
    private static final int SEAL = 64;
    private static final String TOO_LARGE = "it unpacks to more than helix.import.max-size permits";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A data set that the graph holds.
     *
     * @param number of the kept version that it is
     */
    record Held(String id, int number, String version, String checksum) {

        /** The version's file, by its way from the folder of all versions. */
        String file() {
            return "%s/%06d.zip".formatted(id, number);
        }
    }

    static Backup of(String graphVersion, List<Held> datasets) {
        return new Backup(FORMAT, graphVersion, List.copyOf(datasets));
    }

    /**
     * Writes the zip.
     *
     * @param kept the files of all kept versions, by their way from the folder of all versions
     */
    void write(Path zip, SortedMap<String, Path> kept) throws IOException {
        try (ZipOutputStream out =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)), StandardCharsets.UTF_8)) {
            entry(out, LIST);
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            for (Map.Entry<String, Path> file : kept.entrySet()) {
                entry(out, file.getKey());
                Files.copy(file.getValue(), out);
            }
            out.setComment("0".repeat(SEAL));
        }
        try (FileChannel channel = FileChannel.open(zip, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(seal(zip)), channel.size() - SEAL);
            channel.force(true);
        }
    }

    private static void entry(ZipOutputStream out, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
    }

    /** The hash of all bytes before the seal, in hexadecimal digits. */
    private static byte[] seal(Path zip) throws IOException {
        MessageDigest digest = DatasetFolder.sha256();
        long left = Files.size(zip) - SEAL;
        try (InputStream in = Files.newInputStream(zip)) {
            byte[] part = new byte[1 << 16];
            while (left > 0) {
                int read = in.read(part, 0, (int) Math.min(part.length, left));
                if (read < 0) {
                    throw new EOFException(zip + " became shorter while it was read");
                }
                digest.update(part, 0, read);
                left -= read;
            }
        }
        return HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether a file ends with the hash of what comes before. */
    private static boolean isSealed(Path zip) throws IOException {
        long size = Files.size(zip);
        if (size <= SEAL) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(zip)) {
            ByteBuffer end = ByteBuffer.allocate(SEAL);
            channel.read(end, size - SEAL);
            return MessageDigest.isEqual(end.array(), seal(zip));
        }
    }

    /**
     * Unpacks the versions of a backup into a folder.
     *
     * @param most how many bytes they may have together
     * @return the list of what the graph held
     * @throws InvalidRequest for what is no backup, or not as it was written
     */
    static Backup read(Path zip, Path folder, long most) throws IOException {
        if (!isSealed(zip)) {
            throw wrong("it is cut off or altered, or no backup of this service");
        }
        try (ZipInputStream in =
                new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)), StandardCharsets.UTF_8)) {
            ZipEntry first = in.getNextEntry();
            if (first == null || !first.getName().equals(LIST)) {
                throw wrong("its first file is not " + LIST);
            }
            Backup backup = JSON.readValue(in.readNBytes(LARGEST_LIST), Backup.class);
            if (backup.format != FORMAT) {
                throw wrong("its format is " + backup.format + ", not " + FORMAT
                        + "; another version of this service made it");
            }
            Set<String> found = new HashSet<>();
            long left = most;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (!FILE.matcher(name).matches() || !found.add(name)) {
                    throw wrong("it holds " + Excerpt.of(name) + ", which is no version of a data set");
                }
                left -= unpack(in, folder.resolve(name), left);
            }
            for (Held held : backup.datasets) {
                if (!found.contains(held.file())) {
                    throw wrong("the version of " + Excerpt.of(held.id) + " that the graph held is missing");
                }
            }
            return backup;
        } catch (ZipException | EOFException | JacksonException | IllegalArgumentException | NullPointerException e) {
            throw wrong("it cannot be read: " + Excerpt.of(String.valueOf(e.getMessage())));
        }
    }

    /**
     * A data set that the graph held, out of its unpacked version.
     *
     * @param versions the folder of all versions
     * @param most how many bytes it may have
     * @throws InvalidRequest when it is not what the list says
     */
    static Dataset content(Held held, Path versions, long most) {
        Path file = versions.resolve(held.file());
        Optional<Dataset> read;
        try {
            read = size(file) > most ? Optional.empty() : Optional.of(History.content(file, held.id));
        } catch (IOException | RuntimeException e) {
            // A scribbled zip makes its reader throw almost anything.
            throw wrong("the version of " + Excerpt.of(held.id) + " that the graph held cannot be read");
        }
        Dataset dataset = read.orElseThrow(() -> wrong(TOO_LARGE));
        if (!dataset.checksum().equals(held.checksum)) {
            throw wrong("the version of " + Excerpt.of(held.id) + " is not the one that the graph held");
        }
        return dataset;
    }

    private static long size(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum();
        }
    }

    private static long unpack(InputStream in, Path file, long most) throws IOException {
        Files.createDirectories(file.getParent());
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] part = new byte[1 << 16];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                written += read;
                if (written > most) {
                    throw wrong(TOO_LARGE);
                }
                out.write(part, 0, read);
            }
        }
        DurableFiles.content(file);
        DurableFiles.entries(file.getParent());
        return written;
    }

    private static InvalidRequest wrong(String what) {
        return new InvalidRequest("file", "nothing was changed, since the backup is refused: " + what);
    }
}
