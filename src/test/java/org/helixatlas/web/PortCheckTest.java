package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

class PortCheckTest {

    @Test
    void aTakenPortIsRefusedAndAFreeOnePasses() throws Exception {
        InetSocketAddress wanted;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            wanted = new InetSocketAddress(taken.getInetAddress(), taken.getLocalPort());

            assertThatThrownBy(() -> PortCheck.require(wanted)).isInstanceOf(PortInUseException.class);
        }
        assertThatCode(() -> PortCheck.require(wanted)).doesNotThrowAnyException();
    }

    @Test
    void theRefusalNamesThePortAndTheOptionThatChangesIt() {
        PortInUseException failure = new PortInUseException(8080, new java.io.IOException("Address already in use"));

        FailureAnalysis analysis = new PortTakenAnalyzer().analyze(failure, failure);

        assertThat(analysis.getDescription())
                .contains("web port 8080", "Address already in use", "Nothing was started");
        assertThat(analysis.getAction()).contains("--server.port=8081");
    }
}
