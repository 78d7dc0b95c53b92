package org.helixatlas.graph;

import java.nio.file.Path;
import java.util.List;

/** The packaged service: by itself, as users first start it, and with what an earlier start of it has left for later ones. */
public final class PackagedService {

    private PackagedService() {}

    /** The executable jar, as most users start it. */
    public static Path executable() {
        return Path.of(System.getProperty("helix.jar")).toAbsolutePath();
    }

    /** The folder in which all tests of this build share what the first of them extracts. */
    public static Path cache() {
        return executable().resolveSibling("launch-cache");
    }

    /** Arguments of {@code java} that start it from the shared folder. */
    public static List<String> extracted() {
        return List.of("-Dhelix.launch.cache=" + cache(), "-jar", executable().toString());
    }
}
