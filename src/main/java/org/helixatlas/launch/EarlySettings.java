package org.helixatlas.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The names of all settings that are given, as {@link #plain} writes them; empty where one may be given that is not seen here. */
    Optional<Set<String>> names() {
        if (writtenSomewhere() || !arguments.stream().allMatch(given -> given.startsWith("--"))) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(
                        arguments.stream().map(given -> given.substring(2).replaceFirst("=.*", "")),
                        System.getProperties().stringPropertyNames().stream(),
                        environment.keySet().stream())
                .flatMap(names -> names)
                .map(EarlySettings::plain)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** One way to write a name that Spring reads in many: as a property, with hyphens, and as a variable of the environment. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace('_', '.');
    }

    /** Whether there are files in the working directory that Spring reads settings from. */
    private boolean writtenSomewhere() {
        Path here = directory.toAbsolutePath();
        try {
            return holdsSettings(here, 1) || holdsSettings(here.resolve("config"), 2);
        } catch (IOException | UncheckedIOException e) {
            return true;
        }
    }

    private static boolean holdsSettings(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.find(
                folder,
                depth,
                (file, attributes) -> !attributes.isDirectory()
                        && file.getFileName().toString().startsWith("application"))) {
            return files.findAny().isPresent();
        }
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
