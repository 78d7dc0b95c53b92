package org.helixatlas.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an executable jar of one class and two libraries becomes in a cache. */
class PlainJarsTest {

    @TempDir
    Path folder;

    private Path cache;
    private ExecutableJar jar;

    @BeforeEach
    void executable() throws IOException {
        cache = folder.resolve("data/cache");
        jar = new ExecutableJar(written("app.jar", "first"));
    }

    @Test
    void aJarOfTheClassesNamesTheLibrariesInTheOrderOfTheExecutable() throws Exception {
        Path home = provided();

        try (JarFile classes = new JarFile(home.resolve(PlainJars.CLASSES).toFile())) {
            assertThat(classes.stream().map(ZipEntry::getName))
                    .containsExactly("META-INF/MANIFEST.MF", "META-INF/build-info.properties", "org/A.class");
            assertThat(classes.getManifest().getMainAttributes())
                    .extracting(Object::toString)
                    .asString()
                    .doesNotContain("Spring-Boot", "Start-Class");
            assertThat(classes.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("org.A");
            assertThat(classes.getManifest().getMainAttributes().getValue("Class-Path"))
                    .isEqualTo("lib/b.jar lib/a.jar");
        }
        assertThat(home.resolve("lib/a.jar")).hasContent("library a");
        assertThat(home.resolve("lib/b.jar")).hasContent("library b");
        assertThat(names(cache)).containsExactly(home.getFileName().toString(), "extract.lock");
    }

    @Test
    void theFolderIsForThisUserAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(provided().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void theSameContentsHaveTheSameFolderAndOthersAnotherOne() throws Exception {
        assertThat(new ExecutableJar(written("copy.jar", "first")).fingerprint())
                .isEqualTo(jar.fingerprint());
        assertThat(new ExecutableJar(written("next.jar", "other")).fingerprint())
                .isNotEqualTo(jar.fingerprint());
    }

    @Test
    void whatIsThereIsTakenAsItIs() throws Exception {
        FileTime made = Files.getLastModifiedTime(provided());

        assertThat(Files.getLastModifiedTime(provided())).isEqualTo(made);
    }

    @Test
    void aFolderThatLacksALibraryIsMadeAnew() throws Exception {
        Files.delete(provided().resolve("lib/a.jar"));

        assertThat(provided().resolve("lib/a.jar")).hasContent("library a");
        assertThat(names(cache)).hasSize(2);
    }

    @Test
    void aFolderWithACutLibraryIsMadeAnew() throws Exception {
        Files.writeString(provided().resolve("lib/a.jar"), "lib");

        assertThat(provided().resolve("lib/a.jar")).hasContent("library a");
    }

    @Test
    void aFolderWhoseListIsEmptyIsMadeAnew() throws Exception {
        Files.writeString(provided().resolve(PlainJars.CONTENTS), "");

        assertThat(provided().resolve(PlainJars.CONTENTS)).isNotEmptyFile();
    }

    @Test
    void aChangedByteIsFoundByAThoroughLook() throws Exception {
        Path home = provided();
        Files.writeString(home.resolve("lib/a.jar"), "librarY a");

        assertThat(PlainJars.isSound(home, false)).isTrue();
        PlainJars.provide(jar, home, true);

        assertThat(home.resolve("lib/a.jar")).hasContent("library a");
    }

    @Test
    void ofSeveralAtOnceEachFindsItWhole() {
        List<CompletableFuture<Void>> starts = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    try {
                        // Threads of one JVM cannot wait for the lock that processes wait for.
                        synchronized (this) {
                            assertThat(PlainJars.isSound(provided(), true)).isTrue();
                        }
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }))
                .limit(4)
                .toList();

        starts.forEach(CompletableFuture::join);
    }

    @Test
    void aCacheThatOthersMayWriteToIsRefused() throws Exception {
        Files.createDirectories(cache);
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatIOException().isThrownBy(this::provided).withMessageContaining("may be written to by others");
    }

    @Test
    void aCacheThatCannotBeAFolderIsRefused() throws Exception {
        Files.writeString(Files.createDirectories(cache.getParent()).resolve("cache"), "a file");

        assertThatIOException().isThrownBy(this::provided);
    }

    @Test
    void foldersOfOtherJarsAreDeletedOnceNobodyHasUsedThemForAWhile() throws Exception {
        Path home = provided();
        Path idle = other("00000000000000aa", Duration.ofHours(2));
        Path recent = other("00000000000000bb", Duration.ZERO);
        Path cut = Files.createDirectory(cache.resolve(".new-1"));
        Files.setLastModifiedTime(cut, ago(Duration.ofHours(2)));

        ArchiveMaking.tidyUp(home, Instant.now().minus(Duration.ofHours(1)));

        assertThat(idle).doesNotExist();
        assertThat(cut).doesNotExist();
        assertThat(recent).isDirectory();
        assertThat(PlainJars.isSound(home, true)).isTrue();
    }

    @Test
    void aStartThatDiedIsNoticedByTheNextOneAndOnce() throws Exception {
        StartMarks marks = new StartMarks(provided());
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(provided().resolve("starting-" + gone.pid()), "");

        assertThat(marks.takeUnfinished()).isTrue();
        assertThat(marks.takeUnfinished()).isFalse();
    }

    @Test
    void aStartUnderWayOrOverIsNoneThatDied() throws Exception {
        StartMarks marks = new StartMarks(provided());
        Files.writeString(
                provided()
                        .resolve("starting-"
                                + ProcessHandle.current().parent().orElseThrow().pid()),
                "");
        marks.begin();
        marks.end();

        assertThat(marks.takeUnfinished()).isFalse();
    }

    private Path provided() throws IOException {
        Path home = cache.resolve(jar.fingerprint());
        PlainJars.provide(jar, home, false);
        return home;
    }

    private Path other(String name, Duration age) throws IOException {
        Path home = Files.createDirectory(cache.resolve(name));
        new StartMarks(home).begin();
        Files.setLastModifiedTime(home.resolve("in-use"), ago(age));
        return home;
    }

    private static FileTime ago(Duration age) {
        return FileTime.from(Instant.now().minus(age));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path written(String name, String code) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\nMain-Class: org.springframework.boot.loader.launch.JarLauncher\nStart-Class: org.A\n"
                        + "Spring-Boot-Lib: BOOT-INF/lib/\n\n");
        entries.put("META-INF/services/loaders", "of the executable alone");
        entries.put("META-INF/build-info.properties", "a=b");
        entries.put("org/springframework/boot/loader/launch/JarLauncher.class", "of the executable alone");
        entries.put("BOOT-INF/classes/org/A.class", code);
        entries.put("BOOT-INF/lib/a.jar", "library a");
        entries.put("BOOT-INF/lib/b.jar", "library b");
        entries.put("BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/b.jar\"\n- \"BOOT-INF/lib/a.jar\"\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            bytes.writeTo(out);
        }
        return folder.resolve(name);
    }
}
