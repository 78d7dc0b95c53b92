package org.helixatlas.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.Environment;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DiagnosticGroup;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.deps.ModuleLoader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be known of the page's scripts without running them, by the checks of the Closure Compiler. */
class PageScriptsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/static/explorer");

    /** What browsers and libraries give besides, and the compiler knows as properties of the window only. */
    private static final String GLOBALS = """
            /** @externs */
            var addEventListener, cytoscape, dispatchEvent, localStorage, matchMedia, onmessage, removeEventListener, scrollTo;
            """;

    private static final List<DiagnosticGroup> CHECKED = List.of(
            DiagnosticGroups.UNDEFINED_VARIABLES,
            DiagnosticGroups.MODULE_LOAD,
            DiagnosticGroups.SUSPICIOUS_CODE,
            DiagnosticGroups.UNUSED_LOCAL_VARIABLE,
            DiagnosticGroups.DUPLICATE_VARS);

    @Test
    void theyNameNothingThatIsNotThere() throws IOException {
        List<SourceFile> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".js")).sorted().toList()) {
                scripts.add(SourceFile.fromCode(
                        SCRIPTS.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
        }
        assertThat(scripts).hasSizeGreaterThan(20);
        assertThat(findings(scripts)).isEmpty();
    }

    /** The check itself: an import of nothing, a name that was mistyped, a constant that is changed, a variable of no use. */
    @Test
    void whatIsWrongIsFound() throws IOException {
        assertThat(findings(List.of(
                        SourceFile.fromCode("dom.js", "export const h = 1;\n"),
                        SourceFile.fromCode("wrong.js", "import { g } from \"./dom.js\";\n\ng();\n"))))
                .singleElement()
                .asString()
                .startsWith("wrong.js:1 ")
                .contains("export \"g\"");
        assertThat(findings(List.of(SourceFile.fromCode(
                        "wrong.js", "const fixed = 1;\nexport function f() {\n  let idle = 2;\n  fixed = 3;\n}\n"))))
                .anyMatch(finding -> finding.startsWith("wrong.js:3 ") && finding.contains("idle"))
                .anyMatch(finding -> finding.startsWith("wrong.js:4 ") && finding.contains("fixed"));
        assertThat(findings(List.of(SourceFile.fromCode("wrong.js", "export const f = () => misspelt;\n"))))
                .singleElement()
                .asString()
                .startsWith("wrong.js:1 ")
                .contains("misspelt");
    }

    private static List<String> findings(List<SourceFile> scripts) throws IOException {
        CompilerOptions options = new CompilerOptions();
        options.setLanguageIn(LanguageMode.ECMASCRIPT_NEXT);
        options.setLanguageOut(LanguageMode.NO_TRANSPILE);
        options.setEnvironment(Environment.BROWSER);
        options.setModuleResolutionMode(ModuleLoader.ResolutionMode.BROWSER);
        options.setChunkOutputType(CompilerOptions.ChunkOutputType.ES_MODULES);
        options.setAllowDynamicImport(true);
        options.setChecksOnly(true);
        options.setCheckSymbols(true);
        // The page's scripts do not tell types.
        options.setWarningLevel(DiagnosticGroups.CHECK_TYPES, CheckLevel.OFF);
        CHECKED.forEach(group -> options.setWarningLevel(group, CheckLevel.ERROR));
        List<SourceFile> given = new ArrayList<>(CommandLineRunner.getBuiltinExterns(Environment.BROWSER));
        given.add(SourceFile.fromCode("globals.js", GLOBALS));
        Compiler compiler = new Compiler(new PrintStream(OutputStream.nullOutputStream()));
        compiler.disableThreads();
        compiler.compile(given, scripts, options);
        return Stream.concat(compiler.getErrors().stream(), compiler.getWarnings().stream())
                .map(error -> error.getSourceName() + ":" + error.getLineno() + " " + error.getDescription())
                .toList();
    }
}
