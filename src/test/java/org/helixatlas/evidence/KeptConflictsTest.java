package org.helixatlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.helixatlas.evidence.Conflict.ChineseRule;
import org.helixatlas.evidence.Conflict.Rival;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;

class KeptConflictsTest {

    private static final List<CypherFile> RULES = new CypherFiles().in(Conflicts.FOLDER);
    private static final String VERSION = "v";

    /** With one of everything, and nothing where nothing need be. */
    private static final List<Conflict> CONFLICTS = List.of(
            new Conflict(
                    "lifetime--bank",
                    "lifetime",
                    "Years of foundation",
                    new ChineseRule("成立年份"),
                    new Subject("bank", "银行", "Firm"),
                    "founded",
                    List.of(
                            new Rival(
                                    "about 1984.5",
                                    null,
                                    1984.5,
                                    "about",
                                    null,
                                    "year",
                                    null,
                                    -5,
                                    "circa",
                                    null,
                                    null,
                                    null,
                                    List.of("d"),
                                    "stated",
                                    List.of(new Evidence(
                                            "e",
                                            new Evidence.Source(
                                                    "s", "A study", "Wang", 2009, "https://a.example", "thesis"),
                                            "p. 5",
                                            "5",
                                            "inferred",
                                            "a rule",
                                            "It says \"so\".\n",
                                            1999,
                                            "Li (2001)",
                                            "d"))),
                            new Rival(
                                    "Bank founded itself",
                                    "bank--FOUNDED--bank",
                                    null,
                                    null,
                                    70.0,
                                    "%",
                                    "minority",
                                    null,
                                    null,
                                    2000,
                                    "exact",
                                    "a note",
                                    List.of("d", "f"),
                                    "inferred",
                                    List.of(new Evidence(
                                            "f",
                                            new Evidence.Source("t", "A page", null, null, null, "website"),
                                            "whole",
                                            null,
                                            "stated",
                                            null,
                                            null,
                                            null,
                                            null,
                                            "f"))))),
            new Conflict(
                    "control--bank",
                    "control",
                    "Control",
                    null,
                    new Subject("bank", "银行", "Firm"),
                    "control",
                    List.of()));

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsReadAsItWas() {
        kept("1").keep(VERSION, RULES, CONFLICTS);
        assertThat(kept("1").of(VERSION, RULES)).contains(CONFLICTS);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("conflicts"));
        kept("1").keep("w", RULES, List.of());
        assertThat(kept("1").of("w", RULES)).contains(List.of());
        assertThat(folder.toFile().list()).containsExactly("conflicts");
    }

    @Test
    void whatWasFoundInAnotherGraphOrByOthersIsNotTaken() {
        kept("1").keep(VERSION, RULES, CONFLICTS);
        assertThat(kept("1").of("w", RULES)).isEmpty();
        assertThat(kept("2").of(VERSION, RULES)).isEmpty();
        assertThat(kept("1").of(VERSION, RULES.subList(1, RULES.size()))).isEmpty();
        CypherFile first = RULES.get(0);
        CypherFile changed = CypherFile.parse(Conflicts.FOLDER, first.name(), first.text() + "\n// another word\n");
        List<CypherFile> others = new ArrayList<>(RULES);
        others.set(0, changed);
        assertThat(kept("1").of(VERSION, others)).isEmpty();
    }

    @Test
    void aDamagedFileIsNotTaken() throws IOException {
        kept("1").keep(VERSION, RULES, CONFLICTS);
        Path file = folder.resolve("conflicts");
        byte[] whole = Files.readAllBytes(file);
        // The first ten bytes are a head that says no more than that it is compressed.
        for (int i = 10; i < whole.length; i += 7) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            Files.write(file, damaged);
            assertThat(kept("1").of(VERSION, RULES)).as("byte %d", i).isEmpty();
        }
        for (int length = 0; length < whole.length; length += 31) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(kept("1").of(VERSION, RULES)).as("%d bytes", length).isEmpty();
        }
    }

    @Test
    void nothingIsKeptOfADatabaseThatIsNotOurs() {
        Database remote = mock(Database.class);
        when(remote.keptConflicts()).thenReturn(Optional.empty());
        KeptConflicts kept = new KeptConflicts(remote, build("1"));
        kept.keep(VERSION, RULES, CONFLICTS);
        assertThat(kept.of(VERSION, RULES)).isEmpty();
    }

    private KeptConflicts kept(String service) {
        Database database = mock(Database.class);
        when(database.keptConflicts()).thenReturn(Optional.of(folder.resolve("conflicts")));
        return new KeptConflicts(database, build(service));
    }

    @SuppressWarnings("unchecked")
    private static ObjectProvider<BuildProperties> build(String version) {
        Properties properties = new Properties();
        properties.setProperty("version", version);
        ObjectProvider<BuildProperties> provider = mock(ObjectProvider.class);
        when(provider.getIfAvailable()).thenReturn(new BuildProperties(properties));
        return provider;
    }
}
