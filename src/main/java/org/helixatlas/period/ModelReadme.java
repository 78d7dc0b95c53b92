package org.helixatlas.period;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.helixatlas.network.About;
import org.helixatlas.network.Snapshot;

/** What the files for models are, and where they come from, in the zip itself. */
final class ModelReadme {

    private ModelReadme() {}

    static List<String> of(ModelNetworks networks, boolean directed, String program) {
        About about = About.of(networks.last());
        About.Filter filter = about.filter();
        List<String> lines = new ArrayList<>(List.of("Networks by period, for statistical models in R", ""));
        lines.add("Made by " + program + " of version " + about.graphVersion() + " of the graph. Data sets:");
        for (Snapshot.Dataset set : about.datasets()) {
            lines.add("  " + set.id() + " " + set.version() + ", SHA-256 " + set.checksum() + ": " + set.title());
        }
        lines.addAll(List.of(
                "",
                "Filter",
                "  periods: "
                        + networks.waves().stream().map(w -> w.period().title()).collect(Collectors.joining(",")),
                "  types: " + String.join(",", filter.types()),
                "  kinds: " + String.join(",", filter.kinds()),
                "  spheres: " + (filter.spheres().isEmpty() ? "all" : String.join(",", filter.spheres())),
                "  datasets: " + (filter.datasets().isEmpty() ? "all" : String.join(",", filter.datasets())),
                "  evidence: " + filter.evidence(),
                "  certainty: " + filter.certainty(),
                "  park: " + (filter.park() == null ? "any" : filter.park()),
                "  directed: " + directed,
                "  " + networks.actors().length + " actors; " + networks.isolatesLeftOut()
                        + " more without a tie in any period are left out",
                "",
                "Files",
                "  manifest.csv     what the others must add up to; read.R checks it",
                "  actors.csv       covariates: kind, sphere, founding, parks",
                "  presence.csv     whether each actor is certain, possible or absent in each period",
                "  networks/*.csv   pairs that are tied in a period, or missing: all others are not tied",
                "  events.csv       pairs that come (replace 1) and go (replace 0) in years that are exactly known",
                "  ties.csv         the ties behind these, each with its years and evidence",
                "  sources.csv      the sources of that evidence",
                "  read.R           makes matrices, network objects and an array for RSiena of them; needs the package network",
                "  ergm.R           an exponential random graph model of the last period; needs ergm",
                "  siena.R          a stochastic actor-oriented model of the periods; needs RSiena",
                "  goldfish.R       a relational event model of events.csv; needs goldfish",
                "",
                "Method",
                "  The network of a period is the union over its years. A pair is tied (1) where a tie of it is certain in some year of"
                        + " the period, and missing (NA) where one is only possible: sources tell of the tie, but not that it was"
                        + " there then, as of most ties without a first year. With certainty=possible such pairs are tied.",
                "  An actor is absent where it was not yet founded, or no longer there: its row and column are structural zeros (10 in"
                        + " RSiena), and it is not in the network object of the period. An actor that is only possible is taken as"
                        + " present, without missing codes; presence.csv tells who that is, and possible_actors in read.R changes it.",
                "  Ties of a type without direction count both ways, where directions are kept. A tie of an actor to itself is left out.",
                "  events.csv has ties whose first year is known exactly; a pair is tied until after the last year of its ties, or stays"
                        + " tied where that is not known. Years are the finest time there is, so that many events have the same.",
                "",
                "References",
                "  Hunter, D. R., Handcock, M. S., Butts, C. T., Goodreau, S. M., Morris, M. (2008). ergm: A package to fit, simulate and"
                        + " diagnose exponential-family models for networks. Journal of Statistical Software 24(3).",
                "  Handcock, M. S., Gile, K. J. (2010). Modeling social networks from sampled data. Annals of Applied Statistics 4, 5-25.",
                "  Snijders, T. A. B., van de Bunt, G. G., Steglich, C. E. G. (2010). Introduction to stochastic actor-based models for"
                        + " network dynamics. Social Networks 32, 44-60.",
                "  Stadtfeld, C., Hollway, J., Block, P. (2017). Dynamic network actor models: investigating coordination ties through"
                        + " time. Sociological Methodology 47, 1-40."));
        return lines;
    }
}
