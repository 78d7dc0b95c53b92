package org.helixatlas.procedure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.StandaloneNeo4j;
import org.junit.jupiter.api.Test;

/** The package of procedures, as a server of somebody else's takes it: with nothing of ours or of Spring beside it. */
@NeedsDatabase
class PluginIT {

    private static final Path PLUGIN = Path.of(System.getProperty("helix.plugin", "target/no-plugin.jar"));

    private static final String LIBRARIES = "org.helixatlas.library.";

    /** Neo4j does the same when it starts, and logs a warning for each class that cannot be loaded. */
    @Test
    void everyClassOfItCanBeLoadedOnAServer() throws IOException {
        assumeTrue(StandaloneNeo4j.isAtHand(), "Neo4j's server is not at hand");
        List<String> failed = new ArrayList<>();
        int ours = 0;
        try (URLClassLoader server = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader());
                URLClassLoader plugins =
                        new URLClassLoader(new URL[] {PLUGIN.toUri().toURL()}, server)) {
            for (String name : classes()) {
                try {
                    Class<?> loaded = plugins.loadClass(name);
                    loaded.getDeclaredMethods();
                    loaded.getDeclaredFields();
                    loaded.getDeclaredConstructors();
                    ours += name.startsWith("org.helixatlas.") && !name.startsWith(LIBRARIES) ? 1 : 0;
                } catch (ClassNotFoundException | LinkageError e) {
                    failed.add(name + ": " + e);
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(ours).isGreaterThan(250);
    }

    /**
     * A server and all its plugins share one class path, on which the first class of a name serves them all. Names of our own are
     * neither taken from us by another version that lies there, nor do they take another's away.
     */
    @Test
    void everyNameInItIsOurs() throws IOException {
        assertThat(classes()).allMatch(name -> name.startsWith("org.helixatlas."));
        assertThat(Files.size(PLUGIN)).isLessThan(2_000_000);
    }

    /** All that is there of others, so that a library more is a decision. */
    @Test
    void theLibrariesInItAreThese() throws IOException {
        assertThat(classes().stream()
                        .filter(name -> name.startsWith(LIBRARIES))
                        .map(name -> name.substring(LIBRARIES.length()).replaceFirst("\\..*", ""))
                        .distinct())
                .containsExactlyInAnyOrder("cwts", "fastcsv", "fastutil", "text");
    }

    /** A call that kept its old name would find the server's class, of whatever version, or none. */
    @Test
    void noClassInItAsksForALibraryByItsFormerName() throws IOException {
        try (JarFile plugin = new JarFile(PLUGIN.toFile())) {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("nl.cwts..", "it.unimi..", "de.siegmar..", "org.apache.commons.text..")
                    .check(new ClassFileImporter().importJar(plugin));
        }
    }

    private static List<String> classes() throws IOException {
        try (JarFile plugin = new JarFile(PLUGIN.toFile())) {
            return plugin.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    private static URL[] jars() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "neo4j-server", "lib"))) {
            return jars.sorted()
                    .map(jar -> {
                        try {
                            return jar.toUri().toURL();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toArray(URL[]::new);
        }
    }
}
