package org.helixatlas.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A way to the database that ends a connection which brings too much at once. A driver keeps a whole record in memory before
 * anybody can look at it, and {@code RETURN range(1, 100000000)} is one record; neither driver nor database bounds its size.
 */
final class MeteredBolt implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MeteredBolt.class);
    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket server;
    private final InetSocketAddress database;
    private final long most;
    private final AtomicLong breaks = new AtomicLong();

    private MeteredBolt(ServerSocket server, InetSocketAddress database, long most) {
        this.server = server;
        this.database = database;
        this.most = most;
    }

    /**
     * Opens the way on a port of the loopback address; credentials are asked by the database as ever.
     *
     * @param most bytes that the database may send in answer to one message
     */
    static MeteredBolt to(InetSocketAddress database, long most) throws IOException {
        MeteredBolt bolt = new MeteredBolt(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), database, most);
        start("metered-bolt", bolt::accept);
        return bolt;
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many connections have brought too much. */
    long breaks() {
        return breaks.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                accept(server.accept());
            } catch (IOException e) {
                LOG.debug("No longer accepting", e);
            } catch (RuntimeException | Error e) {
                // The next connection may fare better; without this thread there is none.
                LOG.error("A connection to the database could not be served", e);
            }
        }
    }

    /** The system may give no further thread. */
    private void accept(Socket client) throws IOException {
        try {
            start("metered-bolt-connection", () -> connect(client));
        } catch (Error e) {
            client.close();
            throw e;
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket far = new Socket()) {
            // Asked again each time: the address of a name may change.
            far.connect(new InetSocketAddress(database.getHostString(), database.getPort()), CONNECT_MILLIS);
            far.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            AtomicLong sinceAsked = new AtomicLong();
            start("metered-bolt-asking", () -> pass(client, far, () -> sinceAsked.set(0), n -> true));
            pass(far, client, () -> {}, n -> permits(sinceAsked.addAndGet(n)));
        } catch (IOException e) {
            LOG.debug("The database is not reached", e);
        }
    }

    private boolean permits(long bytes) {
        if (bytes > most) {
            breaks.incrementAndGet();
        }
        return bytes <= most;
    }

    private interface Meter {
        boolean permits(int bytes);
    }

    private static void pass(Socket from, Socket to, Runnable before, Meter meter) {
        byte[] buffer = new byte[16 * 1024];
        // Either end closed closes both, so that no thread waits for a partner that is gone.
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read = in.read(buffer);
            while (read >= 0) {
                before.run();
                if (!meter.permits(read)) {
                    LOG.debug("A connection brought too much at once");
                    return;
                }
                out.write(buffer, 0, read);
                read = in.read(buffer);
            }
        } catch (IOException e) {
            LOG.debug("A connection has ended", e);
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
