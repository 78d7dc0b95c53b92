package org.helixatlas.network;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.helixatlas.graph.Database;
import org.mockito.ArgumentMatchers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;

/** What is kept for the next start, in a folder of a test. */
public final class KeptInFolder {

    private KeptInFolder() {}

    /** As the next start of the same service finds it. */
    public static KeptAnswers in(Path folder) {
        return in(folder, "1");
    }

    @SuppressWarnings("unchecked")
    static KeptAnswers in(Path folder, String service) {
        Database database = mock(Database.class);
        when(database.kept(ArgumentMatchers.anyString()))
                .thenAnswer(asked -> Optional.of(folder.resolve(asked.<String>getArgument(0))));
        Properties properties = new Properties();
        properties.setProperty("version", service);
        ObjectProvider<BuildProperties> build = mock(ObjectProvider.class);
        when(build.getIfAvailable()).thenReturn(new BuildProperties(properties));
        return new KeptAnswers(database, build);
    }
}
