package org.helixatlas.model;

/** The spheres of the shipped vocabulary by name, for networks that tests make up. */
public final class Spheres {

    public static final Sphere ACADEMIA = named("academia");
    public static final Sphere INDUSTRY = named("industry");
    public static final Sphere GOVERNMENT = named("government");
    public static final Sphere CIVIL_SOCIETY = named("civil society");

    private Spheres() {}

    private static Sphere named(String title) {
        return Vocabulary.shipped().sphere(title).orElseThrow();
    }
}
