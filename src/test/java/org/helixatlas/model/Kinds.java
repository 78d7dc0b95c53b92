package org.helixatlas.model;

/** The kinds of the shipped vocabulary by name, for networks that tests make up. */
public final class Kinds {

    public static final Kind UNIVERSITY = named("University");
    public static final Kind RESEARCH_INSTITUTE = named("ResearchInstitute");
    public static final Kind FIRM = named("Firm");
    public static final Kind GOVERNMENT = named("Government");
    public static final Kind ASSOCIATION = named("Association");
    public static final Kind INFORMATION_NETWORK = named("InformationNetwork");
    public static final Kind SCIENCE_PARK = named("SciencePark");
    public static final Kind PERSON = named("Person");
    public static final Kind PROGRAMME = named("Programme");
    public static final Kind TECHNOLOGY = named("Technology");
    public static final Kind PLACE = named("Place");
    public static final Kind POPULATION = named("Population");

    private Kinds() {}

    private static Kind named(String label) {
        return Vocabulary.shipped().kind(label).orElseThrow();
    }
}
