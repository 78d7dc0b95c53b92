package org.helixatlas.procedure;

import org.neo4j.kernel.api.exceptions.Status;

/** A call that is not answered; its message reaches whoever wrote the query. */
final class Refused extends RuntimeException implements Status.HasStatus {

    private static final long serialVersionUID = 1L;

    /** Says why, and what would be right. */
    Refused(String message) {
        super(message);
    }

    @Override
    public Status status() {
        return Status.Procedure.ProcedureCallFailed;
    }
}
