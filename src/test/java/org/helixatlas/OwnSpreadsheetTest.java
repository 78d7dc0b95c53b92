package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.helixatlas.export.Interpreter;
import org.helixatlas.ingest.Ingest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.FileSystemUtils;

/** Who comes with a spreadsheet and has the README alone gets from it to a number, a picture and a frame in R. */
class OwnSpreadsheetTest extends RunningServiceTest {

    /** A ring of a hundred firms, in which the first also works with each second one: 200 rows with the head and one tie twice. */
    private static final int FIRMS = 100;

    private static final int ROWS = 200;

    @TempDir
    Path folder;

    @Autowired
    private Ingest ingest;

    @Value("${helix.import.uploads}")
    private Path uploads;

    @BeforeEach
    void spreadsheet() throws Exception {
        try (OutputStream file = Files.newOutputStream(folder.resolve("ties.xlsx"));
                Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Ties");
            row(sheet, 0, "Source", "Target");
            for (int i = 1; i < ROWS; i++) {
                String target = "Firm " + (i <= FIRMS ? i % FIRMS + 1 : 1 + (2 * (i - FIRMS)) % FIRMS);
                row(sheet, i, i <= FIRMS ? "Firm " + i : "Hub", target);
                sheet.value(i, 2, 1900 + i % 100);
            }
            sheet.value(0, 2, "Year");
        }
    }

    private static void row(Worksheet sheet, int row, String source, String target) {
        sheet.value(row, 0, source);
        sheet.value(row, 1, target);
    }

    @AfterEach
    void shippedGraphAgain() throws Exception {
        FileSystemUtils.deleteRecursively(uploads);
        ingest.load(Path.of("import"));
    }

    @Test
    void theStepsOfTheReadmeLeadFromASpreadsheetToAPictureANumberAndAFrame() throws Exception {
        Map<String, String> steps = steps();
        List<String> commands = steps.get("sh").strip().lines().toList();

        assertThat(shell(commands.get(0))).contains("XLSX").contains("ties.xlsx");
        assertThat(shell(commands.get(1))).contains("my-ties");
        assertThat(shell(commands.get(2)))
                .startsWith("rank,actor,name,kind,value,normalised\n1,hub,Hub,UnspecifiedActor,");
        shell(commands.get(3));
        assertThat(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("my-ties.png"))))
                        .getWidth())
                .isGreaterThan(1000);

        Path script = Files.writeString(
                folder.resolve("frame.R"),
                here(steps.get("r"))
                        + "cat(nrow(betweenness), betweenness$name[1], class(betweenness$value), sep=';')");
        assertThat(Interpreter.R.run(script, "")).isEqualTo((FIRMS + 1) + ";Hub;numeric");
    }

    /** The blocks of the section, by language. */
    private static Map<String, String> steps() throws Exception {
        String section = Files.readString(Path.of("README.md"))
                .split("## I have a spreadsheet\n")[1]
                .split("\n## ")[0];
        Matcher blocks = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL).matcher(section);
        return blocks.results().collect(Collectors.toMap(b -> b.group(1), b -> b.group(2)));
    }

    private String here(String step) {
        return step.replace("http://localhost:8080", uri("").toString());
    }

    private String shell(String command) throws Exception {
        Path script = Files.writeString(
                folder.resolve("step.sh"),
                "cd \"$1\"\n" + here(command).replaceFirst("^curl ", "curl -fsS -m 120 ") + "\n");
        return Interpreter.CURL.run(script, folder.toString()).replace("\r\n", "\n");
    }
}
