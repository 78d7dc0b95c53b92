package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.network.CurrentNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The snippets of the documentation run against the service, and all find the same. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "helix.network.poll=1h")
class SnippetsTest {

    @org.springframework.beans.factory.annotation.Value("${local.server.port}")
    private int port;

    @Autowired
    private CurrentNetwork network;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        SharedNeo4j.register(registry);
    }

    /** The service loads the shipped data sets by itself, and what the snippets ask is answered from memory. */
    @BeforeEach
    void loaded() throws Exception {
        ServiceProcess.eventually(ServiceProcess.START, network::isLoaded);
    }

    @ParameterizedTest
    @CsvSource({"PYTHON, brokers.py", "R, brokers.R", "CURL, brokers.sh", "JAVA, Brokers.java"})
    void everySnippetFindsTheSame(Interpreter interpreter, String file) {
        String output = interpreter.run(Path.of("src/docs/snippets", file), "http://localhost:" + port);
        assertThat(output.replaceAll(" +\n", "\n").replaceAll(": +", ": ")).isEqualTo("""
                # the file does not carry: evidence, statements, time, direction
                founder 17
                chinese-academy-of-sciences 13
                peking-university 9
                """);
    }
}
