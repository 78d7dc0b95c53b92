package org.helixatlas.foreign;

import java.util.List;
import org.helixatlas.foreign.Actors.Actor;
import org.helixatlas.model.Precision;
import org.jspecify.annotations.Nullable;

/** The rows of {@code actors.csv}, and of the files for what an actor's own row has no room for. */
final class ActorRows {

    /** So many rows about one actor are its evidence; more would not fit into a cell. */
    private static final int MOST_EVIDENCE = 50;

    private final CsvFile actors = new CsvFile(
            "actors.csv", "id:ID,:LABEL,name,sphere,founded:int,dissolved:int,ror,wikidata,lei,note,evidence:string[]");
    private final CsvFile names =
            new CsvFile("names.csv", ":LABEL,actor,text,language,kind,from:int,to:int,evidence:string[]");
    private final CsvFile figures = new CsvFile(
            "observations.csv",
            ":LABEL,subject,metric,value:double,unit,qualifier,from:int,to:int,note,evidence:string[]");
    private final Cells cells;
    private final Evidences evidences;

    ActorRows(Cells cells, Evidences evidences) {
        this.cells = cells;
        this.evidences = evidences;
    }

    void add(Actor actor, KindWords.Told kind) {
        String evidence = evidence(actor);
        WrittenYear founded = year(actor, ActorField.FOUNDED);
        WrittenYear dissolved = year(actor, ActorField.DISSOLVED);
        cells.inOrder(founded, dissolved, cells.place(actor.place(), ActorField.DISSOLVED));
        actors.row(
                actor.place(),
                actor.id(),
                kind.label(),
                cells.text(actor.name(), cells.place(actor.place(), ActorField.NAME)),
                kind.sphere(),
                exact(founded),
                exact(dissolved),
                actor.value(ActorField.ROR).replaceFirst("^https?://ror\\.org/", ""),
                actor.value(ActorField.WIKIDATA).replaceFirst("^https?://www\\.wikidata\\.org/(wiki|entity)/", ""),
                actor.value(ActorField.LEI),
                cells.text(actor.value(ActorField.NOTE), cells.place(actor.place(), ActorField.NOTE)),
                evidence);
        figure(actor, "founded", founded, evidence);
        figure(actor, "dissolved", dissolved, evidence);
        String chinese = actor.value(ActorField.NAME_ZH);
        if (!chinese.isEmpty()) {
            names.row(actor.place(), "Name", actor.id(), chinese, "zh", "translation", "", "", evidence);
        } else if (Texts.isChinese(actor.name())) {
            names.row(actor.place(), "Name", actor.id(), actor.name(), "zh", "official", "", "", evidence);
        }
    }

    private String evidence(Actor actor) {
        TieStatement first = actor.firstTie();
        if (first != null) {
            return evidences.of(first);
        }
        return actor.statements().stream()
                .limit(MOST_EVIDENCE)
                .map(evidences::of)
                .distinct()
                .reduce((a, b) -> a + ";" + b)
                .orElseThrow();
    }

    private @Nullable WrittenYear year(Actor actor, ActorField field) {
        return cells.year(actor.value(field), cells.place(actor.place(), field));
    }

    private static String exact(@Nullable WrittenYear year) {
        return year == null || year.precision() != Precision.EXACT ? "" : String.valueOf(year.year());
    }

    /** A year that is not exact is a figure about the actor, since its row has no room for how exact it is. */
    private void figure(Actor actor, String metric, @Nullable WrittenYear year, String evidence) {
        if (year != null && year.precision() != Precision.EXACT) {
            String qualifier = String.valueOf(year.precision().qualifier());
            figures.row(
                    actor.place(),
                    "Observation",
                    actor.id(),
                    metric,
                    String.valueOf(year.year()),
                    "",
                    qualifier,
                    "",
                    "",
                    "",
                    evidence);
        }
    }

    List<CsvFile> files() {
        return List.of(actors, names, figures).stream()
                .filter(file -> file == actors || !file.isEmpty())
                .toList();
    }
}
