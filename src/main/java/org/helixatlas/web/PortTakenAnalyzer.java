package org.helixatlas.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which option chooses another port when the web port is taken. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        int port = cause.getPort();
        String reason = cause.getCause() == null ? "" : " (" + cause.getCause().getMessage() + ")";
        return new FailureAnalysis(
                "The web port " + port + " cannot be used" + reason
                        + ". Another program listens on it, perhaps another Helix Atlas. Nothing was started.",
                "Stop that program, or choose another port by --server.port=" + (port < 65_535 ? port + 1 : port - 1)
                        + "; --server.port=0 takes any free one.",
                cause);
    }
}
