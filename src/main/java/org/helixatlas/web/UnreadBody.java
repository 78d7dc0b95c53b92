package org.helixatlas.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * The body of a request that was refused before it was read. No thread waits for it. What arrives within a moment is discarded: a
 * connection that is closed while its client still sends may lose the answer on the way. Then the connection is closed.
 */
public final class UnreadBody {

    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final String ARRIVED = UnreadBody.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(UnreadBody.class);

    private static final ScheduledThreadPoolExecutor CLOCK = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "ends of unread bodies");
        thread.setDaemon(true);
        return thread;
    });

    static {
        CLOCK.setRemoveOnCancelPolicy(true);
    }

    private UnreadBody() {}

    /** Whether a request has a body. */
    public static boolean isBorne(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                || (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
    }

    /** Notes that the body of a request has arrived. */
    public static void arrived(HttpServletRequest request) {
        request.setAttribute(ARRIVED, true);
    }

    /** Whether some of a body has not arrived yet; takes what has. */
    static boolean isLeft(HttpServletRequest request) {
        if (!isBorne(request)
                || request.getAttribute(ARRIVED) != null
                || request.getDispatcherType() != DispatcherType.REQUEST
                || request.isAsyncStarted()
                || !request.isAsyncSupported()) {
            return false;
        }
        try {
            ServletInputStream in = request.getInputStream();
            byte[] part = new byte[8_192];
            while (request.getContentLengthLong() > 0 && in.available() > 0 && in.read(part) >= 0) {
                // What came along with the head of the request is there without waiting.
            }
            return !in.isFinished();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A body that nobody reads has come to its end", e);
            return false;
        }
    }

    /** Closes the connection after a moment, once the answer is written. */
    static void close(HttpServletRequest request) {
        try {
            AsyncContext rest = request.startAsync();
            rest.setTimeout(0);
            Discarding discarding = new Discarding(request.getInputStream(), rest);
            rest.addListener(discarding);
            request.getInputStream().setReadListener(discarding);
            CLOCK.schedule(() -> complete(rest), MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A body that nobody reads cannot be discarded", e);
        }
    }

    private static void complete(AsyncContext rest) {
        try {
            rest.complete();
        } catch (IllegalStateException e) {
            LOG.trace("The connection has been closed already", e);
        }
    }

    private record Discarding(ServletInputStream in, AsyncContext rest) implements ReadListener, AsyncListener {

        @Override
        public void onDataAvailable() throws IOException {
            byte[] part = new byte[8_192];
            while (in.isReady() && !in.isFinished()) {
                if (in.read(part) < 0) {
                    return;
                }
            }
        }

        @Override
        public void onAllDataRead() {
            complete(rest);
        }

        @Override
        public void onError(Throwable failure) {
            LOG.debug("A body that nobody reads has broken off", failure);
            complete(rest);
        }

        @Override
        public void onError(AsyncEvent event) {
            complete(rest);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            complete(rest);
        }

        @Override
        public void onComplete(AsyncEvent event) {
            // That was all.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Nobody goes on with it.
        }
    }
}
