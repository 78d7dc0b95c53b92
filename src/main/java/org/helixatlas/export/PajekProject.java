package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * A project of Pajek ({@code .paj}): the network with relation types as numbered relations and years as activity intervals, and
 * kinds, spheres and modes as partitions, founding years as a vector (Mrvar and Batagelj, Pajek reference manual).
 */
@Component
class PajekProject implements Format {

    @Override
    public Described described() {
        return new Described(
                "pajek-project",
                "Pajek's .paj with numbered relations, years, and partitions by kind and sphere, for Pajek",
                MediaType.parseMediaType("text/x-pajek-project;charset=UTF-8"),
                "paj");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        List<Loss> all = new ArrayList<>(List.of(Loss.NAMES));
        if (!extract.merged()) {
            all.add(new Loss("substance", "Amounts, stakes, notes, bases and evidence of ties are left out."));
            all.add(new Loss(
                    "time",
                    "An actor has the years in which it may have been, a tie those in which it certainly was in force, or,"
                            + " where no year is certain, may have been. Pajek has no open start: it is 1."));
        }
        if (extract.directionMatters()) {
            all.add(Loss.DIRECTION);
        }
        return all;
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        Vocabulary vocabulary = extract.view().snapshot().vocabulary();
        Text text = new Text(out).comments("% ", preface);
        String vertices = "*Vertices " + extract.size();
        text.line("*Network ", extract.view().snapshot().version()).line(vertices);
        extract.nodes(node -> text.line(
                (node.number() + 1) + " \"" + node.id() + "\"",
                interval(
                        node.actor().possible().first(), node.actor().possible().last())));
        String lines = Pajek.lines(extract);
        if (extract.merged()) {
            text.line(lines);
            extract.lines(line -> text.line(Pajek.ends(line)));
        } else {
            for (RelationType type : relations(extract)) {
                text.line(lines, " :" + (vocabulary.index(type) + 1), " \"", type.name(), "\"");
                extract.lines(line -> {
                    Tied tie = line.tied();
                    if (tie.type().equals(type.name())) {
                        text.line(Pajek.ends(line), interval(tie));
                    }
                });
            }
        }
        partition(
                extract,
                text,
                "kind",
                vocabulary.kinds(),
                Kind::label,
                node -> node.actor().kind());
        partition(
                extract,
                text,
                "sphere",
                vocabulary.spheres(),
                Sphere::title,
                node -> node.actor().sphere());
        if (extract.view().projection().twoMode()) {
            text.line("*Partition mode").line(vertices);
            extract.nodes(node -> text.line(Integer.toString(node.mode())));
        }
        text.line("*Vector founded").comments("% ", List.of("0 where unknown")).line(vertices);
        extract.nodes(node -> text.line(
                node.actor().founded() == Snapshot.UNKNOWN
                        ? "0"
                        : Integer.toString(node.actor().founded())));
        text.flush();
    }

    private static List<RelationType> relations(Extract extract) {
        return extract.view().snapshot().vocabulary().types().stream()
                .filter(type -> extract.view().ties().stream()
                        .anyMatch(tie -> tie.type().equals(type)))
                .toList();
    }

    private static <E> void partition(
            Extract extract,
            Text text,
            String name,
            List<E> classes,
            Function<E, String> title,
            Function<Extract.Node, @Nullable E> classOf)
            throws IOException {
        text.line("*Partition ", name);
        text.comments(
                "% ",
                IntStream.range(0, classes.size())
                        .mapToObj(i -> (i + 1) + " " + title.apply(classes.get(i)))
                        .toList());
        text.line("*Vertices ", Integer.toString(extract.size()));
        extract.nodes(node -> {
            E found = classOf.apply(node);
            text.line(found == null ? "0" : Integer.toString(classes.indexOf(found) + 1));
        });
    }

    private static String interval(Tied tie) {
        return tie.certainFrom() == null
                ? interval(tie.possibleFrom(), tie.possibleTo())
                : interval(tie.certainFrom(), tie.certainTo());
    }

    private static String interval(@Nullable Integer start, @Nullable Integer end) {
        return start == null && end == null
                ? ""
                : " [" + (start == null ? "1" : start) + "-" + (end == null ? "*" : end) + "]";
    }
}
