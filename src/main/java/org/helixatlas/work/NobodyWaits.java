package org.helixatlas.work;

/** Work was given up because whoever asked for it has left. There is nobody to tell. */
public final class NobodyWaits extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** For work that was ended from outside of it. */
    public NobodyWaits() {
        super("Nobody waits for the answer any more");
    }
}
