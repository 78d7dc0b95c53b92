package org.helixatlas.access;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.helixatlas.web.DiskFull;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A body on its way, which is taken as it comes. Its request is sent through the filters again when it is known how that ended. */
final class Arrival implements ReadListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

    /** What is too much is still discarded for a moment: a client that is busy sending hears no answer. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final HttpServletRequest request;
    private final ServletInputStream in;
    private final Storage.Space space;
    private final long most;
    private final Duration time;
    private final byte[] part = new byte[8_192];
    private @Nullable AsyncContext waiting;
    private Outcome outcome = Outcome.WHOLE;
    private boolean over;

    /** How it ended. */
    enum Outcome {
        WHOLE,
        TOO_LARGE,
        TOO_SLOW,
        NO_ROOM,
        DISK_FULL
    }

    /**
     * A body of which nothing was read yet.
     *
     * @param most how many bytes it may have
     * @param time how long it may take
     */
    Arrival(HttpServletRequest request, Storage.Space space, long most, Duration time) throws IOException {
        this.request = request;
        this.in = request.getInputStream();
        this.space = space;
        this.most = most;
        this.time = time;
    }

    /** Takes what came along with the head of the request; whether that was all. */
    boolean hasCome() throws IOException {
        long length = request.getContentLengthLong();
        while (length >= 0 && space.size() < length && in.available() > 0) {
            int read = in.read(part);
            if (read < 0 || !keep(read)) {
                break;
            }
        }
        if (space.size() != length && outcome == Outcome.WHOLE) {
            return false;
        }
        space.end();
        return true;
    }

    /** Has the rest taken when it comes. */
    synchronized void await() {
        AsyncContext context = request.startAsync();
        waiting = context;
        context.setTimeout(time.toMillis());
        context.addListener(this);
        in.setReadListener(this);
    }

    Storage.Space space() {
        return space;
    }

    long most() {
        return most;
    }

    Duration time() {
        return time;
    }

    synchronized Outcome outcome() {
        return outcome;
    }

    private boolean keep(int read) throws IOException {
        if (space.size() + read > most) {
            outcome = Outcome.TOO_LARGE;
        } else {
            outcome = added(read);
        }
        return outcome == Outcome.WHOLE;
    }

    private Outcome added(int read) throws IOException {
        try {
            return space.add(part, read) ? Outcome.WHOLE : Outcome.NO_ROOM;
        } catch (IOException e) {
            if (DiskFull.causes(e)) {
                return Outcome.DISK_FULL;
            }
            throw e;
        }
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        while (!over && in.isReady() && !in.isFinished()) {
            int read = in.read(part);
            if (read < 0) {
                return;
            }
            if (outcome == Outcome.WHOLE) {
                keep(read);
                if (outcome != Outcome.WHOLE && waiting != null) {
                    waiting.setTimeout(MOMENT.toMillis());
                }
            }
        }
    }

    @Override
    public synchronized void onAllDataRead() throws IOException {
        goOn();
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        if (outcome == Outcome.WHOLE) {
            outcome = Outcome.TOO_SLOW;
        }
        goOn();
    }

    /** The client has left, or paused for longer than the connection may. */
    @Override
    public synchronized void onError(Throwable failure) {
        LOG.debug("A body has broken off", failure);
        if (outcome == Outcome.WHOLE && failure instanceof SocketTimeoutException) {
            outcome = Outcome.TOO_SLOW;
        }
        if (outcome == Outcome.TOO_SLOW) {
            goOn();
        } else if (!over) {
            over = true;
            space.close();
            complete();
        }
    }

    private void goOn() {
        AsyncContext context = waiting;
        if (over || context == null) {
            return;
        }
        over = true;
        try {
            space.end();
            context.dispatch();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The client of a body has left", e);
            space.close();
        }
    }

    private void complete() {
        AsyncContext context = waiting;
        if (context != null) {
            try {
                context.complete();
            } catch (IllegalStateException e) {
                LOG.trace("The connection has been closed already", e);
            }
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // What the body takes is given back at the end of the request.
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        if (!over || outcome != Outcome.TOO_SLOW) {
            over = true;
            space.close();
            complete();
        }
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Another filter waits for something else.
    }
}
