package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** The empty workbook is one that the service itself understands. */
class TemplatesTest {

    private static final byte[] BOOK = Templates.workbook(Vocabulary.shipped());

    @Test
    void anEmptyOneLacksNothingButTies() {
        assertThat(Told.errors(Told.of(new ForeignFile("template.xlsx", BOOK))))
                .singleElement()
                .asString()
                .contains("there is no tie in it");
    }

    @Test
    void aFilledOneIsRead() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(BOOK))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        fill(
                parts,
                1,
                "Tsinghua",
                "Baidu",
                "SHARES_INFORMATION_WITH",
                "1998",
                "2003",
                "2",
                "people",
                "A note.",
                "Wang 2009",
                "12");
        fill(parts, 2, "Tsinghua", "University", "", "1911");
        Understanding filled = Told.of(new ForeignFile("net.xlsx", Spreadsheets.zip(parts)));
        assertThat(Told.ties(filled))
                .containsExactly("tsinghua,SHARES_INFORMATION_WITH,baidu,1998,2003,2,people,A note.,net-ties-row-2");
        assertThat(Told.rows(filled, "actors.csv").get(0)).startsWith("tsinghua,University,Tsinghua,,1911,");
        assertThat(Told.found(filled, Finding.Severity.LOSS)).isEmpty();
    }

    private static void fill(Map<String, String> parts, int sheet, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"2\">");
        for (String cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        parts.compute(
                "xl/worksheets/sheet" + sheet + ".xml",
                (name, xml) -> xml.replace("</sheetData>", row + "</row></sheetData>"));
    }

    @Test
    void theWordsAreOfferedAsChoices() {
        assertThat(new String(BOOK, StandardCharsets.UTF_8))
                .contains(
                        "sqref=\"C2:C10000\"><formula1>words!$A$2:$A$"
                                + (Vocabulary.shipped().types().size() + 1) + "</formula1>",
                        ">SPUN_OFF_FROM<",
                        ">ResearchInstitute<");
        assertThat(Templates.workbook(Vocabulary.shipped())).isEqualTo(BOOK);
    }
}
