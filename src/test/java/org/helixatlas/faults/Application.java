package org.helixatlas.faults;

import java.util.List;
import java.util.Map;
import org.helixatlas.graph.PackagedService;
import org.helixatlas.graph.ServiceProcess.Launch;

/** The packaged service: as its executable jar, and extracted from it, which starts in half the time. */
final class Application {

    private static final String HEAP = "-Xmx512m";

    private Application() {}

    /** The executable jar, as most users start it. */
    static Launch asJar() {
        return new Launch(
                List.of(), List.of(HEAP, "-jar", PackagedService.executable().toString()), Map.of());
    }

    /** Extracted; most starts of the suite are such. */
    static Launch extracted() {
        return new Launch(
                List.of(), List.of(HEAP, "-jar", PackagedService.extracted().toString()), Map.of());
    }

    /** Extracted, with a heap of another size. */
    static Launch withHeap(String heap) {
        return new Launch(
                List.of(),
                List.of("-Xmx" + heap, "-jar", PackagedService.extracted().toString()),
                Map.of());
    }

    /** Begun by another command, which gets the command of the service as its arguments. */
    static Launch by(List<String> command, Map<String, String> environment) {
        return new Launch(
                command, List.of(HEAP, "-jar", PackagedService.extracted().toString()), environment);
    }

    /** Begun by another command, as its executable jar. */
    static Launch jarBy(List<String> command) {
        return new Launch(
                command, List.of(HEAP, "-jar", PackagedService.executable().toString()), Map.of());
    }
}
