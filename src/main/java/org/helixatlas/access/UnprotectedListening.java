package org.helixatlas.access;

/** The service would listen where other machines reach it, without what that needs. */
final class UnprotectedListening extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String action;

    UnprotectedListening(String why, String action) {
        super(why);
        this.action = action;
    }

    /** What helps. */
    String action() {
        return action;
    }
}
