package org.helixatlas.launch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.Deflater;

/** The executable jar: classes in one folder of it, and libraries as jars within the jar, which no JVM reads by itself. */
record ExecutableJar(Path file) {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** The one that this process runs from; empty when it runs from plain jars or folders. */
    static Optional<ExecutableJar> running() {
        URL here = ExecutableJar.class.getProtectionDomain().getCodeSource().getLocation();
        Path file = Path.of(System.getProperty("java.class.path"));
        return here.toString().startsWith("jar:nested:") && Files.isRegularFile(file)
                ? Optional.of(new ExecutableJar(file.toAbsolutePath().normalize()))
                : Optional.empty();
    }

    /**
     * What tells it from jars with other contents. A function of the names, sizes and checksums that the jar lists, so that its
     * many megabytes are not read at each start.
     */
    String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String line = entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n';
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has it", e);
        }
    }

    /** Writes its classes as a jar, and its libraries, unchanged, into a folder {@code lib} beside it. */
    void extract(Path classes) throws IOException {
        Path lib = Files.createDirectory(classes.resolveSibling("lib"));
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            List<JarEntry> entries = Collections.list(jar.entries());
            for (JarEntry entry : entries) {
                if (isLibrary(entry)) {
                    try (var in = jar.getInputStream(entry)) {
                        Files.copy(in, lib.resolve(entry.getName().substring(LIBRARIES.length())));
                    }
                }
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(classes));
                    JarOutputStream plain = new JarOutputStream(out, plainManifest(jar))) {
                plain.setLevel(Deflater.BEST_SPEED);
                copyClasses(jar, entries, plain);
            }
        }
    }

    private static boolean isLibrary(JarEntry entry) {
        return entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar");
    }

    private static Manifest plainManifest(JarFile jar) throws IOException {
        Manifest manifest = new Manifest(jar.getManifest());
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MAIN_CLASS, main.getValue("Start-Class"));
        main.keySet()
                .removeIf(name ->
                        name.toString().equals("Start-Class") || name.toString().startsWith("Spring-Boot-"));
        main.put(Attributes.Name.CLASS_PATH, librariesInOrder(jar));
        return manifest;
    }

    /** The order in which the executable jar itself looks for classes. */
    private static String librariesInOrder(JarFile jar) throws IOException {
        JarEntry index = jar.getJarEntry("BOOT-INF/classpath.idx");
        if (index == null) {
            throw new IOException("It has no list of its libraries");
        }
        try (var in = jar.getInputStream(index)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("^- \"|\"$", ""))
                    .map(name -> "lib/" + name.substring(LIBRARIES.length()))
                    .collect(Collectors.joining(" "));
        }
    }

    /** Beside the classes' folder, {@code META-INF} of the jar itself holds what is theirs too. */
    private static void copyClasses(JarFile jar, List<JarEntry> entries, JarOutputStream plain) throws IOException {
        Set<String> written = new HashSet<>(Set.of(JarFile.MANIFEST_NAME));
        for (JarEntry entry : entries) {
            String name = entry.getName();
            boolean own = name.startsWith(CLASSES) && name.length() > CLASSES.length();
            // The services of the jar itself are its own loader's.
            boolean shared = name.startsWith("META-INF/") && !name.startsWith("META-INF/services/");
            String plainName = own ? name.substring(CLASSES.length()) : name;
            if ((own || shared) && written.add(plainName)) {
                JarEntry copy = new JarEntry(plainName);
                copy.setTime(entry.getTime());
                plain.putNextEntry(copy);
                try (var in = jar.getInputStream(entry)) {
                    in.transferTo(plain);
                }
                plain.closeEntry();
            }
        }
    }
}
