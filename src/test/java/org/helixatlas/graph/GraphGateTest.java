package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.helixatlas.graph.DatabaseState.Phase;
import org.helixatlas.work.Patience;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** When questions may ask the database. */
class GraphGateTest {

    private static final String AWAY = "The database does not answer.";

    private final Database database = mock(Database.class);
    private final GraphGate gate = GraphParts.gate(database);

    @Test
    void beforeTheFirstLoadADatabaseThatHasNotEndedMayBeAsked() {
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void beforeTheFirstLoadADatabaseThatCameBackMayBeEmpty() {
        when(database.ends()).thenReturn(1);
        assertThat(gate.isOpen()).isFalse();
        gate.open(1);
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void oneThatWasShutIsOpenAfterTheFirstLoad() {
        gate.shut();
        assertThat(gate.isOpen()).isFalse();
        gate.open(0);
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void afterEachEndTheGraphIsLookedAtFirst() {
        gate.open(0);
        when(database.ends()).thenReturn(1);
        assertThat(gate.isOpen()).isFalse();
        gate.open(1);
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void aServerThatIsAwayIsAskedOnlyByWhoLooksForIt() {
        Driver driver = mock(Driver.class);
        Driver gated = (Driver) gate.postProcessAfterInitialization(driver, "driver");
        when(database.state()).thenReturn(new DatabaseState(Phase.DOWN, Instant.EPOCH, AWAY, Duration.ZERO));
        when(database.saying()).thenReturn(AWAY);
        assertThatThrownBy(gated::session)
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessage(AWAY);
        verifyNoInteractions(driver);
        gate.unguarded(gated).session();
        assertThat(mockingDetails(driver).getInvocations()).hasSize(1);
        when(database.state()).thenReturn(new DatabaseState(Phase.UP, Instant.EPOCH, "", Duration.ZERO));
        gated.session();
        assertThat(mockingDetails(driver).getInvocations()).hasSize(2);
    }

    @Test
    void whoAsksTheDatabaseLetsAnotherQuestionOfItsClientCompute() {
        Driver gated = (Driver) gate.postProcessAfterInitialization(mock(Driver.class), "driver");
        when(database.state()).thenReturn(new DatabaseState(Phase.UP, Instant.EPOCH, "", Duration.ZERO));
        AtomicInteger waits = new AtomicInteger();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            Patience.of("somebody", Duration.ofMinutes(1), () -> false, waits::incrementAndGet)
                    .during(gated::session);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(waits).hasValue(1);
    }
}
