package org.helixatlas.period;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.network.KnownParticulars;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Snapshot.Tie;
import org.helixatlas.network.Tied;
import org.helixatlas.network.View;
import org.helixatlas.period.ModelNetworks.Event;
import org.helixatlas.period.ModelNetworks.Presence;
import org.helixatlas.period.ModelNetworks.Wave;
import org.helixatlas.web.CsvCell;
import org.jspecify.annotations.Nullable;

/**
 * A zip of what statistical models of networks in R need: tables of the networks by period, of actors and of events, and scripts that read
 * them. The same graph gives the same bytes.
 */
final class ModelFiles {

    /** The first moment that a zip can name: a file's own time would make the same graph other bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final List<String> SCRIPTS = List.of("read.R", "ergm.R", "siena.R", "goldfish.R");

    private final ModelNetworks networks;
    private final boolean directed;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    private ModelFiles(ModelNetworks networks, boolean directed) {
        this.networks = networks;
        this.directed = directed;
    }

    /** The bytes of the zip. */
    static byte[] of(ModelNetworks networks, boolean directed, String program) {
        ModelFiles files = new ModelFiles(networks, directed);
        try {
            files.text("README.txt", String.join("\n", ModelReadme.of(networks, directed, program)) + "\n");
            files.manifest();
            files.actors();
            files.presence();
            for (Wave wave : networks.waves()) {
                files.network(wave);
            }
            files.events();
            files.ties();
            files.sources();
            for (String script : SCRIPTS) {
                files.text(script, script(script));
            }
            files.zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.bytes.toByteArray();
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ModelFiles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void text(String name, String text) throws IOException {
        entry(name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void table(String name, List<String> header, List<List<@Nullable Object>> rows) throws IOException {
        entry(name);
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(header);
        for (List<@Nullable Object> row : rows) {
            csv.writeRecord(row.stream().map(CsvCell::of).toList());
        }
        csv.flush();
    }

    private String id(long place) {
        return networks.snapshot().id((int) place);
    }

    static String file(Wave wave) {
        return "networks/" + wave.period().title() + ".csv";
    }

    /** What the files must add up to. */
    private void manifest() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Wave wave : networks.waves()) {
            rows.add(Arrays.asList(
                    wave.period().title(),
                    wave.period().from(),
                    wave.period().to(),
                    file(wave),
                    directed,
                    networks.actors().length,
                    wave.count(Presence.CERTAIN),
                    wave.count(Presence.POSSIBLE),
                    wave.count(Presence.ABSENT),
                    wave.tied().length,
                    wave.missing().length));
        }
        table(
                "manifest.csv",
                List.of(
                        "period",
                        "from",
                        "to",
                        "file",
                        "directed",
                        "actors",
                        "certain",
                        "possible",
                        "absent",
                        "tied",
                        "missing"),
                rows);
    }

    private void actors() throws IOException {
        TreeMap<String, TreeSet<String>> parks = parks();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int a : networks.actors()) {
            Snapshot.Actor actor = networks.snapshot().actor(a);
            TreeSet<String> its = parks.getOrDefault(actor.id(), new TreeSet<>());
            rows.add(Arrays.asList(
                    actor.id(),
                    actor.name(),
                    actor.kind().label(),
                    actor.sphere() == null ? null : actor.sphere().title(),
                    Tied.year(actor.founded()),
                    Tied.year(actor.dissolved()),
                    !its.isEmpty(),
                    its,
                    actor.dataset()));
        }
        table(
                "actors.csv",
                List.of("id", "name", "kind", "sphere", "founded", "dissolved", "inPark", "parks", "dataset"),
                rows);
    }

    /** The parks that each actor is located in, or moved to, at any time. */
    private TreeMap<String, TreeSet<String>> parks() {
        Snapshot snapshot = networks.snapshot();
        NetworkFilter wide = networks.last()
                .filter()
                .between(null, null)
                .withTypes(snapshot.vocabulary().meaning(Meaning.LOCATION, Meaning.MOVE))
                .withKinds(Set.copyOf(snapshot.vocabulary().kinds()))
                .withSpheres(Set.of())
                .inPark(null);
        TreeMap<String, TreeSet<String>> parks = new TreeMap<>();
        for (Tie tie : View.of(snapshot, wide, Projection.DIRECTED).ties()) {
            if (snapshot.kind(snapshot.indexOf(tie.target()).orElseThrow()).isPark()) {
                parks.computeIfAbsent(tie.source(), id -> new TreeSet<>()).add(tie.target());
            }
        }
        return parks;
    }

    private void presence() throws IOException {
        List<String> header = new ArrayList<>(List.of("id"));
        networks.waves().forEach(wave -> header.add(wave.period().title()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int a = 0; a < networks.actors().length; a++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(id(networks.actors()[a]));
            for (Wave wave : networks.waves()) {
                row.add(wave.presence().get(a).title());
            }
            rows.add(row);
        }
        table("presence.csv", header, rows);
    }

    private void network(Wave wave) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long pair : wave.tied()) {
            rows.add(Arrays.asList(id(pair >> Integer.SIZE), id((int) pair), "tied"));
        }
        for (long pair : wave.missing()) {
            rows.add(Arrays.asList(id(pair >> Integer.SIZE), id((int) pair), "missing"));
        }
        table(file(wave), List.of("source", "target", "state"), rows);
    }

    private void events() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Event event : networks.events(directed)) {
            rows.add(Arrays.asList(
                    event.year(), id(event.sender()), id(event.receiver()), event.tied() ? (Object) 1 : (Object) 0));
        }
        table("events.csv", List.of("time", "sender", "receiver", "replace"), rows);
    }

    private void ties() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Tie tie : networks.ties()) {
            Tied told = Tied.of(tie);
            rows.add(Arrays.asList(
                    told.id(),
                    told.source(),
                    told.type(),
                    told.target(),
                    told.family(),
                    told.directed(),
                    told.from(),
                    told.fromPrecision(),
                    told.to(),
                    told.toPrecision(),
                    told.certainFrom(),
                    told.certainTo(),
                    told.possibleFrom(),
                    told.possibleTo(),
                    told.basis(),
                    told.datasets(),
                    told.evidence()));
        }
        table(
                "ties.csv",
                List.of(
                        "id",
                        "source",
                        "type",
                        "target",
                        "family",
                        "directed",
                        "from",
                        "fromPrecision",
                        "to",
                        "toPrecision",
                        "certainFrom",
                        "certainTo",
                        "possibleFrom",
                        "possibleTo",
                        "basis",
                        "datasets",
                        "evidence"),
                rows);
    }

    private void sources() throws IOException {
        KnownParticulars known = new KnownParticulars(
                networks.snapshot(), networks.last().filter().statedOnly());
        TreeMap<String, Particulars.Source> cited = known.counting(
                        networks.ties().stream().flatMap(tie -> tie.evidence().stream()))
                .map(Particulars.Citation::source)
                .collect(Collectors.toMap(Particulars.Source::id, s -> s, (s, same) -> s, TreeMap::new));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Particulars.Source source : cited.values()) {
            rows.add(Arrays.asList(
                    source.id(), source.title(), source.authors(), source.year(), source.url(), source.reliability()));
        }
        table("sources.csv", List.of("id", "title", "authors", "year", "url", "reliability"), rows);
    }
}
