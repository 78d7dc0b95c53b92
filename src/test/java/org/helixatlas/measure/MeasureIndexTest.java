package org.helixatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** Inside the database measures are found by a list; it is written with {@code -Dhelix.docs=write}. */
class MeasureIndexTest {

    private static final Path FILE = Path.of("src/main/resources/org/helixatlas/measure", MeasureIndex.FILE);

    @Test
    void theIndexNamesWhatSpringFinds() throws IOException {
        ClassPathScanningCandidateComponentProvider components = new ClassPathScanningCandidateComponentProvider(true);
        List<String> classes = components.findCandidateComponents("org.helixatlas").stream()
                .filter(component ->
                        !String.valueOf(component.getResourceDescription()).contains("test-classes"))
                .map(BeanDefinition::getBeanClassName)
                .filter(MeasureIndexTest::isIndexed)
                .sorted()
                .toList();
        if ("write".equals(System.getProperty("helix.docs"))) {
            Files.write(FILE, classes);
        }
        assertThat(Files.readAllLines(FILE))
                .as("after a new measure: mvn test -Dtest=MeasureIndexTest -Dhelix.docs=write")
                .isEqualTo(classes)
                .hasSizeGreaterThan(30);
    }

    @Test
    void eachIsMadeWithoutSpring() {
        MeasureIndex index = MeasureIndex.read();
        assertThat(index.measures()).containsKeys("betweenness", "brokerage", "leiden");
        assertThat(index.measures()
                        .get("brokerage")
                        .definition()
                        .options()
                        .get(0)
                        .choices())
                .contains("leiden", "louvain");
        assertThat(index.figures()).extracting(NetworkFigure::name).contains("synergy");
    }

    private static boolean isIndexed(String name) {
        try {
            Class<?> type = Class.forName(name, false, MeasureIndexTest.class.getClassLoader());
            return Measure.class.isAssignableFrom(type) || NetworkFigure.class.isAssignableFrom(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
