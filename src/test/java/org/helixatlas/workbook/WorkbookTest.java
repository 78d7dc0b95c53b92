package org.helixatlas.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WorkbookTest {

    private static byte[] book(List<?>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook.write(List.of(new Workbook.Sheet("R&D", List.of(rows), new TreeMap<>())), out);
        return out.toByteArray();
    }

    /** Each cell as its place, its type and what it holds. */
    private static List<String> cells(byte[] book) throws Exception {
        List<String> cells = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Document part = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(zip.readAllBytes()));
                NodeList found = part.getElementsByTagName("c");
                for (int i = 0; i < found.getLength(); i++) {
                    Element cell = (Element) found.item(i);
                    cells.add(cell.getAttribute("r") + " " + cell.getAttribute("t") + " " + cell.getTextContent());
                }
            }
        }
        return cells;
    }

    @Test
    void cellsKeepWhatTheyAre() throws Exception {
        assertThat(cells(book(
                        List.of("actor", "value", "certain", "names"),
                        Arrays.asList("=1+1", 0.25, true, List.of("联想", "Legend")),
                        Arrays.asList(" <&> \u0001", Double.NaN, null, 7))))
                .containsExactly(
                        "A1 inlineStr actor",
                        "B1 inlineStr value",
                        "C1 inlineStr certain",
                        "D1 inlineStr names",
                        "A2 inlineStr =1+1",
                        "B2  0.25",
                        "C2 b 1",
                        "D2 inlineStr 联想;Legend",
                        "A3 inlineStr  <&> \uFFFD",
                        "B3 inlineStr NaN",
                        "D3  7");
    }

    @Test
    void aTextThatIsTooLongForACellEndsWithAnEllipsis() throws Exception {
        assertThat(cells(book(List.of("x".repeat(Workbook.LONGEST), "x".repeat(Workbook.LONGEST + 1)))))
                .extracting(cell -> cell.substring("A1 inlineStr ".length()).length(), cell -> cell.endsWith("x…"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Workbook.LONGEST, false),
                        org.assertj.core.groups.Tuple.tuple(Workbook.LONGEST, true));
    }

    @Test
    void columnsGoOnAfterZ() {
        assertThat(List.of(0, 25, 26, 27, 701, 702))
                .extracting(Workbook::letters)
                .containsExactly("A", "Z", "AA", "AB", "ZZ", "AAA");
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        assertThat(book(List.of("a"), List.of(1))).isEqualTo(book(List.of("a"), List.of(1)));
    }
}
