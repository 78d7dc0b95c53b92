package org.helixatlas.web;

import org.helixatlas.web.LoopbackOnly.OpenToOthers;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a refused start instead of showing a stack trace. */
class OpenToOthersAnalyzer extends AbstractFailureAnalyzer<OpenToOthers> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OpenToOthers cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Leave server.address at 127.0.0.1 and reach the service from elsewhere through a proxy that asks for credentials.",
                cause);
    }
}
