package org.helixatlas.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.helixatlas.graph.PackagedService;
import org.helixatlas.graph.ServiceProcess.Launch;

/** The packaged service: as its executable jar for the first time, and from what an earlier start of it has extracted. */
final class Application {

    private static final String HEAP = "-Xmx512m";

    private Application() {}

    /** From what tests share; most starts of the suite are such. */
    static Launch extracted() {
        return withHeap("512m");
    }

    /** The same, with a heap of another size. */
    static Launch withHeap(String heap) {
        return begun(List.of(), "-Xmx" + heap, PackagedService.extracted(), Map.of());
    }

    /** Begun by another command, which gets the command of the service as its arguments. */
    static Launch by(List<String> command, Map<String, String> environment) {
        return begun(command, HEAP, PackagedService.extracted(), environment);
    }

    /** Begun by another command, as its executable jar. */
    static Launch jarBy(List<String> command) {
        return begun(command, HEAP, List.of("-jar", PackagedService.executable().toString()), Map.of());
    }

    private static Launch begun(
            List<String> command, String heap, List<String> application, Map<String, String> environment) {
        List<String> jvm = new ArrayList<>(List.of(heap));
        jvm.addAll(application);
        return new Launch(command, jvm, environment);
    }
}
