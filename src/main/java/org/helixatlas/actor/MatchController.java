package org.helixatlas.actor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.helixatlas.actor.ActorMatch.Candidate;
import org.helixatlas.model.Kind;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Candidates for a name by REST, for scripts. */
@RestController
@Tag(name = "Actors")
class MatchController {

    static final int MAX_NAME = 200;
    private static final int MAX_LIMIT = 50;

    private final ActorMatch matching;
    private final CurrentNetwork network;

    MatchController(ActorMatch matching, CurrentNetwork network) {
        this.matching = matching;
        this.network = network;
    }

    /** Candidates for one name, best first. */
    record Matches(String name, List<Matched> items) implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return List.of("id", "name", "kind", "matched", "score", "match", "reasons");
        }

        @Override
        @JsonIgnore
        public List<List<@Nullable Object>> cells() {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            items.forEach(i -> rows.add(
                    Arrays.asList(i.id, i.name, i.kind, i.matched, i.score, i.match, String.join("; ", i.reasons))));
            return rows;
        }
    }

    /**
     * A candidate.
     *
     * @param matched the name that matched best
     * @param score 0 to 100
     * @param match whether it alone is near enough to be taken for the one meant
     */
    record Matched(
            String id, String name, String kind, String matched, double score, boolean match, List<String> reasons) {

        static Matched of(Candidate c) {
            return new Matched(
                    c.actor().id(),
                    c.actor().name(),
                    c.actor().kind().label(),
                    c.name(),
                    c.score(),
                    c.match(),
                    c.reasons());
        }
    }

    @GetMapping("/api/actors/match")
    @Operation(
            operationId = "matchActors",
            summary = "Candidates for one name, with scores and reasons",
            description =
                    "100 is a name written the same but for case, accents and punctuation. `match` is true for at most"
                            + " one: a score of 95 or more, and no other candidate within 5.")
    Matches match(
            @Parameter(description = "The name to match, at most 200 characters.", example = "Legend Computer")
                    @RequestParam
                    String name,
            @Parameter(description = "A label, such as Firm, that the actor must have.")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "The year of its founding; another one lowers the score.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer founded,
            @Parameter(description = "Its sphere; another one lowers the score.")
                    @RequestParam(required = false)
                    @Nullable
                    String sphere,
            @Parameter(
                            description = "How many candidates, 1 to 50.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "5"))
                    @RequestParam(defaultValue = "5")
                    int limit) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new InvalidRequest("name", "write 1 to " + MAX_NAME + " characters of a name");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidRequest("limit", "limit is 1 to " + MAX_LIMIT + ", not " + limit);
        }
        Vocabulary vocabulary = network.vocabulary(Set.of());
        if (sphere != null && vocabulary.sphere(sphere).isEmpty()) {
            throw new InvalidRequest(
                    "sphere", "there is no such sphere; " + SpellingSuggestion.hint(sphere, vocabulary.sphereTitles()));
        }
        Set<Kind> kinds = kind == null ? Set.of() : Set.of(kind(kind, vocabulary));
        List<Sought.Property> properties = new ArrayList<>();
        if (founded != null) {
            properties.add(
                    new Sought.Property(ReconciledProperty.FOUNDED, Sought.Condition.is(String.valueOf(founded))));
        }
        if (sphere != null) {
            properties.add(new Sought.Property(ReconciledProperty.SPHERE, Sought.Condition.is(sphere)));
        }
        return new Matches(
                name,
                matching.candidates(Sought.named(name, properties, kinds), limit).stream()
                        .map(Matched::of)
                        .toList());
    }

    private static Kind kind(String label, Vocabulary vocabulary) {
        return vocabulary
                .kind(label)
                .orElseThrow(() -> new InvalidRequest(
                        "kind", "there is no such kind; " + SpellingSuggestion.hint(label, vocabulary.kindLabels())));
    }
}
