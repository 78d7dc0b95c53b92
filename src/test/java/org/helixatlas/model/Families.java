package org.helixatlas.model;

/** The families of the shipped vocabulary by name, for networks that tests make up. */
public final class Families {

    public static final Family INVESTMENT = named("investment");
    public static final Family RESEARCH = named("research");
    public static final Family PERSONNEL = named("personnel");
    public static final Family INFORMATION = named("information");
    public static final Family LINEAGE = named("lineage");
    public static final Family SUPPLY = named("supply");
    public static final Family GOVERNANCE = named("governance");
    public static final Family LOCATION = named("location");

    private Families() {}

    private static Family named(String title) {
        return Vocabulary.shipped().family(title).orElseThrow();
    }
}
