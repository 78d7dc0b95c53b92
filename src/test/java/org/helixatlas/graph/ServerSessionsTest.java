package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.async.AsyncSession;

/** How sessions on a server that is not ours are opened. */
class ServerSessionsTest {

    private final Driver real = mock(Driver.class);
    private final ServerSessions sessions = new ServerSessions("atlas");
    private final Driver driver = sessions.of(real);

    private SessionConfig opened() {
        ArgumentCaptor<SessionConfig> config = ArgumentCaptor.forClass(SessionConfig.class);
        verify(real).session(config.capture());
        return config.getValue();
    }

    @Test
    void oneThatIsAskedForWithoutWordsIsInTheNamedDatabaseAndReadsWhatWasWritten() {
        driver.session();
        assertThat(opened().database()).contains("atlas");
        assertThat(opened().bookmarkManager()).isPresent();
        assertThat(opened().defaultAccessMode()).isEqualTo(AccessMode.WRITE);
    }

    /** As Spring Data asks, which keeps bookmarks of its own. */
    @Test
    void whatElseIsAskedForStaysAndBookmarksAreOfOneManagerForAllDrivers() {
        driver.session(SessionConfig.builder()
                .withDefaultAccessMode(AccessMode.READ)
                .withFetchSize(7)
                .withImpersonatedUser("somebody")
                .withDatabase("other")
                .withBookmarks(Bookmark.from("of a server before"))
                .build());
        SessionConfig first = opened();
        assertThat(first.database()).contains("other");
        assertThat(first.defaultAccessMode()).isEqualTo(AccessMode.READ);
        assertThat(first.fetchSize()).contains(7L);
        assertThat(first.impersonatedUser()).contains("somebody");
        assertThat(first.bookmarks()).isNull();

        Driver second = mock(Driver.class);
        sessions.of(second).session(Reading.CONFIG);
        ArgumentCaptor<SessionConfig> config = ArgumentCaptor.forClass(SessionConfig.class);
        verify(second).session(config.capture());
        assertThat(config.getValue().bookmarkManager()).isEqualTo(first.bookmarkManager());
        assertThat(config.getValue().defaultAccessMode()).isEqualTo(AccessMode.READ);
    }

    /** Or it would say that the server is away when only a transaction is. */
    @Test
    void theWatchWaitsForNoTransaction() {
        driver.session(AsyncSession.class, Reading.CONFIG);
        ArgumentCaptor<SessionConfig> config = ArgumentCaptor.forClass(SessionConfig.class);
        verify(real).session(eq(AsyncSession.class), config.capture());
        assertThat(config.getValue().bookmarkManager()).isEmpty();
        assertThat(config.getValue().database()).contains("atlas");
    }

    @Test
    void withoutANameItIsTheHomeDatabase() {
        new ServerSessions("").of(real).session();
        assertThat(opened().database()).isEmpty();
        verify(real).session(any(SessionConfig.class));
    }
}
