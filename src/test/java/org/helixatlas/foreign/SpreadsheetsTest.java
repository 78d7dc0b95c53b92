package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.helixatlas.foreign.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** How spreadsheets are read: XLSX of an independent writer and by hand, ODS by hand. */
class SpreadsheetsTest {

    private static Understanding xlsx(byte[] bytes, String... options) {
        return Told.of(options, new ForeignFile("net.xlsx", bytes));
    }

    private static Understanding ods(byte[] bytes, String... options) {
        return Told.of(options, new ForeignFile("net.ods", bytes));
    }

    @Test
    void aSheetReadsAsTheSameTableAsCsvDoes() throws IOException {
        byte[] book = Spreadsheets.xlsx(
                List.of("source", "target", "weight", "year"),
                List.of("A", "B", 1.1, 1998),
                List.of("", "", "", ""),
                List.of("B", "C", 2, 2001.0));
        List<String> expected =
                List.of("a,TIED_WITH,b,1998,1.1,weight,net-row-2", "b,TIED_WITH,c,2001,2,weight,net-row-4");
        assertThat(Told.ties(xlsx(book))).isEqualTo(expected);
        assertThat(Told.ties(ods(Spreadsheets.ods(
                        List.of("source", "target", "weight", "year"),
                        List.of("A", "B", 1.1, 1998),
                        List.of("", "", "", ""),
                        List.of("B", "C", 2, 2001.0)))))
                .isEqualTo(expected);
    }

    @Test
    void datesGiveTheirYear() throws IOException {
        byte[] book = Spreadsheets.xlsx(b -> {
            Worksheet sheet = b.newWorksheet("Ties");
            Spreadsheets.fill(sheet, 0, List.of("source", "target", "start"));
            Spreadsheets.fill(sheet, 1, List.of("A", "B"));
            sheet.value(1, 2, LocalDate.of(2008, 5, 1));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
        });
        Understanding ties = xlsx(book);
        assertThat(Told.ties(ties)).containsExactly("a,TIED_WITH,b,2008,net-row-2");
        assertThat(Told.found(ties, Severity.NOTE)).contains("2|start|2008-05-01|is a date; its year alone is kept");
        assertThat(Told.ties(ods(Spreadsheets.rawOds(
                        "<t:table-row><t:table-cell><x:p>source</x:p></t:table-cell><t:table-cell><x:p>target</x:p>"
                                + "</t:table-cell><t:table-cell><x:p>year</x:p></t:table-cell></t:table-row><t:table-row>"
                                + "<t:table-cell><o:annotation><x:p>who?</x:p></o:annotation><x:p>A</x:p></t:table-cell>"
                                + "<t:table-cell><x:p>B<x:s/>C</x:p></t:table-cell><t:table-cell o:value-type='date'"
                                + " o:date-value='2008-05-01'><x:p>1. Mai</x:p></t:table-cell></t:table-row>"))))
                .containsExactly("a,TIED_WITH,b-c,2008,net-row-2");
    }

    @Test
    void aListOfTiesAndAListOfActorsStandInTwoSheets() throws IOException {
        byte[] book = Spreadsheets.xlsx(b -> {
            Worksheet about = b.newWorksheet("How to");
            Spreadsheets.fill(about, 0, List.of("What", "How"));
            Spreadsheets.fill(about, 1, List.of("ties", "one in each row"));
            Worksheet ties = b.newWorksheet("Ties");
            Spreadsheets.fill(ties, 0, List.of("source", "target"));
            Spreadsheets.fill(ties, 1, List.of("A", "B"));
            Worksheet actors = b.newWorksheet("Actors");
            Spreadsheets.fill(actors, 0, List.of("name", "kind"));
            Spreadsheets.fill(actors, 1, List.of("A", "firm"));
        });
        Understanding understood = xlsx(book);
        assertThat(Told.actors(understood)).containsExactly("a,Firm,A", "b,UnspecifiedActor,B");
        assertThat(Told.rows(understood, "evidence.csv"))
                .containsExactly(
                        "net-actors-row-2,Evidence,net-source,\"sheet Actors, row 2\",,stated,,,,",
                        "net-ties-row-2,Evidence,net-source,\"sheet Ties, row 2\",,stated,,,,");
        assertThat(understood.origins().get("ties.csv")).containsExactly(new Place("net.xlsx#Ties", 2, ""));
        assertThat(Told.found(understood, Severity.NOTE)).anyMatch(n -> n.contains("the sheet is passed over"));
        assertThat(Told.errors(xlsx(book, "sheet", "Actors")))
                .singleElement()
                .asString()
                .contains("no tie");
        assertThat(Told.errors(xlsx(book, "sheet", "No")))
                .singleElement()
                .asString()
                .contains("How to, Ties, Actors");
    }

    @Test
    void formulasGiveTheirLastValueAndErrorsAreTold() {
        String head =
                "<row r='1'><c r='A1' t='inlineStr'><is><t>source</t></is></c><c r='B1' t='inlineStr'><is><t>target</t>"
                        + "</is></c></row>";
        Understanding formula = xlsx(Spreadsheets.rawXlsx(
                head
                        + "<row r='2'><c r='A2' t='str'><f>X1</f><v>A</v></c><c r='B2' t='inlineStr'><is><t>B</t></is></c></row>",
                Map.of("xl/vbaProject.bin", "x")));
        assertThat(Told.ties(formula)).containsExactly("a,TIED_WITH,b,net-row-2");
        assertThat(Told.found(formula, Severity.NOTE)).anyMatch(n -> n.startsWith("2|||the cell is a formula"));
        assertThat(Told.found(formula, Severity.LOSS))
                .singleElement()
                .asString()
                .contains("macros");
        Understanding broken = xlsx(Spreadsheets.rawXlsx(
                head + "<row r='2'><c r='A2' t='e'><v>#N/A</v></c><c r='B2'><f>X1</f></c></row>", Map.of()));
        assertThat(Told.errors(broken))
                .anyMatch(e -> e.startsWith("2|column 1|#N/A|the cell holds an error"))
                .anyMatch(e -> e.startsWith("2|||the cell is a formula without a value"));
    }

    @Test
    void whatWouldFillTheMemoryIsRefused() {
        assertThat(Told.errors(xlsx(Spreadsheets.rawXlsx("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>", Map.of()))))
                .singleElement()
                .asString()
                .contains("a table may have 1000 columns");
        String spaces = " ".repeat(17 << 20);
        assertThat(Told.errors(xlsx(Spreadsheets.rawXlsx(spaces, Map.of()))))
                .singleElement()
                .asString()
                .contains("unpacks to more than");
        assertThat(Told.errors(ods(Spreadsheets.rawOds("<t:table-row t:number-rows-repeated='99999999'><t:table-cell>"
                        + "<x:p>a</x:p></t:table-cell><t:table-cell><x:p>b</x:p></t:table-cell></t:table-row>"))))
                .singleElement()
                .asString()
                .contains("more than 2000000 rows");
        assertThat(Told.errors(ods(Spreadsheets.rawOds("<t:table-row><t:table-cell t:number-columns-repeated='99999'>"
                        + "<x:p>a</x:p></t:table-cell></t:table-row>"))))
                .singleElement()
                .asString()
                .contains("a table may have 1000 columns");
    }

    @Test
    void documentTypesAndOtherFilesAreRefused() {
        assertThat(
                        Told.errors(
                                xlsx(
                                        Spreadsheets.rawXlsx(
                                                "",
                                                Map.of(
                                                        "xl/sharedStrings.xml",
                                                        "<!DOCTYPE sst [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><sst><si><t>&x;</t></si></sst>")))))
                .singleElement()
                .asString()
                .contains("the file is damaged");
        assertThat(Told.errors(xlsx(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})))
                .singleElement()
                .asString()
                .contains("save it as .xlsx");
        assertThat(Told.errors(xlsx(new byte[] {1, 2, 3})))
                .singleElement()
                .asString()
                .contains("the file is damaged");
        assertThat(Told.errors(ods(Spreadsheets.zip(Map.of("a", "b")))))
                .singleElement()
                .asString()
                .contains("no sheet");
    }

    @Test
    void partsAreReadInTheEncodingThatTheyDeclare() {
        assertThat(Told.actors(xlsx(tieToZuerich("", StandardCharsets.UTF_8))))
                .contains("zurich,UnspecifiedActor,Zürich");
        for (Charset charset :
                List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            String declared = "<?xml version='1.0' encoding='" + charset.name().replace("LE", "") + "'?>";
            assertThat(Told.actors(xlsx(tieToZuerich(declared, charset))))
                    .as(charset.name())
                    .contains("zurich,UnspecifiedActor,Zürich");
        }
        assertThat(Told.actors(xlsx(tieToZuerich("\uFEFF", StandardCharsets.UTF_8))))
                .contains("zurich,UnspecifiedActor,Zürich");
    }

    /** The parser would tell of them by itself, on the error output. */
    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void bytesThatAreNotInTheEncodingAreRefusedAndToldNowhereElse() {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            for (String declared :
                    List.of("", "<?xml version='1.0' encoding='UTF-8'?>", "<?xml version='1.0' encoding='no-such'?>")) {
                assertThat(Told.errors(xlsx(tieToZuerich(declared, StandardCharsets.ISO_8859_1))))
                        .as(declared)
                        .singleElement()
                        .asString()
                        .contains("the file is damaged");
            }
        } finally {
            System.setErr(before);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static byte[] tieToZuerich(String declaration, Charset charset) {
        String rows =
                "<row r='1'><c r='A1' t='inlineStr'><is><t>source</t></is></c><c r='B1' t='inlineStr'><is><t>target</t></is>"
                        + "</c></row><row r='2'><c r='A2' t='inlineStr'><is><t>A</t></is></c><c r='B2' t='inlineStr'><is><t>Zürich</t></is>"
                        + "</c></row>";
        return Spreadsheets.rawXlsx(
                "",
                Map.of(
                        "xl/worksheets/sheet1.xml",
                        declaration + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"),
                charset);
    }
}
