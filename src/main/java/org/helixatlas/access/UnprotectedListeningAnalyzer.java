package org.helixatlas.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a refused start instead of showing a stack trace. */
class UnprotectedListeningAnalyzer extends AbstractFailureAnalyzer<UnprotectedListening> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnprotectedListening cause) {
        return new FailureAnalysis(cause.getMessage() + ".", cause.action(), cause);
    }
}
