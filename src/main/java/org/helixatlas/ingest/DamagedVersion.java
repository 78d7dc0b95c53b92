package org.helixatlas.ingest;

/** A kept version whose file was damaged since. */
final class DamagedVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedVersion(String dataset, int number, String damage) {
        super("Version " + number + " of " + dataset + " is damaged on the disk (" + damage
                + "); put its file back from a backup, or load the data set again");
    }
}
