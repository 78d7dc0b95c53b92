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

    /** Who seeks advice of whom in a consultancy, by initials (figure 8 of Borgatti, Comp. Math. Organization Theory 12, 2006). */
    public static final View CONSULTANTS = Topology.undirected(
            ("HS-PS HS-KR BR-WD BR-KR BR-GM BR-BS3 WD-PS WD-KR WD-GM WD-BS3 WD-SF WD-HA PS-WS PS-KR PS-GM PS-BS3 "
                            + "WS-KR WS-GM WS-BS3 KR-GM KR-BS3 KR-SF KR-JE GM-BS3 GM-SF BS3-SF BS3-JE BS3-LR GS-DI DI-KA DI-HA "
                            + "KA-PH DB-BW BW-PH BW-BM PH-BM PH-SR BM-HA BM-LK BM-CR BM-SR SR-HB HB-TO HB-CD HB-NP HB-EE TO-MJ "
                            + "TO-BS TO-NP MJ-BS WL-CD CD-BS CD-NP BS-NP NP-BS2 BS2-MG")
                    .split(" "));

    private PublishedNetworks() {}

    /** The families, and others who married into none of them. */
    public static View florence(String... isolates) {
        return Topology.undirected(
                Stream.concat(Stream.of(FLORENCE), Stream.of(isolates)).toArray(String[]::new));
    }
}
