package org.helixatlas.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.foreign.ReadingOptions;
import org.helixatlas.ingest.SentFiles.SentFile;
import org.helixatlas.model.SpellingSuggestion;

/**
 * The arguments of the command that imports files: {@code import FILE… [--dry-run] [--as ID] [--option=value]}. Options with a dot in
 * their name are settings of the service, such as {@code --server.port=8081}, and not looked at here.
 *
 * @param files at least one
 * @param id empty without one
 * @param options what is told of the files, by name
 */
record ImportArguments(List<Path> files, boolean dryRun, String id, Map<String, String> options) {

    /** The first argument but for settings. */
    static final String COMMAND = "import";

    private static final String USAGE = "Write import FILE… [--dry-run] [--as ID] [--option=value].";
    private static final String DRY_RUN = "dry-run";
    private static final String AS = "as";

    /** The arguments make no command; the message says what would be right. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message + " " + USAGE);
        }
    }

    static boolean areGiven(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .findFirst()
                .filter(COMMAND::equals)
                .isPresent();
    }

    static ImportArguments of(List<String> arguments) throws Wrong {
        List<Path> files = new ArrayList<>();
        Map<String, String> options = new TreeMap<>();
        String id = "";
        boolean dryRun = false;
        Iterator<String> rest = arguments
                .subList(arguments.indexOf(COMMAND) + 1, arguments.size())
                .iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (!argument.startsWith("--")) {
                files.add(file(argument));
                continue;
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(2, equals < 0 ? argument.length() : equals);
            String value = equals < 0 ? "" : argument.substring(equals + 1);
            if (name.equals(DRY_RUN)) {
                dryRun = true;
            } else if (name.equals(AS)) {
                id = equals < 0 && rest.hasNext() ? rest.next() : value;
            } else if (!name.contains(".")) {
                options.put(option(name), value);
            }
        }
        if (files.isEmpty()) {
            throw new Wrong("There is no file to import.");
        }
        return new ImportArguments(files, dryRun, id, options);
    }

    private static Path file(String argument) throws Wrong {
        Path file = Path.of(argument);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Wrong("There is no file " + file + " that can be read.");
        }
        return file;
    }

    private static String option(String name) throws Wrong {
        if (!ReadingOptions.names().contains(name)) {
            throw new Wrong("There is no option --" + name + "; "
                    + SpellingSuggestion.hint(name, ReadingOptions.names()) + ".");
        }
        return name;
    }

    /** The files, to be read where they lie. */
    List<SentFile> sent() {
        return files.stream()
                .map(file -> SentFiles.sent(name(file), () -> Files.newInputStream(file)))
                .toList();
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
