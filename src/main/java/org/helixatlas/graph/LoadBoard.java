package org.helixatlas.graph;

import java.time.Duration;
import java.time.Instant;
import org.helixatlas.graph.LoadState.Phase;
import org.springframework.stereotype.Component;

/** Where the load posts how far it is; whoever answers requests reads it, without waiting. */
@Component
public class LoadBoard {

    private LoadState state = new LoadState(Phase.WAITING, 1, "", "", Instant.now());

    /** How far the load is. */
    public synchronized LoadState state() {
        return state;
    }

    /** An attempt begins; why the last one failed stays known. */
    public synchronized void begin(int attempt) {
        state = new LoadState(Phase.LOADING, attempt, state.reason(), "", Instant.now());
    }

    /** How far the attempt is; of no effect unless one runs. */
    public synchronized void progress(String progress) {
        if (state.phase() == Phase.LOADING) {
            state = new LoadState(Phase.LOADING, state.attempt(), state.reason(), progress, state.next());
        }
    }

    /** The attempt has failed, for a reason that is told in whole sentences. */
    public synchronized void failed(String reason, Duration pause) {
        state = new LoadState(
                Phase.RETRYING, state.attempt() + 1, reason, "", Instant.now().plus(pause));
    }

    /** Another service loads; the next look is after a pause. */
    public synchronized void queued(Duration pause) {
        state = new LoadState(
                Phase.QUEUED, state.attempt(), state.reason(), "", Instant.now().plus(pause));
    }

    /** Another service has loaded what would be lost; the graph is looked at again after a pause. */
    public synchronized void withheld(String reason, Duration pause) {
        state = new LoadState(
                Phase.WITHHELD, state.attempt(), reason, "", Instant.now().plus(pause));
    }

    /** The graph holds the data sets. */
    public void loaded() {
        loaded("");
    }

    /** The graph holds the data sets, and something else that is to be known. */
    public synchronized void loaded(String note) {
        state = new LoadState(Phase.LOADED, state.attempt(), note, "", Instant.now());
    }

    /** The data sets are rejected for their content. */
    public synchronized void rejected(String reason) {
        state = new LoadState(Phase.REJECTED, state.attempt(), reason, "", Instant.now());
    }
}
