package org.helixatlas.clients;

/** How the packages write the version of a build, as is usual there for what is not released yet. */
enum ClientVersion {
    PYTHON(".dev0"),
    R(".9000");

    private final String unreleased;

    ClientVersion(String unreleased) {
        this.unreleased = unreleased;
    }

    String of(String build) {
        return build.replace("-SNAPSHOT", unreleased);
    }
}
