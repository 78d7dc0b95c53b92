package org.helixatlas.graph;

import java.nio.file.Path;
import java.util.List;
import org.helixatlas.launch.SharedArchives;

/** The packaged service: by itself, as users first start it, and with what an earlier start of it has left for later ones. */
public final class PackagedService {

    private static final boolean ARCHIVES = Boolean.getBoolean("helix.test.archives");

    private PackagedService() {}

    /** The executable jar, as most users start it. */
    public static Path executable() {
        return Path.of(System.getProperty("helix.jar")).toAbsolutePath();
    }

    /** The folder in which all tests of this build share what the first of them extracts. */
    public static Path cache() {
        return executable().resolveSibling("launch-cache");
    }

    /** Arguments of {@code java} that start it from the shared folder; in a run of many starts, with archives of classes. */
    public static List<String> extracted() {
        if (ARCHIVES) {
            SharedArchives.provide(executable(), cache());
        }
        return fromCache();
    }

    /** Whether a JVM with these arguments has the archives that tests share. */
    static boolean hasArchives(List<String> jvm) {
        return ARCHIVES && jvm.containsAll(fromCache());
    }

    /** The same without looking whether there are archives. */
    public static List<String> fromCache() {
        return List.of("-Dhelix.launch.cache=" + cache(), "-jar", executable().toString());
    }
}
