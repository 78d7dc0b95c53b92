package org.helixatlas.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The few settings that are needed before Spring reads all of them: from arguments, system properties, the environment and
 * {@code application.properties} of the working directory, in this order. What stands elsewhere is not seen here.
 */
record EarlySettings(List<String> arguments, Map<String, String> environment, Path directory) {

    static final String CACHE = "helix.launch.cache";
    static final String ARCHIVE_AFTER = "helix.launch.archive-after";

    private static final String NO_CACHE = "none";

    /** Where plain jars are kept; empty when none are wanted. */
    Optional<Path> cache() {
        Optional<String> chosen = value(CACHE);
        if (chosen.isPresent()) {
            return chosen.filter(word -> !word.equals(NO_CACHE)).map(Path::of);
        }
        return Optional.of(Path.of(value("helix.database.directory").orElse("data"), "cache"));
    }

    /** Whether archives of classes are wanted. */
    boolean archives() {
        return !value(ARCHIVE_AFTER).orElse("").matches("0[a-z]*");
    }

    private Optional<String> value(String name) {
        String argument = "--" + name + "=";
        return arguments.stream()
                .filter(given -> given.startsWith(argument))
                .map(given -> given.substring(argument.length()))
                .reduce((first, last) -> last)
                .or(() -> Optional.ofNullable(System.getProperty(name)))
                .or(() -> Optional.ofNullable(
                        environment.get(name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT))))
                .or(() -> written("config/application.properties", name))
                .or(() -> written("application.properties", name))
                .filter(value -> !value.isBlank());
    }

    private Optional<String> written(String file, String name) {
        Path path = directory.resolve(file);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            // Spring says what is wrong with it.
            return Optional.empty();
        }
        return Optional.ofNullable(properties.getProperty(name));
    }
}
