package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.helixatlas.RunningServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The snippets of the documentation run against the service, and all find the same. */
class SnippetsTest extends RunningServiceTest {

    @ParameterizedTest
    @CsvSource({"PYTHON, brokers.py", "R, brokers.R", "CURL, brokers.sh", "JAVA, Brokers.java"})
    void everySnippetFindsTheSame(Interpreter interpreter, String file) {
        String output = interpreter.run(Path.of("src/docs/snippets", file), "http://localhost:" + uri("").getPort());
        assertThat(output.replaceAll(" +\n", "\n").replaceAll(": +", ": ")).isEqualTo("""
                # the file does not carry: evidence, statements, time, direction
                founder 17
                chinese-academy-of-sciences 13
                peking-university 9
                """);
    }
}
