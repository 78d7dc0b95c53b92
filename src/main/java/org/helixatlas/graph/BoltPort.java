package org.helixatlas.graph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the port that the database listens on for as long as the service lives. */
final class BoltPort {

    // Below what systems give to outgoing connections: while the database restarts, none of those may take its port,
    // and
    // a driver that knocks at it must not be connected to itself.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private static final int TRIALS = 10;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final Logger LOG = LoggerFactory.getLogger(BoltPort.class);

    private BoltPort() {}

    /** The wished port, or the next free one, or any free one for 0. */
    static int near(int wished) {
        IntStream candidates = wished == 0
                ? ThreadLocalRandom.current().ints(200, LOWEST, HIGHEST)
                : IntStream.range(wished, Math.min(wished + 200, 65_536));
        return candidates
                .filter(BoltPort::isFree)
                .findFirst()
                .orElseThrow(() -> new DatabaseRefused("No Bolt port is free on 127.0.0.1 from " + wished
                        + " on. Set helix.database.port to a free one, or to 0 for any."));
    }

    /** The default port, or the next free one, which is said; any free one for 0. */
    static int instead(int usual) {
        int port = near(usual);
        if (port != usual && usual != 0) {
            LOG.warn(
                    "Port {} is taken; the database listens on port {} instead (--helix.database.port={} chooses it)",
                    usual,
                    port,
                    port);
        }
        return port;
    }

    /**
     * A port that someone chose; 0 for any.
     *
     * @throws DatabaseRefused when it is taken
     */
    static int exactly(int chosen) {
        return exactly(chosen, PAUSE);
    }

    /** For tests, which know how long the port stays taken. */
    static int exactly(int chosen, Duration pause) {
        if (chosen == 0) {
            return near(0);
        }
        // One that has just ended may still be about to let go of it.
        for (int i = 0; i < TRIALS; i++) {
            if (isFree(chosen)) {
                return chosen;
            }
            pause(pause);
        }
        throw new DatabaseRefused(
                "Port " + chosen + " on 127.0.0.1, chosen for the database, is taken by another program."
                        + " Choose another by --helix.database.port=" + near(chosen) + ", or any free one by"
                        + " --helix.database.port=0.");
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isFree(int port) {
        // Bound without listening: who connects meanwhile is refused, and not let in and thrown out.
        try (Socket socket = new Socket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
