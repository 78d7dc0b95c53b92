package org.helixatlas.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A way to a service that is slow and breaks off after some bytes in one direction or the other, or one that is whole until it is cut. */
final class BrokenLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final int port;
    private final @Nullable SplittableRandom random;
    private final AtomicInteger broken = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int pause;
    private volatile String said = "";
    private volatile String instead = "";

    /** Opens a way to a port that breaks by itself. */
    BrokenLine(int port, SplittableRandom random) throws IOException {
        this(random, port);
    }

    private BrokenLine(@Nullable SplittableRandom random, int port) throws IOException {
        this.port = port;
        this.random = random;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    /** Opens a way to a port that is whole, and breaks by {@link #cut} alone. */
    static BrokenLine whole(int port) throws IOException {
        return new BrokenLine(null, port);
    }

    /** From now on, what a whole one passes on waits before each piece for some milliseconds. */
    void slow(int milliseconds) {
        pause = milliseconds;
    }

    /** From now on, the other end is heard to say another word of the same length in the place of one. */
    void says(String word, String another) {
        said = word;
        instead = another;
    }

    private void change(byte[] some, int read) {
        String word = said;
        if (word.isEmpty()) {
            return;
        }
        // One byte is one character.
        byte[] changed = new String(some, 0, read, StandardCharsets.ISO_8859_1)
                .replace(word, instead)
                .getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(changed, 0, some, 0, read);
    }

    /** Cuts all connections that are open; those that begin later are whole again. */
    void cut() throws IOException {
        for (Socket socket : Set.copyOf(open)) {
            try {
                socket.setSoLinger(true, 0);
                broken.incrementAndGet();
            } catch (SocketException e) {
                // It has ended by itself.
            }
            socket.close();
        }
    }

    /** Cuts all connections, and lets none begin any more. */
    void cutForGood() throws IOException {
        entrance.close();
        cut();
    }

    /** Where it begins. */
    int entrance() {
        return entrance.getLocalPort();
    }

    /** How many connections it has broken. */
    int broken() {
        return broken.get();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            Socket service;
            try {
                service = new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException e) {
                // Nobody is there at present.
                client.close();
                continue;
            }
            open.add(client);
            open.add(service);
            if (random == null) {
                run(() -> pass(client, service, Integer.MAX_VALUE, 0));
                run(() -> pass(service, client, Integer.MAX_VALUE, 0));
                continue;
            }
            // Of three, one breaks within the question, one within the answer, one is only slow.
            int way = random.nextInt(3);
            int after = 1 + random.nextInt(random.nextBoolean() ? 100 : 6_000);
            int each = random.nextInt(15);
            run(() -> pass(client, service, way == 0 ? after : Integer.MAX_VALUE, each));
            run(() -> pass(service, client, way == 1 ? after : Integer.MAX_VALUE, each));
        }
    }

    private void pass(Socket from, Socket to, int breakAfter, int each) throws IOException, InterruptedException {
        byte[] some = new byte[random == null ? 65_536 : 1_024];
        int passed = 0;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                int let = Math.min(read, breakAfter - passed);
                change(some, read);
                if (pause > 0) {
                    Thread.sleep(pause);
                }
                out.write(some, 0, let);
                out.flush();
                passed += let;
                if (passed == breakAfter) {
                    broken.incrementAndGet();
                    // An end without a farewell, as of a cable that is pulled.
                    from.setSoLinger(true, 0);
                    to.setSoLinger(true, 0);
                    return;
                }
                if (each > 0) {
                    Thread.sleep(each);
                }
            }
        } finally {
            from.close();
            to.close();
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // One of the two ends has gone, which is what this is for.
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "broken line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
