package org.helixatlas.access;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.helixatlas.access.AccessProperties.Turns;
import org.helixatlas.web.ClientConnections;
import org.helixatlas.web.ClientIdentity;
import org.helixatlas.web.MarkedOnce;
import org.helixatlas.web.Refusal;
import org.helixatlas.web.RequestId;
import org.helixatlas.work.FairQueue;
import org.helixatlas.work.Patience;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Answers the questions of each client a few at a time, so that one who asks a lot at once delays itself and not the others. Further
 * ones wait, after a moment without a thread; whoever has waited too long is refused. What is no question about the network, such as
 * health or a page, goes its way.
 */
@Component
@ConditionalOnWebApplication
final class FairTurns extends MarkedOnce {

    private static final String TURN = FairTurns.class.getName();
    private static final String RETRY_AFTER = "5";
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final int WAITING_PER_ASKER = 1_024;
    private static final int WAITING = 4_096;

    /** Most answers are at hand or take less than this; to come once more through the filters takes longer than many of them. */
    private static final long SHORTLY = Duration.ofMillis(5).toNanos();

    private static final Logger LOG = LoggerFactory.getLogger(FairTurns.class);

    private final Turns turns;
    private final ClientIdentity client;
    private final ClientConnections connections;
    private final Refusal refusal;
    private final RequestsUnderWay underWay;
    private final FairQueue<Turn> forProcessor = new FairQueue<>(WAITING_PER_ASKER, WAITING);
    private final FairQueue<Turn> forProcessorOnly = new FairQueue<>(WAITING_PER_ASKER, WAITING);
    private final FairQueue<Turn> forThread = new FairQueue<>(WAITING_PER_ASKER, WAITING);
    private final Places places;

    FairTurns(
            AccessProperties properties,
            ClientIdentity client,
            ClientConnections connections,
            Refusal refusal,
            RequestsUnderWay underWay) {
        this.turns = properties.turns();
        this.places = new Places(turns);
        this.client = client;
        this.connections = connections;
        this.refusal = refusal;
        this.underWay = underWay;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !AskedPaths.isQuestion(request);
    }

    /** A request that has waited comes again. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(TURN) instanceof Turn turn)) {
            Turn first = new Turn(client.of(request), !AskedPaths.waitsElsewhere(request), client.isOurs(request));
            request.setAttribute(TURN, first);
            switch (first.begin(request)) {
                case NOW -> answer(first, request, response, chain);
                case LATER -> LOG.trace("A request of {} waits for its turn", first.client);
                case NEVER -> refuse(request, response);
            }
            return;
        }
        if (turn.expired) {
            refuse(request, response);
        } else if (connections.isClosed(request)) {
            LOG.debug("A client has left while its request waited for a turn");
            turn.end();
        } else {
            answer(turn, request, response, chain);
        }
    }

    private void answer(Turn turn, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Patience patience = Patience.of(turn.client, turn.rest(), () -> connections.isClosed(request), turn::waits);
        String id = RequestId.of(request);
        underWay.begin(id, patience);
        try {
            patience.<ServletException, IOException>during(() -> chain.doFilter(request, response));
        } finally {
            underWay.end(id, patience);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(turn);
            } else {
                turn.end();
            }
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        refusal.write(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "The service is busy",
                "Too many questions wait for an answer; ask fewer at a time, or again after Retry-After seconds.");
    }

    /** Grants turns to those who wait, as long as there are any. */
    private void grant() {
        while (true) {
            Optional<Turn> next;
            synchronized (this) {
                next = forProcessorOnly
                        .next(places::mayCompute)
                        .or(() -> forProcessor.next(a -> places.mayHold(a) && places.mayCompute(a)))
                        .or(() -> forThread.next(places::mayHold));
                next.ifPresent(Turn::count);
            }
            if (next.isEmpty()) {
                return;
            }
            next.get().goOn();
        }
    }

    private enum Beginning {
        NOW,
        LATER,
        NEVER
    }

    /** One request's. */
    private final class Turn implements AsyncListener {

        private final String client;

        /** Another question waits for this one, and holds a thread already. */
        private final boolean own;

        private boolean holds;

        /** That which it holds while it waits for a processor alone. */
        private @Nullable Thread thread;

        private final long begun = System.nanoTime();
        private boolean computes;
        private volatile boolean counted;
        private volatile boolean expired;
        private @Nullable AsyncContext waiting;

        Turn(String client, boolean computes, boolean own) {
            this.client = client;
            this.computes = computes;
            this.own = own;
        }

        /** What is left of its patience; a little, when all went by before its turn. */
        Duration rest() {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            Duration rest = turns.patience().minus(waited);
            return rest.compareTo(LEAST) < 0 ? LEAST : rest;
        }

        Beginning begin(HttpServletRequest request) {
            if (mayWaitHere()) {
                waitHere();
            }
            synchronized (FairTurns.this) {
                if (counted) {
                    return Beginning.NOW;
                }
                if (mayBegin()) {
                    count();
                    return Beginning.NOW;
                }
                if (!request.isAsyncSupported() || !queue().add(client, this)) {
                    return Beginning.NEVER;
                }
                AsyncContext context = request.startAsync();
                context.setTimeout(turns.patience().toMillis());
                context.addListener(this);
                waiting = context;
                return Beginning.LATER;
            }
        }

        private boolean mayBegin() {
            return (own || places.mayHold(client)) && (!computes || places.mayCompute(client));
        }

        /** Takes one of its client's threads and a place in the queue, unless another one of its client waits for longer. */
        private boolean mayWaitHere() {
            synchronized (FairTurns.this) {
                if (own
                        || mayBegin()
                        || !places.mayHold(client)
                        || forProcessor.has(client)
                        || !forProcessorOnly.add(client, this)) {
                    return false;
                }
                hold(true);
                thread = Thread.currentThread();
                return true;
            }
        }

        private void waitHere() {
            long until = System.nanoTime() + SHORTLY;
            for (long rest = SHORTLY; rest > 0 && !counted; rest = until - System.nanoTime()) {
                LockSupport.parkNanos(this, rest);
            }
            synchronized (FairTurns.this) {
                thread = null;
                if (counted) {
                    return;
                }
                forProcessorOnly.remove(client, this);
                hold(false);
            }
            // Another may have waited for what it held.
            grant();
        }

        private FairQueue<Turn> queue() {
            return own ? forProcessorOnly : computes ? forProcessor : forThread;
        }

        private void count() {
            counted = true;
            if (computes) {
                places.compute(client, 1);
            }
            hold(true);
        }

        /** Counts it among those that hold a thread, or counts it no more. */
        private void hold(boolean now) {
            if (!own && holds != now) {
                holds = now;
                places.hold(client, now ? 1 : -1);
            }
        }

        private void goOn() {
            Thread here = thread;
            if (here != null) {
                LockSupport.unpark(here);
                return;
            }
            AsyncContext context = waiting;
            waiting = null;
            if (context == null) {
                return;
            }
            try {
                context.dispatch();
            } catch (IllegalStateException e) {
                LOG.debug("A client has left while its request waited for a turn", e);
                end();
            }
        }

        /** From now on it waits for what others compute, and one more of its client may compute. */
        void waits() {
            synchronized (FairTurns.this) {
                if (!counted || !computes) {
                    return;
                }
                computes = false;
                places.compute(client, -1);
            }
            grant();
        }

        void end() {
            synchronized (FairTurns.this) {
                if (!counted) {
                    return;
                }
                counted = false;
                if (computes) {
                    places.compute(client, -1);
                }
                hold(false);
            }
            grant();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            synchronized (FairTurns.this) {
                if (!queue().remove(client, this)) {
                    return;
                }
                expired = true;
            }
            event.getAsyncContext().dispatch();
        }

        @Override
        public void onError(AsyncEvent event) {
            try {
                event.getAsyncContext().complete();
            } catch (IllegalStateException e) {
                LOG.trace("The connection has been closed already", e);
            }
        }

        @Override
        public void onComplete(AsyncEvent event) {
            synchronized (FairTurns.this) {
                queue().remove(client, this);
            }
            end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
