package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class DatabasePropertiesTest {

    @Test
    void haveDefaults() {
        assertThat(Binder.get(new MockEnvironment()).bindOrCreate("helix.database", DatabaseProperties.class))
                .isEqualTo(new DatabaseProperties(Path.of("data"), 7687, "512m", "128m", "", Duration.ofSeconds(10)));
    }

    @ParameterizedTest
    @CsvSource({"512m, 536870912", "2g, 2147483648", "262144k, 268435456", "512MB, 536870912"})
    void readSizes(String heap, long bytes) {
        assertThat(new DatabaseProperties(Path.of("data"), 0, heap, "128m", "", Duration.ZERO).heapBytes())
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "512", "-1m", "much", "64m"})
    void refuseHeaps(String heap) {
        assertThatThrownBy(() -> new DatabaseProperties(Path.of("data"), 0, heap, "128m", "", Duration.ofSeconds(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("helix.database.heap");
    }
}
