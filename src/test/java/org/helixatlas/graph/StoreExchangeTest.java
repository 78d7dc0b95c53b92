package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new store takes the old one's place only if nobody wrote into that since it was asked for its last transaction. */
class StoreExchangeTest {

    private static final long LAST = 7;

    @TempDir
    Path data;

    private Optional<Long> closedAt = Optional.of(LAST);
    private boolean open = true;

    /** What the watch of a database does, at once. */
    private final StoreExchange.Holder holder = new StoreExchange.Holder() {
        @Override
        public long lastTransaction() {
            return LAST;
        }

        @Override
        public boolean letGo() {
            if (open) {
                exchange().closed(closedAt);
                exchange().opened(3);
            }
            return open;
        }
    };

    private final StoreExchange exchange =
            new StoreExchange(new DatabaseProperties(Path.of("unused"), 0, "512m", "128m", "", Duration.ZERO), holder);

    private StoreExchange exchange() {
        return exchange;
    }

    private StoreFolders built() throws IOException {
        StoreFolders folders = new StoreFolders(data.resolve("neo4j"));
        for (Path home : new Path[] {data.resolve("neo4j"), folders.next()}) {
            Files.createDirectories(home.resolve("data"));
            Files.writeString(home.resolve("data/which"), home.getFileName().toString());
            new StoreChecksums(home).put();
        }
        return folders;
    }

    private String inPlace() throws IOException {
        return Files.readString(data.resolve("neo4j/data/which"));
    }

    @Test
    void saysHowOftenTheDatabaseHadEndedWhenTheNewStoreWasOpen() throws IOException {
        assertThat(exchange.of(built(), LAST)).isEqualTo(3);
        assertThat(inPlace()).isEqualTo("neo4j-next");
    }

    @Test
    void aTransactionThatCameMeanwhileKeepsTheOldStore() throws IOException {
        closedAt = Optional.of(LAST + 1);
        StoreFolders folders = built();
        assertThatThrownBy(() -> exchange.of(folders, LAST))
                .hasCauseInstanceOf(WrittenMeanwhile.class)
                .hasMessageContaining("somebody wrote into the old one meanwhile");
        assertThat(inPlace()).isEqualTo("neo4j");
    }

    @Test
    void aProcessThatWasKilledKeepsTheOldStore() throws IOException {
        closedAt = Optional.empty();
        StoreFolders folders = built();
        assertThatThrownBy(() -> exchange.of(folders, LAST))
                .hasCauseInstanceOf(DatabaseGone.class)
                .hasMessageContaining("not closed in good order");
        assertThat(inPlace()).isEqualTo("neo4j");
    }

    @Test
    void aDatabaseThatIsNotUpKeepsItsStore() throws IOException {
        open = false;
        StoreFolders folders = built();
        assertThatThrownBy(() -> exchange.of(folders, LAST))
                .isInstanceOf(DatabaseGone.class)
                .hasMessageContaining("not up");
        assertThat(inPlace()).isEqualTo("neo4j");
    }
}
