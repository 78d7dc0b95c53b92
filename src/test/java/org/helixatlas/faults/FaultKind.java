package org.helixatlas.faults;

/** The cases of the suite, in the order of its report. */
enum FaultKind {
    DATABASE_KILLED("SIGKILL of the database under mixed requests and imports"),
    SERVICE_KILLED_IN_IMPORT("SIGKILL of the service in the middle of an import"),
    DATABASE_KILLED_IN_IMPORT("SIGKILL of the database in the middle of an import"),
    BOTH_KILLED("SIGKILL of service and database at once, in the middle of an import"),
    SERVICE_KILLED_IN_LARGE_LOAD("SIGKILL of the service in the middle of a load that builds a new store"),
    IMPORTER_KILLED("SIGKILL of the process that builds a new store"),
    DATABASE_KILLED_IN_LARGE_LOAD("SIGKILL of the database in the middle of a load that builds a new store"),
    ALL_KILLED_IN_LARGE_LOAD("SIGKILL of service, database and that process at once"),
    DATABASE_STOPPED("SIGSTOP of the database"),
    DISK_FULL_AT_START("Disk full at the first start"),
    DISK_FULL_AT_LOAD("Disk full at a load"),
    DISK_FULL_AT_IMPORT("Disk full at an import"),
    DISK_FULL_AT_KEEPING("Disk full while an import and its version are kept, a little more room each time"),
    DISK_FULL_AT_LARGE_LOAD("Disk full at one place after the other of a load that builds a new store"),
    READ_ONLY_FOLDER("Data folder read-only at a start"),
    CORRUPTED_BLOCK("A block of a store file overwritten"),
    TRUNCATED_LOG("Transaction log cut short, after SIGKILL"),
    SCRIBBLED_LOG("Tail of the transaction log overwritten, after SIGKILL"),
    DELETED_INDEX("An index deleted"),
    DELETED_STORE_FILE("The file of all relationships deleted"),
    OLD_STORE("Store marked as one of Neo4j 4.3"),
    EMPTY_PASSWORD("Empty password file"),
    DAMAGED_VERSION("A kept version cut short"),
    TWO_SERVICES("Two services on one folder"),
    TAKEN_WEB_PORT("Web port taken"),
    TAKEN_BOLT_PORT("Bolt port taken"),
    SMALL_HEAP("Service with a heap of 256 MB"),
    FEW_FILES("64 file descriptors"),
    CLOCK_SET_BACK("Clock set back by a day, while running and for the next start"),
    BROKEN_CONNECTIONS("Connections that are slow or break in the middle, of questions and imports"),
    LOAD_64("Each main endpoint over 64 connections"),
    LOAD_512("Each main endpoint over 512 connections"),
    FAIRNESS("One client who floods beside one who does not"),
    BUSY_START("First start on busy processors, with Cypher every 0.3 s from the first second"),
    SERVER_KILLED("SIGKILL of a Neo4j server that somebody else runs, under 20 clients"),
    SERVER_KILLED_LOADING("SIGKILL of such a server, under 20 clients and imports"),
    SERVER_LINE_CUT("Connections to such a server cut in the middle of an import"),
    SERVER_PASSWORD("Wrong password for such a server, until it is changed there"),
    SERVER_SLOW("Such a server slow, and all connections to it taken"),
    SERVER_CROWDED("All connections to such a server taken, while it answers"),
    SERVER_EXPIRED("Password for such a server expired while the service runs, until it is set anew there"),
    SERVER_READ_ONLY("Such a server read-only, while the service runs and when it starts"),
    SERVER_OLD("Such a server of too old a version, until it is a newer one"),
    SERVER_SHARED("Two services that load into such a server at once, one of which is killed while it loads"),
    SERVER_ROUTE("Such a server found at another address than its routing table said before"),
    SOAK("Mixed load with an import every minute");

    private final String title;

    FaultKind(String title) {
        this.title = title;
    }

    /** What happens in it. */
    String title() {
        return title;
    }
}
