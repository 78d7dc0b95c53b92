package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A tool outside the JVM that tests run where it is at hand with its packages; otherwise they are skipped, and a line says so. */
public enum Interpreter {
    PYTHON(
            "Python with networkx, igraph, pydot, pandas and requests",
            List.of(List.of("python3"), List.of("/usr/bin/python3")),
            List.of("-c", "import networkx, igraph, pydot, pandas, requests")),
    PYTHON_RDF(
            "Python with rdflib and PyLD",
            List.of(List.of("python3"), List.of("/usr/bin/python3")),
            List.of("-c", "import rdflib, pyld")),
    R(
            "R with igraph, network, httr2 and jsonlite",
            List.of(List.of("Rscript")),
            List.of("-e", "stopifnot(all(sapply(c('igraph','network','httr2','jsonlite'), requireNamespace)))")),
    PYTHON_CLIENT(
            "Python with pandas, networkx, igraph and matplotlib",
            List.of(List.of("python3"), List.of("/usr/bin/python3")),
            List.of("-c", "import pandas, networkx, igraph, matplotlib")),
    R_CLIENT(
            "R with httr2, jsonlite, tibble, igraph, tidygraph, png, testthat, knitr, rmarkdown and pandoc",
            List.of(List.of("Rscript")),
            List.of(
                    "-e",
                    "stopifnot(all(sapply(c('httr2','jsonlite','tibble','igraph','tidygraph','png','testthat','knitr'),"
                            + " requireNamespace)), rmarkdown::pandoc_available())")),
    PYTHON_PACKAGE(
            "sh with Python, its pandas and hatchling",
            List.of(List.of("sh")),
            List.of("-c", "python3 -c 'import hatchling, pandas' || /usr/bin/python3 -c 'import hatchling, pandas'")),
    R_PACKAGE(
            "sh with R, its knitr and rmarkdown, pandoc and GNU tar",
            List.of(List.of("sh")),
            List.of(
                    "-c",
                    "Rscript -e \"loadNamespace('knitr'); stopifnot(rmarkdown::pandoc_available())\""
                            + " && tar --version | grep -q GNU")),
    GENERATED_CLIENTS(
            "generators in target/generated (src/tools/openapi/fetch.sh brings them), node, or Python with pydantic",
            List.of(List.of("sh")),
            List.of(
                    "-c",
                    "test -d target/generated/npm/node_modules && test -d target/generated/java-libraries && node --version && "
                            + "{ python3 -c 'import pydantic, dateutil, urllib3'"
                            + " || /usr/bin/python3 -c 'import pydantic, dateutil, urllib3'; }")),
    GEPHI(
            "Gephi in target/gephi (src/readers/pom.xml tells how it gets there)",
            List.of(List.of(
                    System.getProperty("java.home") + "/bin/java",
                    Interpreter.BRIEF,
                    "-Djava.awt.headless=true",
                    "-cp",
                    "target/gephi/*")),
            List.of("src/test/resources/org/helixatlas/export/ReadWithGephi.java", "--probe")),
    JENA(
            "Jena in target/jena (src/readers/jena/pom.xml tells how it gets there)",
            List.of(List.of(System.getProperty("java.home") + "/bin/java", Interpreter.BRIEF, "-cp", "target/jena/*")),
            List.of("src/test/resources/org/helixatlas/export/ReadWithJena.java", "--probe")),
    SPARK(
            "Spark in target/spark (src/readers/spark/pom.xml tells how it gets there)",
            List.of(List.of(System.getProperty("java.home") + "/bin/java", Interpreter.BRIEF, "-cp", "target/spark/*")),
            List.of("org.apache.spark.deploy.SparkSubmit", "--version")),
    CURL("sh with curl", List.of(List.of("sh")), List.of("-c", "command -v curl")),
    JAVA("the JDK's launcher", List.of(List.of(System.getProperty("java.home") + "/bin/java")), List.of("--version"));

    /** What a JVM that runs for seconds is best started with: the second compiler would take more time than it saves. */
    static final String BRIEF = "-XX:TieredStopAtLevel=1";

    private static final Logger LOG = LoggerFactory.getLogger(Interpreter.class);

    private final String title;
    private final List<List<String>> candidates;
    private final List<String> probe;

    /** The first candidate that there is; to look for it takes as long as what some tests ask of it. */
    private @Nullable Optional<List<String>> known;

    Interpreter(String title, List<List<String>> candidates, List<String> probe) {
        this.title = title;
        this.candidates = candidates;
        this.probe = probe;
    }

    /** What a script writes to its output, in UTF-8; the test fails when the script does. */
    public String run(Path script, String argument) {
        List<String> command = found(script.getFileName().toString());
        Ended ended = execute(with(command, List.of(script.toString(), argument)));
        assertThat(ended.exit()).as(ended.errors()).isZero();
        return ended.output();
    }

    /** Skips a test that starts the tool by itself, where there is none. */
    void require(String what) {
        found(what);
    }

    private synchronized List<String> found(String what) {
        Optional<List<String>> found = known;
        if (found == null) {
            found = candidates.stream()
                    .filter(c -> execute(with(c, probe)).exit() == 0)
                    .findFirst();
            known = found;
        }
        if (found.isEmpty()) {
            LOG.warn("SKIPPED, no {} here: {}", title, what);
            Assumptions.abort("There is no " + title + " here");
        }
        return found.get();
    }

    private record Ended(int exit, String output, String errors) {}

    private static List<String> with(List<String> command, List<String> arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        return all;
    }

    private static Ended execute(List<String> command) {
        try {
            File errors = File.createTempFile("helix-", ".err");
            try {
                Process process =
                        new ProcessBuilder(command).redirectError(errors).start();
                process.getOutputStream().close();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Ended(process.waitFor(), output, Files.readString(errors.toPath()));
            } catch (IOException e) {
                return new Ended(127, "", String.valueOf(e.getMessage()));
            } finally {
                Files.deleteIfExists(errors.toPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
