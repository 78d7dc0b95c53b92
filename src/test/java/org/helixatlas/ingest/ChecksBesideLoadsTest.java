package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.KeptInFolder;
import org.helixatlas.graph.LoadUnderWay;
import org.helixatlas.ingest.IntegrityChecks.Finding;
import org.helixatlas.work.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks rest while something is loaded: of three, the second one takes until it is left, the first time. */
class ChecksBesideLoadsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path kept;

    private final IntegrityChecks checks = mock();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private Checking checking;
    private boolean takesLong = true;

    @BeforeEach
    void threeChecks() {
        List<CypherFile> three = new CypherFiles().in("checks").subList(0, 3);
        when(checks.all()).thenReturn(three);
        when(checks.findings(any(), any())).thenAnswer(call -> {
            String name = String.valueOf("abc".charAt(three.indexOf(call.<CypherFile>getArgument(0))));
            Cancellation left = Cancellation.current();
            left.check();
            asked.add(name);
            boolean isLong = takesLong && name.equals("b");
            takesLong &= !isLong;
            while (isLong) {
                left.check();
                Thread.onSpinWait();
            }
            return List.of(new Finding(name, name, Map.of()));
        });
        checking = new Checking(checks, KeptInFolder.in(kept), Duration.ZERO);
    }

    @AfterEach
    void end() {
        checking.destroy();
    }

    @Test
    void theOneThatWasLeftIsRunAgainAfterALoadThatChangesNothing() throws InterruptedException {
        checking.on(new Loaded(List.of(), "v1"));
        assertThat(List.of(next(), next())).containsExactly("a", "b");
        checking.on(new LoadUnderWay(true));
        assertThat(checking.found(Duration.ofMillis(50))).isEmpty();
        checking.on(new LoadUnderWay(false));
        assertThat(checking.found(PATIENCE).orElseThrow().findings())
                .map(Finding::check)
                .containsExactly("a", "b", "c");
        assertThat(List.of(next(), next())).containsExactly("b", "c");
    }

    @Test
    void afterALoadThatChangesTheGraphAllAreRun() throws InterruptedException {
        checking.on(new Loaded(List.of(), "v1"));
        assertThat(List.of(next(), next())).containsExactly("a", "b");
        checking.on(new LoadUnderWay(true));
        checking.on(new Loaded(List.of(), "v2"));
        checking.on(new LoadUnderWay(false));
        assertThat(checking.found(PATIENCE).orElseThrow().version()).isEqualTo("v2");
        assertThat(List.of(next(), next(), next())).containsExactly("a", "b", "c");
    }

    @Test
    void whatOutlastsItsGraphIsLeft() throws InterruptedException {
        checking.on(new Loaded(List.of(), "v1"));
        assertThat(List.of(next(), next())).containsExactly("a", "b");
        checking.on(new Loaded(List.of(), "v2"));
        assertThat(checking.found(PATIENCE).orElseThrow().version()).isEqualTo("v2");
    }

    private String next() throws InterruptedException {
        return String.valueOf(asked.poll(1, TimeUnit.MINUTES));
    }
}
