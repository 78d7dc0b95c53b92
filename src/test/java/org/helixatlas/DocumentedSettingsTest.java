package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** A setting that nobody can read of is none: each of ours stands in the documentation, by its whole name. */
class DocumentedSettingsTest {

    @Test
    void everySettingIsDocumented() throws Exception {
        String pages = pages();
        assertThat(settings()).hasSizeGreaterThan(30);
        assertThat(settings())
                .filteredOn(setting -> !pages.contains("`" + setting))
                .isEmpty();
    }

    private static SortedSet<String> settings() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        SortedSet<String> settings = new TreeSet<>();
        for (var found : scan.findCandidateComponents("org.helixatlas")) {
            Class<?> properties = Class.forName(found.getBeanClassName());
            add(
                    settings,
                    properties.getAnnotation(ConfigurationProperties.class).value(),
                    properties);
        }
        return settings;
    }

    private static void add(SortedSet<String> settings, String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()
                    && component.getType().getPackageName().startsWith("org.helixatlas")) {
                add(settings, name, component.getType());
            } else {
                settings.add(name);
            }
        }
    }

    private static String pages() throws IOException {
        StringBuilder pages = new StringBuilder();
        try (Stream<Path> docs = Stream.concat(Stream.of(Path.of("README.md")), Files.list(Path.of("src/docs")))) {
            for (Path page : docs.filter(p -> p.toString().endsWith(".md")).toList()) {
                pages.append(Files.readString(page));
            }
        }
        return pages.toString();
    }
}
