package org.helixatlas.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.helixatlas.graph.ServiceProcess;

/**
 * A file system in memory, of a size of its own, in the place of a folder. Only processes begun by {@link #command} have it there;
 * it lasts until it is closed, whatever becomes of them.
 */
final class SmallDisk implements AutoCloseable {

    private static final String BALLAST = "ballast";

    private final Process holder;
    private final Path place;

    private SmallDisk(Process holder, Path place) {
        this.holder = holder;
        this.place = place;
    }

    /** Mounts it. */
    static SmallDisk at(Path place, String size) throws Exception {
        Files.createDirectories(place);
        Process holder = new ProcessBuilder(
                        "unshare",
                        "--mount",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o mode=700,size=" + size + " tmpfs '" + place + "' && touch '" + place
                                + "/mounted' && exec sleep 100000")
                .inheritIO()
                .start();
        SmallDisk disk = new SmallDisk(holder, place);
        ServiceProcess.eventually(Victim.PATIENCE, () -> {
            if (!holder.isAlive()) {
                throw new IllegalStateException("No file system can be mounted at " + place);
            }
            return Files.exists(disk.seen().resolve("mounted"));
        });
        Files.delete(disk.seen().resolve("mounted"));
        return disk;
    }

    /** Where this process finds it. */
    Path seen() {
        return Path.of("/proc", Long.toString(holder.pid()), "root")
                .resolve(place.toString().substring(1));
    }

    /** What begins a process that has it. */
    List<String> command() {
        return List.of(
                "nsenter",
                "--target",
                Long.toString(holder.pid()),
                "--mount",
                "--wd=" + Path.of("").toAbsolutePath());
    }

    /** Fills it up, but for so many bytes. */
    void leave(long bytes) throws IOException {
        free();
        long ballast = room() - bytes;
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(seen().resolve(BALLAST), StandardOpenOption.CREATE)) {
            for (long written = 0; written + block.length <= ballast; written += block.length) {
                out.write(block);
            }
        }
    }

    /** Fills it up to the last byte, at once where little room is left. */
    void fill() throws IOException {
        try (OutputStream out =
                Files.newOutputStream(seen().resolve(BALLAST), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (byte[] block : List.of(new byte[1 << 20], new byte[4096])) {
                untilFull(out, block);
            }
        }
    }

    private static void untilFull(OutputStream out, byte[] block) {
        try {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // There is no room for another.
        }
    }

    /** How many bytes can be written to it. */
    long room() throws IOException {
        return Files.getFileStore(seen()).getUsableSpace();
    }

    /** Makes room again. */
    void free() throws IOException {
        Files.deleteIfExists(seen().resolve(BALLAST));
    }

    /** Whether nothing may be written to it. */
    void readOnly(boolean only) {
        Commands.run(
                "nsenter",
                "--target",
                Long.toString(holder.pid()),
                "--mount",
                "mount",
                "-o",
                "remount," + (only ? "ro" : "rw"),
                place.toString());
    }

    @Override
    public void close() {
        holder.destroyForcibly();
    }
}
