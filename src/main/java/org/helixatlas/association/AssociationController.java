package org.helixatlas.association;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.helixatlas.association.AssociationAnswers.AssociationAbout;
import org.helixatlas.association.AssociationAnswers.CorrelationAnswer;
import org.helixatlas.association.AssociationAnswers.MultiplexityAnswer;
import org.helixatlas.association.AssociationAnswers.OverlapAnswer;
import org.helixatlas.association.AssociationAnswers.RegressionAnswer;
import org.helixatlas.association.Associations.Answer;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NamedTies;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How relations go together, by REST. */
@RestController
@FromMemory
@RequestMapping("/api/association")
@Tag(name = "Association", description = "How relations among the same actors go together")
class AssociationController {

    private static final int MOST_RELATIONS = 8;
    private static final int MOST_PREDICTORS = 6;
    private static final int MOST_PERMUTATIONS = 1_000_000;

    private static final String NAMES =
            "`ties` (all that the filter leaves), families and relation types, `same-sphere`, `same-kind`, `same-park`,"
                    + " `same-place`, `founding-difference`; ties may be weighed, as in `investment:CNY`, by a unit of their"
                    + " amounts, `true` (how many ties), `heads` or `stake`";

    private static final String OF_TIES =
            "Two to eight families or relation types, each with a weight where only ties with it are to count, as in"
                    + " `investment:CNY`; without it all families of which the filter leaves a type.";
    private static final String DIRECTED = "Takes each ordered pair of actors by itself.";
    private static final String SEED = "Another seed draws other permutations.";

    private final Associations associations;

    AssociationController(Associations associations) {
        this.associations = associations;
    }

    @GetMapping("/correlation")
    @Operation(
            operationId = "correlateRelations",
            summary = "How far relations go together: QAP correlation",
            description =
                    "Pearson's correlation of each two relations over pairs of actors, held against permutations of the"
                            + " actors. `about.method` says how.")
    CorrelationAnswer correlation(
            @Parameter(description = "Two to eight of " + NAMES + ".", example = "research,investment,same-sphere")
                    @RequestParam
                    String relations,
            @Parameter(description = DIRECTED) @RequestParam(defaultValue = "false") boolean directed,
            @Parameter(
                            description =
                                    "How many times actors are permuted; by default 999, or as many as a few seconds allow.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer permutations,
            @Parameter(description = SEED) @RequestParam(defaultValue = "0") int seed,
            NetworkFilter filter) {
        Snapshot world = associations.world(filter);
        List<Wrong> wrong = new ArrayList<>();
        List<String> names = names("relations", relations, world, 2, MOST_RELATIONS, wrong);
        check(permutations, wrong);
        Answer answer =
                associations.of(world, filter, directed, new RelationQuestion.Correlations(names, permutations, seed));
        return new CorrelationAnswer(
                answer.relations(),
                answer.found().permutations(),
                seed,
                answer.found().correlations(),
                new AssociationAbout(answer.about(), Method.CORRELATION));
    }

    @GetMapping("/regression")
    @Operation(
            operationId = "regressRelation",
            summary = "On what a relation depends: MRQAP regression",
            description =
                    "Regresses one relation on others over pairs of actors; each coefficient is held against permutations by"
                            + " double semi-partialling. `about.method` says how.")
    RegressionAnswer regression(
            @Parameter(description = "The relation to be explained, one of " + NAMES + ".", example = "research")
                    @RequestParam
                    String dependent,
            @Parameter(
                            description = "One to six relations of the same kinds that are to explain it.",
                            example = "investment,same-sphere")
                    @RequestParam
                    String predictors,
            @Parameter(description = DIRECTED) @RequestParam(defaultValue = "false") boolean directed,
            @Parameter(
                            description =
                                    "How many times actors are permuted for each term; by default 999, or as many as a few"
                                            + " seconds allow.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer permutations,
            @Parameter(description = SEED) @RequestParam(defaultValue = "0") int seed,
            NetworkFilter filter) {
        Snapshot world = associations.world(filter);
        List<Wrong> wrong = new ArrayList<>();
        List<String> names = new ArrayList<>(names("dependent", dependent, world, 1, 1, wrong));
        List<String> others = names("predictors", predictors, world, 1, MOST_PREDICTORS, wrong);
        if (wrong.isEmpty() && others.containsAll(names)) {
            wrong.add(new Wrong("predictors", "a relation explains itself; leave " + names.get(0) + " out"));
        }
        names.addAll(others);
        check(permutations, wrong);
        Answer answer =
                associations.of(world, filter, directed, new RelationQuestion.OnOthers(names, permutations, seed));
        return new RegressionAnswer(
                answer.relations(),
                answer.found().permutations(),
                seed,
                java.util.Objects.requireNonNull(answer.found().regression()),
                new AssociationAbout(answer.about(), Method.REGRESSION));
    }

    @GetMapping("/overlap")
    @Operation(
            operationId = "compareOverlap",
            summary = "How far relations join the same pairs of actors",
            description = "Each two relations with the pairs that both join, and Jaccard's index.")
    OverlapAnswer overlap(
            @Parameter(description = OF_TIES) @RequestParam(required = false) @Nullable String relations,
            @Parameter(description = DIRECTED) @RequestParam(defaultValue = "false") boolean directed,
            NetworkFilter filter) {
        Answer answer = overlaps(relations, directed, filter);
        return new OverlapAnswer(
                answer.relations(), answer.found().overlaps(), new AssociationAbout(answer.about(), Method.OVERLAP));
    }

    @GetMapping("/multiplexity")
    @Operation(
            operationId = "countMultiplexity",
            summary = "Pairs of actors by the relations that join them",
            description = "Each combination of relations that occurs, those of most relations first.")
    MultiplexityAnswer multiplexity(
            @Parameter(description = OF_TIES) @RequestParam(required = false) @Nullable String relations,
            @Parameter(description = DIRECTED) @RequestParam(defaultValue = "false") boolean directed,
            NetworkFilter filter) {
        Answer answer = overlaps(relations, directed, filter);
        return new MultiplexityAnswer(
                answer.relations(),
                answer.found().combinations(),
                new AssociationAbout(answer.about(), Method.OVERLAP));
    }

    private Answer overlaps(@Nullable String relations, boolean directed, NetworkFilter filter) {
        Snapshot world = associations.world(filter);
        Vocabulary vocabulary = world.vocabulary();
        List<Wrong> wrong = new ArrayList<>();
        List<String> names = relations == null
                ? vocabulary.families().stream()
                        .filter(f -> vocabulary.types(f).stream()
                                .anyMatch(t -> filter.types().isEmpty()
                                        || filter.types().contains(t)))
                        .map(f -> f.title())
                        .toList()
                : names("relations", relations, world, 2, MOST_RELATIONS, wrong);
        for (String name : names) {
            if (CommonAttribute.of(name).isPresent()) {
                wrong.add(new Wrong("relations", name + " is no relation of ties, of which alone overlaps are told"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        return associations.of(world, filter, directed, new RelationQuestion.Overlaps(names));
    }

    private static void check(@Nullable Integer permutations, List<Wrong> wrong) {
        if (permutations != null && (permutations < 0 || permutations > MOST_PERMUTATIONS)) {
            wrong.add(
                    new Wrong("permutations", "permutations are 0 to " + MOST_PERMUTATIONS + ", not " + permutations));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
    }

    /** The names of relations that a parameter gives. */
    private static List<String> names(
            String field, String given, Snapshot world, int least, int most, List<Wrong> wrong) {
        List<String> names =
                Arrays.stream(given.split(",", -1)).map(String::strip).toList();
        List<String> known = Relations.names(world.vocabulary());
        for (String name : names) {
            NamedTies.refused(world, name, known).ifPresent(why -> wrong.add(new Wrong(field, why)));
        }
        if (names.size() < least || names.size() > most) {
            wrong.add(new Wrong(
                    field, field + (most == 1 ? " is one relation" : " are " + least + " to " + most + " relations")));
        } else if (names.stream().distinct().count() < names.size()) {
            wrong.add(new Wrong(field, "each relation is named once"));
        }
        return names;
    }
}
