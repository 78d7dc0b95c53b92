package org.helixatlas.graph;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The process that builds a store beside the one that is open. It says how far it is, {@code PERCENT number}, and in the end whether
 * the store is {@code BUILT} or the attempt has {@code FAILED}. It ends at once when standard input does: a store that is half built is
 * of no use to anybody.
 */
final class StoreImportProcess {

    static final String PERCENT = "PERCENT ";
    static final String BUILT = "BUILT";
    static final String FAILED = "FAILED ";

    private StoreImportProcess() {}

    /**
     * Builds the store.
     *
     * @param args its folder, the draft's, page cache and memory of a transaction in bytes
     */
    public static void main(String[] args) {
        PrintStream service = System.out;
        // Whatever a library prints must not be taken for the answer.
        System.setOut(System.err);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        new Thread(StoreImportProcess::follow, "service").start();
        try {
            new StoreImport(Path.of(args[0]), Long.parseLong(args[2]), Long.parseLong(args[3]))
                    .run(new DraftInput(Path.of(args[1])), percent -> say(service, PERCENT + percent));
            say(service, BUILT);
        } catch (IOException | RuntimeException | Error e) {
            say(service, FAILED + StartFailure.of(e).line());
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }

    private static synchronized void say(PrintStream service, String line) {
        service.println(line);
        service.flush();
    }

    private static void follow() {
        try {
            while (System.in.read() >= 0) {
                // The service says nothing; only the end counts.
            }
        } catch (IOException e) {
            // A broken pipe is an end, too.
        }
        Runtime.getRuntime().halt(1);
    }
}
