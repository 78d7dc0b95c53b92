package org.helixatlas.brokerage;

/** What a broker v is between a and c, by the groups of the three: the five roles of Gould and Fernandez (1989). */
enum BrokerageRole {
    /** Between two of its own group. */
    COORDINATOR("coordinator"),
    /** From another group into its own. */
    GATEKEEPER("gatekeeper"),
    /** From its own group to another. */
    REPRESENTATIVE("representative"),
    /** Between two of one group that is not its own; also called consultant. */
    ITINERANT("itinerant"),
    /** Between two other groups. */
    LIAISON("liaison");

    private final String title;

    BrokerageRole(String title) {
        this.title = title;
    }

    /** The role of a broker by its own group and those of the one before and the one after it. */
    static BrokerageRole of(int before, int own, int after) {
        if (before == own) {
            return after == own ? COORDINATOR : REPRESENTATIVE;
        }
        if (after == own) {
            return GATEKEEPER;
        }
        return before == after ? ITINERANT : LIAISON;
    }

    /** The role's name in answers. */
    String title() {
        return title;
    }

    /** The name with gatekeeper and representative exchanged. */
    String swapped() {
        return switch (this) {
            case GATEKEEPER -> REPRESENTATIVE.title;
            case REPRESENTATIVE -> GATEKEEPER.title;
            default -> title;
        };
    }
}
