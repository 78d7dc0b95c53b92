package org.helixatlas.graph;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.Optional;
import org.mockito.ArgumentMatchers;

/** What is kept for the next start, in a folder of a test. */
public final class KeptInFolder {

    private KeptInFolder() {}

    /** As each start finds it. */
    public static KeptAnswers in(Path folder) {
        return new KeptAnswers(database(folder));
    }

    /** As each start of a program finds it. */
    public static KeptAnswers in(Path folder, String program) {
        return new KeptAnswers(database(folder)) {
            @Override
            public Optional<String> program() {
                return Optional.of(program);
            }
        };
    }

    private static Database database(Path folder) {
        Database database = mock(Database.class);
        when(database.kept(ArgumentMatchers.anyString()))
                .thenAnswer(asked -> Optional.of(folder.resolve(asked.<String>getArgument(0))));
        when(database.keptNetwork()).thenReturn(Optional.of(folder.resolve("network")));
        return database;
    }
}
