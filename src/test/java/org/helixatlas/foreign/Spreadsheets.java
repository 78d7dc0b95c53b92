package org.helixatlas.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Small spreadsheets for tests. */
final class Spreadsheets {

    private Spreadsheets() {}

    /** A workbook of one sheet, by an independent writer. */
    @SafeVarargs
    static byte[] xlsx(List<Object>... rows) throws IOException {
        return xlsx(book -> {
            Worksheet sheet = book.newWorksheet("Ties");
            for (int row = 0; row < rows.length; row++) {
                fill(sheet, row, rows[row]);
            }
        });
    }

    static byte[] xlsx(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            content.accept(book);
        }
        return out.toByteArray();
    }

    static void fill(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else if (!cells.get(column).equals("")) {
                sheet.value(row, column, cells.get(column).toString());
            }
        }
    }

    /** A workbook whose one sheet has this XML between its {@code sheetData} tags. */
    static byte[] rawXlsx(String rows, Map<String, String> further) {
        return rawXlsx(rows, further, StandardCharsets.UTF_8);
    }

    /** The same, with the parts in this encoding, whatever they declare. */
    static byte[] rawXlsx(String rows, Map<String, String> further, Charset charset) {
        Map<String, String> parts = new TreeMap<>(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='Ties' sheetId='1' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
        parts.putAll(further);
        return zip(parts, charset);
    }

    @SafeVarargs
    static byte[] ods(List<Object>... rows) {
        StringBuilder table = new StringBuilder();
        for (List<Object> row : rows) {
            table.append("<t:table-row>");
            for (Object cell : row) {
                table.append(
                        cell instanceof Number
                                ? "<t:table-cell o:value-type='float' o:value='" + cell + "'><x:p>" + cell
                                        + "</x:p></t:table-cell>"
                                : "<t:table-cell o:value-type='string'><x:p>" + cell + "</x:p></t:table-cell>");
            }
            table.append("<t:table-cell t:number-columns-repeated='16000'/></t:table-row>");
        }
        return rawOds(table + "<t:table-row t:number-rows-repeated='1040000'><t:table-cell/></t:table-row>");
    }

    static byte[] rawOds(String rows) {
        return zip(Map.of(
                "content.xml",
                "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:x='x'><o:body><o:spreadsheet><t:table t:name='Ties'>"
                        + rows + "</t:table></o:spreadsheet></o:body></o:document-content>"));
    }

    static byte[] zip(Map<String, String> parts) {
        return zip(parts, StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, String> parts, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(charset));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
