package org.helixatlas.network;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.helixatlas.model.Kinds;

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

    /** Loans, credits and joint partnerships among the same families, and the Pucci, who had none (Padgett and Ansell 1993). */
    private static final String[] BUSINESS = {
        "Barbadori-Castellani",
        "Barbadori-Ginori",
        "Barbadori-Medici",
        "Barbadori-Peruzzi",
        "Bischeri-Guadagni",
        "Bischeri-Lamberteschi",
        "Bischeri-Peruzzi",
        "Castellani-Lamberteschi",
        "Castellani-Peruzzi",
        "Ginori-Medici",
        "Guadagni-Lamberteschi",
        "Lamberteschi-Peruzzi",
        "Medici-Pazzi",
        "Medici-Salviati",
        "Medici-Tornabuoni"
    };

    /** Net wealth of the families and the Pucci in 1427, in thousands of lira (Padgett 1994; Wasserman and Faust 1994, table B.6). */
    public static final Map<String, Integer> WEALTH = Map.ofEntries(
            Map.entry("Acciaiuoli", 10),
            Map.entry("Albizzi", 36),
            Map.entry("Barbadori", 55),
            Map.entry("Bischeri", 44),
            Map.entry("Castellani", 20),
            Map.entry("Ginori", 32),
            Map.entry("Guadagni", 8),
            Map.entry("Lamberteschi", 42),
            Map.entry("Medici", 103),
            Map.entry("Pazzi", 48),
            Map.entry("Peruzzi", 49),
            Map.entry("Pucci", 3),
            Map.entry("Ridolfi", 27),
            Map.entry("Salviati", 10),
            Map.entry("Strozzi", 146),
            Map.entry("Tornabuoni", 48));

    /**
     * Whom the novices of a monastery named among those they liked most, at any of three times, numbered as in NetworkX's example
     * (Sampson, A Novitiate in a Period of Change, Cornell University, 1968).
     */
    private static final String[] MONASTERY = {
        "1: 2 3 5 7 11 15",
        "2: 3 5 6 9 15",
        "3: 2 7 8 14",
        "4: 2 3 5 9",
        "5: 1 2 4 6",
        "6: 2 5 7 11 14",
        "7: 1 3 4 5 9 10",
        "8: 9 10 11 13",
        "9: 2 7 8 10 11 16",
        "10: 8 9 11 12 13",
        "11: 6 8 9 10 12",
        "12: 2 8 9 10 11 13",
        "13: 7 8 9 10 14",
        "14: 8 9 10 12 13",
        "15: 2 13 18",
        "16: 9 10 15 17 18",
        "17: 10 15 16 18",
        "18: 9 10 13 15 16 17"
    };

    /** The novices' names, in the order of their numbers. */
    private static final String[] NOVICES = {
        "Romuald",
        "Bonaventure",
        "Ambrose",
        "Berthold",
        "Peter",
        "Louis",
        "Victor",
        "Winfrid",
        "John",
        "Gregory",
        "Hugh",
        "Boniface",
        "Mark",
        "Albert",
        "Amand",
        "Basil",
        "Elias",
        "Simplicius"
    };

    /** Eighteen women of a southern town and the fourteen events that they went to (Davis, Gardner and Gardner, Deep South, 1941). */
    private static final String[] WOMEN = {
        "Evelyn E1 E2 E3 E4 E5 E6 E8 E9",
        "Laura E1 E2 E3 E5 E6 E7 E8",
        "Theresa E2 E3 E4 E5 E6 E7 E8 E9",
        "Brenda E1 E3 E4 E5 E6 E7 E8",
        "Charlotte E3 E4 E5 E7",
        "Frances E3 E5 E6 E8",
        "Eleanor E5 E6 E7 E8",
        "Pearl E6 E8 E9",
        "Ruth E5 E7 E8 E9",
        "Verne E7 E8 E9 E12",
        "Myra E8 E9 E10 E12",
        "Katherina E8 E9 E10 E12 E13 E14",
        "Sylvia E7 E8 E9 E10 E12 E13 E14",
        "Nora E6 E7 E9 E10 E11 E12 E13 E14",
        "Helen E7 E8 E10 E11 E12",
        "Dorothy E8 E9",
        "Olivia E9 E11",
        "Flora E9 E11"
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

    /** All families by their business. */
    public static View florentineBusiness() {
        return Topology.undirected(
                Stream.concat(Stream.of(BUSINESS), WEALTH.keySet().stream()).toArray(String[]::new));
    }

    /** The women and the events that they went to, as two modes. */
    public static View davis() {
        return View.of(
                Topology.of(
                        id -> id.matches("E\\d+") ? Kinds.ASSOCIATION : Kinds.FIRM,
                        Stream.of(WOMEN)
                                .map(row -> row.split(" "))
                                .flatMap(row -> Stream.of(row).skip(1).map(event -> row[0] + "-" + event))
                                .toArray(String[]::new)),
                NetworkFilter.NONE,
                new Projection(false, Weight.NONE, Set.of(Kinds.ASSOCIATION), false));
    }

    /** The novices of the monastery, by direction. */
    public static View monastery() {
        return monastery(number -> number);
    }

    /** The same by their names. */
    public static View novices() {
        return monastery(number -> NOVICES[Integer.parseInt(number) - 1]);
    }

    private static View monastery(UnaryOperator<String> name) {
        return Topology.directed(Stream.of(MONASTERY)
                .map(line -> line.split(": "))
                .flatMap(line ->
                        Stream.of(line[1].split(" ")).map(liked -> name.apply(line[0]) + "-" + name.apply(liked)))
                .toArray(String[]::new));
    }

    /** The families, and others who married into none of them. */
    public static View florence(String... isolates) {
        return Topology.undirected(
                Stream.concat(Stream.of(FLORENCE), Stream.of(isolates)).toArray(String[]::new));
    }
}
