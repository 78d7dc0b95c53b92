package org.helixatlas.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the missing archives of classes some time after a start, and deletes what no start will use. The archive comes from a
 * process of its own, of low priority, which reads the list of classes and runs nothing, so that neither JVM of the service
 * stands still for it.
 */
@Component
@EnableConfigurationProperties(LaunchProperties.class)
class ArchiveMaking implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveMaking.class);

    /** A list is written in pieces; one with less than this was hardly begun. */
    private static final int FEWEST_CLASSES = 1_000;

    /** The JVM reads 4,096 bytes at the most. */
    private static final int LONGEST_LINE = 4_000;

    /** With a low priority on a machine that is busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** A start between its first look at a folder and its hold on it takes seconds. */
    private static final Duration UNUSED = Duration.ofHours(1);

    /** The exit code of one that a signal ended is at least this. */
    private static final int KILLED = 128;

    private static final Path NICE = Path.of("/usr/bin/nice");

    private final LaunchProperties properties;
    private final Thread thread = new Thread(this::run, "class-archives");
    private volatile @Nullable Process maker;

    ArchiveMaking(LaunchProperties properties) {
        this.properties = properties;
    }

    @EventListener
    void started(ApplicationReadyEvent ready) {
        Launch.hindrance()
                .ifPresent(why -> LOG.info(
                        "Started from the packed jar, which takes longer than from an unpacked copy. There is none: {}",
                        why));
        Launch.home().ifPresent(home -> {
            new StartMarks(home).end();
            Launch.arrived();
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void run() {
        try {
            Thread.sleep(properties.archiveAfter().toMillis());
            Path home = Launch.home().orElseThrow();
            if (!properties.archiveAfter().isZero() && Launch.archives()) {
                makeAll(home);
            }
            tidyUp(home, Instant.now().minus(UNUSED));
        } catch (IOException e) {
            LOG.info("No archive of classes is made, and later starts take longer: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of several services that run from the same folder one is enough. */
    private void makeAll(Path home) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(
                        home.resolve("archives.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.tryLock()) {
            if (alone != null) {
                for (Jvm jvm : Jvm.values()) {
                    make(new ClassArchive(home, jvm));
                }
            }
        }
    }

    private void make(ClassArchive archive) throws IOException, InterruptedException {
        Path written = archive.list();
        if (!Files.exists(written)) {
            return;
        }
        List<String> classes = readable(Files.readString(written));
        if (Files.exists(archive.file()) || classes.size() < FEWEST_CLASSES) {
            archive.forgetList();
            return;
        }
        Path list = Files.createTempFile(archive.home(), ".new-", ".classes");
        Path fresh = list.resolveSibling(list.getFileName() + ".jsa");
        try {
            Files.write(list, classes);
            if (dump(archive, list, fresh)) {
                Files.move(fresh, archive.file(), StandardCopyOption.ATOMIC_MOVE);
                LOG.debug(
                        "The next start has an archive of {} classes for the {}",
                        classes.size(),
                        archive.jvm().word());
            }
        } finally {
            Files.deleteIfExists(list);
            Files.deleteIfExists(fresh);
            archive.forgetList();
        }
    }

    /** The lines that a JVM reads again: it may be in the middle of one, and has written some that are too long for it. */
    static List<String> readable(String written) {
        return written.substring(0, written.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.length() <= LONGEST_LINE)
                .toList();
    }

    private boolean dump(ClassArchive archive, Path list, Path fresh) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        command.add(Launch.java());
        command.addAll(List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + fresh,
                // Objects of the heap are kept by this collector alone, for whichever one.
                "-XX:+UseG1GC",
                "-Xmx512m",
                "-Xlog:disable",
                "-cp",
                archive.home().resolve(PlainJars.CLASSES).toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = builder.start();
        maker = process;
        try {
            endItFirst(process);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return false;
            }
            boolean made = process.exitValue() == 0 && Files.isRegularFile(fresh);
            if (!made && process.exitValue() < KILLED) {
                // It would fail at each start in the same way.
                LOG.info(
                        "No archive of classes can be made for the {}; its starts take longer",
                        archive.jvm().word());
                Files.writeString(archive.failed(), "");
            }
            return made;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Where memory is short, this is what can best be done without. */
    private static void endItFirst(Process process) {
        try {
            Files.writeString(Path.of("/proc", Long.toString(process.pid()), "oom_score_adj"), "1000");
        } catch (IOException e) {
            // No Linux, or over already.
        }
    }

    /** Deletes the folders of other jars and what processes that were killed have left, unless someone may use it. */
    static void tidyUp(Path home, Instant since) throws IOException {
        FileTime time = FileTime.from(since);
        List<Path> leftovers = new ArrayList<>();
        try (Stream<Path> folders = Files.list(home.resolveSibling(""));
                Stream<Path> files = Files.list(home)) {
            Stream.concat(folders, files).forEach(leftovers::add);
        }
        for (Path path : leftovers) {
            String name = path.getFileName().toString();
            boolean otherJar = name.matches("[0-9a-f]{16}") && !path.equals(home);
            boolean halfDone = name.matches("\\.(new|old|probe)-.*|.*-\\d+\\.classes");
            if (otherJar && new StartMarks(path).unusedSince(time)
                    || halfDone && Files.getLastModifiedTime(path).compareTo(time) < 0) {
                PlainJars.delete(path);
            }
        }
    }

    @Override
    public void destroy() {
        thread.interrupt();
        Process process = maker;
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
