package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class that can be read at one sitting has one job. */
class ClassSizeTest {

    /** The longest has some lines less; whoever needs more splits the class, or argues here for a larger number. */
    private static final int MOST_LINES = 350;

    @Test
    void noClassOfTheServiceIsTooLongToRead() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES) {
                    tooLong.add(file + ": " + lines + " lines");
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
