package org.helixatlas.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.helixatlas.ByOtherPrograms;
import org.helixatlas.RunningServiceTest;
import org.helixatlas.export.Interpreter;
import org.junit.jupiter.api.Test;

/** Generators that others wrote make clients of the description of the interface; they compile, and find what the service has. */
@ByOtherPrograms
class GeneratedClientsTest extends RunningServiceTest {

    private static final String FOUND = """
            tsinghua-university
            founder 17
            chinese-academy-of-sciences 13
            peking-university 9
            There is no measure 'betwenness'; did you mean betweenness?
            """;

    @Test
    void eachAsksTheService() {
        String output = Interpreter.GENERATED_CLIENTS.run(
                Path.of("src/tools/openapi/generated-clients.sh"), uri("").toString());
        assertThat(output).isEqualTo("TypeScript\n" + FOUND + "Python\n" + FOUND + "Java\n" + FOUND);
    }
}
