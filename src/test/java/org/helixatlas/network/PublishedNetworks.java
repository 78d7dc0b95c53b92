package org.helixatlas.network;

import java.util.stream.Stream;

/** Networks that many papers and packages give values for. */
public final class PublishedNetworks {

    /** Marriages among fifteen families of Florence, about 1430 (Padgett and Ansell, Am. J. Sociology 98, 1993). */
    private static final String[] FLORENCE = {
        "Acciaiuoli-Medici",
        "Albizzi-Ginori",
        "Albizzi-Guadagni",
        "Albizzi-Medici",
        "Barbadori-Castellani",
        "Barbadori-Medici",
        "Bischeri-Guadagni",
        "Bischeri-Peruzzi",
        "Bischeri-Strozzi",
        "Castellani-Peruzzi",
        "Castellani-Strozzi",
        "Guadagni-Lamberteschi",
        "Guadagni-Tornabuoni",
        "Medici-Ridolfi",
        "Medici-Salviati",
        "Medici-Tornabuoni",
        "Pazzi-Salviati",
        "Peruzzi-Strozzi",
        "Ridolfi-Strozzi",
        "Ridolfi-Tornabuoni"
    };

    /** The kite: most tied, most between and nearest are three different people (Krackhardt, Adm. Science Quarterly 35, 1990). */
    public static final View KITE = Topology.undirected(
            "Andre-Beverley",
            "Andre-Carol",
            "Andre-Diane",
            "Andre-Fernando",
            "Beverley-Diane",
            "Beverley-Ed",
            "Beverley-Garth",
            "Carol-Diane",
            "Carol-Fernando",
            "Diane-Ed",
            "Diane-Fernando",
            "Diane-Garth",
            "Ed-Garth",
            "Fernando-Garth",
            "Fernando-Heather",
            "Garth-Heather",
            "Heather-Ike",
            "Ike-Jane");

    private PublishedNetworks() {}

    /** The families, and others who married into none of them. */
    public static View florence(String... isolates) {
        return Topology.undirected(
                Stream.concat(Stream.of(FLORENCE), Stream.of(isolates)).toArray(String[]::new));
    }
}
