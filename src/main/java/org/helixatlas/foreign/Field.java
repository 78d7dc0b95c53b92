package org.helixatlas.foreign;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column of a table may hold, by its heading. */
enum Field {
    SOURCE(null, null),
    TARGET(null, null),
    /** An end of ties where no other column is one, else the first year. */
    EITHER_FROM(TieField.FROM, null),
    /** Likewise, the last year. */
    EITHER_TO(TieField.TO, null),
    TYPE(TieField.TYPE, null),
    FAMILY(TieField.FAMILY, null),
    /** Whether a tie has a direction. */
    DIRECTION(null, null),
    FROM(TieField.FROM, null),
    TO(TieField.TO, null),
    AMOUNT(TieField.AMOUNT, null),
    UNIT(TieField.UNIT, null),
    NOTE(TieField.NOTE, ActorField.NOTE),
    STATED_BY(TieField.STATED_BY, ActorField.STATED_BY),
    PAGE(TieField.PAGE, ActorField.PAGE),
    ID(null, null),
    NAME(null, ActorField.NAME),
    KIND(null, ActorField.KIND),
    SPHERE(null, ActorField.SPHERE),
    FOUNDED(null, ActorField.FOUNDED),
    DISSOLVED(null, ActorField.DISSOLVED),
    ROR(null, ActorField.ROR),
    WIKIDATA(null, ActorField.WIKIDATA),
    LEI(null, ActorField.LEI),
    NAME_ZH(null, ActorField.NAME_ZH);

    private final @Nullable TieField ofTie;
    private final @Nullable ActorField ofActor;

    Field(@Nullable TieField ofTie, @Nullable ActorField ofActor) {
        this.ofTie = ofTie;
        this.ofActor = ofActor;
    }

    /** What it says of a tie; null where it says nothing of one, or names its ends. */
    @Nullable
    TieField ofTie() {
        return ofTie;
    }

    /** What it says of an actor; null where it says nothing of one. */
    @Nullable
    ActorField ofActor() {
        return ofActor;
    }

    /** Whether a list of ties may have such a column. */
    boolean isOfTies() {
        return ofTie != null || this == SOURCE || this == TARGET || this == DIRECTION;
    }

    /** Whether a list of actors may have such a column. */
    boolean isOfActors() {
        return ofActor != null || this == ID;
    }

    /** The name of the option that tells its column. */
    String option() {
        return switch (this) {
            // The id and the name of what is sent are other things.
            case ID, NAME -> "actor-" + name().toLowerCase(Locale.ROOT);
            default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
