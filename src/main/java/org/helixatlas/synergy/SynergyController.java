package org.helixatlas.synergy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Triple-helix synergy by REST. */
@RestController
@Tag(name = "Network", description = "The network as a whole")
class SynergyController {

    private static final int MOST_PERMUTATIONS = 1_000_000;

    private final Views views;

    SynergyController(Views views) {
        this.views = views;
    }

    /**
     * What synergy is, for those who cite it.
     *
     * @param definition the formula, and what becomes of actors without a value
     * @param sign how to read the sign
     * @param values the rules by which actors have a technology and a place
     * @param reference where it was published
     */
    @Schema(name = "SynergyDefinition")
    record Definition(String definition, String sign, String values, String reference) {

        static final Definition IT = new Definition(
                "Mutual information of properties of the actors, in bits: with entropies H = - sum of p log2 p and shares of"
                        + " actors for p, T = Hx + Hy - Hxy in two dimensions, Hx + Hy + Hz - Hxy - Hxz - Hyz + Hxyz in"
                        + " three, and so on with turning signs. An actor of which a value is not known is left out, or"
                        + " with unknown=value counts with the unknown as a value; known tells of how many each is known. With few actors and many values T is"
                        + " far from 0 by chance: see chance.",
                "In two dimensions T is 0 for independence and positive otherwise. In three, T below 0 is synergy: the"
                        + " three together reduce uncertainty beyond what pairs tell; above 0 pairs tell the same twice"
                        + " over. Some authors define T of three dimensions with the opposite sign. In four, T is above 0"
                        + " for copies and for pure synergy alike; organisation, the same as T in three dimensions, is"
                        + " below 0 where synergy prevails in any number. redundancy is T with its sign turned in even"
                        + " numbers of dimensions, as Leydesdorff and Ivanova report it.",
                "Place: where the actor is located, a park before another place, the first by id; else where it moved to;"
                        + " else the place of the body that it is part of or works for. Technology: what it developed,"
                        + " else acquired, else supports, the first by id; else that of the people who lead, founded or"
                        + " work for it. Founded: the decade. Kind: the label, which determines the sphere of most"
                        + " actors, so that the two together hold no synergy.",
                "Leydesdorff, L. (2003). The mutual information of university-industry-government relations."
                        + " Scientometrics 58, 445-467. Leydesdorff, L., Dolfsma, W., van der Panne, G. (2006)."
                        + " Measuring the knowledge base of an economy in terms of triple-helix relations among"
                        + " technology, organization, and territory. Research Policy 35, 181-199. Leydesdorff, L.,"
                        + " Fritsch, M. (2006). Measuring the knowledge base of regional innovation systems in Germany."
                        + " Research Policy 35, 1538-1553. Groups: Leydesdorff, L., Strand, O. (2013). The Swedish system"
                        + " of innovation. J. American Society for Information Science and Technology 64, 1890-1902."
                        + " Redundancy: Leydesdorff, L., Ivanova, I. A. (2014). Mutual redundancies in interhuman"
                        + " communication systems. J. Association for Information Science and Technology 65, 386-399."
                        + " Organisation: Rosas, F. E., Mediano, P. A. M., Gastpar, M., Jensen, H. J. (2019). Quantifying"
                        + " high-order interdependencies via multivariate extensions of the mutual information. Physical"
                        + " Review E 100, 032305."
                        + " Sign: McGill, W. J. (1954). Multivariate information transmission. Psychometrika 19, 97-116.");
    }

    /** What an answer covers, and by which definition. */
    record SynergyAbout(@JsonUnwrapped About network, Definition measure) {}

    /** Synergy with what it covers. */
    record Answer(@JsonUnwrapped Synergy synergy, SynergyAbout about) {}

    @GetMapping("/api/network/synergy")
    @Operation(
            operationId = "getSynergy",
            summary = "Triple-helix synergy: mutual information of spheres, technologies and places",
            description =
                    "In bits, over the actors of the network that the filter leaves. `about` tells how to read the"
                            + " sign and by which rules actors have a technology and a place.")
    Answer synergy(
            NetworkFilter filter,
            @Parameter(
                            description =
                                    "Two to four of sphere, technology, place, founded, kind; `known` in the answer tells how many actors"
                                            + " each covers, and with few of a technology another choice tells more.")
                    @RequestParam(defaultValue = "sphere,technology,place")
                    String dimensions,
            @Parameter(
                            description =
                                    "`leave-out` actors of which a value is not known, the default, or take it for a"
                                            + " `value`.")
                    @RequestParam(defaultValue = "leave-out")
                    String unknown,
            @Parameter(
                            description =
                                    "A further dimension by which actors are grouped, to tell synergy within groups from"
                                            + " that between them.")
                    @RequestParam(required = false)
                    @Nullable
                    String groups,
            @Parameter(
                            description =
                                    "How many times values are permuted to show what chance does; by default 999, or as"
                                            + " many as a few seconds allow.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer permutations,
            @Parameter(description = "Another seed draws other permutations.") @RequestParam(defaultValue = "0")
                    int seed) {
        List<InvalidRequest.Wrong> wrong = new ArrayList<>();
        List<Dimension> chosen = new ArrayList<>();
        for (String title :
                Arrays.stream(dimensions.split(",")).map(String::strip).toList()) {
            dimension("dimensions", title, wrong).ifPresent(chosen::add);
        }
        if (wrong.isEmpty()
                && (chosen.size() < 2
                        || chosen.size() > 4
                        || chosen.stream().distinct().count() < chosen.size())) {
            wrong.add(new InvalidRequest.Wrong(
                    "dimensions",
                    "dimensions are two to four different ones of " + String.join(", ", Dimension.titles())));
        }
        Dimension by =
                groups == null ? null : dimension("groups", groups, wrong).orElse(null);
        if (by != null && chosen.contains(by)) {
            wrong.add(new InvalidRequest.Wrong(
                    "groups", "groups are by a dimension that is not compared, since within a group it does not vary"));
        }
        if (!unknown.equals("leave-out") && !unknown.equals("value")) {
            wrong.add(new InvalidRequest.Wrong("unknown", "unknown is leave-out or value"));
        }
        if (permutations != null && (permutations < 0 || permutations > MOST_PERMUTATIONS)) {
            wrong.add(new InvalidRequest.Wrong(
                    "permutations", "permutations are 0 to " + MOST_PERMUTATIONS + ", not " + permutations));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        View view = views.of(filter, Projection.UNDIRECTED);
        Synergy synergy =
                Synergy.of(view, new Synergy.SynergyOptions(chosen, unknown.equals("value"), by, permutations, seed));
        return new Answer(synergy, new SynergyAbout(About.of(view), Definition.IT));
    }

    private static Optional<Dimension> dimension(String field, String title, List<InvalidRequest.Wrong> wrong) {
        Optional<Dimension> dimension = Dimension.of(title);
        if (dimension.isEmpty()) {
            wrong.add(new InvalidRequest.Wrong(
                    field,
                    "there is no dimension '" + title + "'; " + SpellingSuggestion.hint(title, Dimension.titles())));
        }
        return dimension;
    }
}
