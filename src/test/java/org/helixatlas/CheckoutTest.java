package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What a checkout is on any system. */
class CheckoutTest {

    /** Data sets and golden files are compared byte by byte; on Windows git would give them other line ends. */
    @Test
    void everyFileHasTheSameBytesOnWindows() throws Exception {
        List<String> files = git("-c", "core.autocrlf=true", "-c", "core.eol=crlf", "ls-files", "--eol");
        assertThat(files)
                .hasSizeGreaterThan(500)
                .allSatisfy(file -> assertThat(file.replaceFirst("w/\\S+", ""))
                        .containsPattern(
                                file.endsWith(".cmd")
                                        ? "^i/lf +attr/text eol=crlf"
                                        : "^i/(lf|none) +attr/text=auto eol=lf|^i/-text +attr/-text"));
    }

    @Test
    void theWrapperRunsWhereMavenIsNotInstalled() throws Exception {
        assertThat(git("ls-files", "-s", "mvnw")).singleElement().asString().startsWith("100755 ");
        Properties wrapper = new Properties();
        try (var in = Files.newInputStream(Path.of(".mvn/wrapper/maven-wrapper.properties"))) {
            wrapper.load(in);
        }
        assertThat(wrapper)
                .containsEntry("distributionType", "only-script")
                .containsKey("distributionSha256Sum")
                .hasEntrySatisfying(
                        "distributionUrl",
                        url -> assertThat(url.toString())
                                .startsWith("https://repo.maven.apache.org/maven2/org/apache/maven/apache-maven/"));
    }

    private static List<String> git(String... arguments) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(java.util.stream.Stream.concat(
                                    java.util.stream.Stream.of("git"), List.of(arguments).stream())
                            .toList())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "SKIPPED, no git here");
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(process.waitFor() == 0, "SKIPPED, this is no checkout of git");
        return output.lines().toList();
    }
}
