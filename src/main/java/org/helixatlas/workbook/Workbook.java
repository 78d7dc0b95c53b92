package org.helixatlas.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as {@code .xlsx} (ECMA-376): the same sheets give the same bytes, on any machine and at any time, which libraries that
 * write it do not promise.
 */
public final class Workbook {

    /** As many characters as Excel takes in a cell; longer texts end with an ellipsis. */
    static final int LONGEST = 32_767;

    private static final int NARROWEST = 10;
    private static final int WIDEST = 48;
    private static final int ROWS_LOOKED_AT = 200;
    private static final int ROWS_WITH_CHOICE = 10_000;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbook() {}

    /**
     * A sheet. Its first row stays in sight, since it names the columns.
     *
     * @param name at most 31 characters
     * @param rows cells are texts, numbers, truth values, lists of these, which semicolons join, or null. A text is never run as a
     *     formula
     * @param choices where the words are from which the cells of a column may be chosen, such as {@code words!$A$2:$A$9}, by the
     *     number of the column, from 0; other words are permitted
     */
    public record Sheet(
            String name, List<? extends List<? extends @Nullable Object>> rows, SortedMap<Integer, String> choices) {}

    /**
     * Writes a workbook.
     *
     * @param out left open
     */
    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes(sheets.size()));
        parts.put("_rels/.rels", relations(List.of(relation("rId1", "officeDocument", "xl/workbook.xml"))));
        parts.put("xl/workbook.xml", book(sheets));
        List<String> relations = new ArrayList<>();
        for (int i = 1; i <= sheets.size(); i++) {
            relations.add(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        parts.put("xl/_rels/workbook.xml.rels", relations(relations));
        for (int i = 0; i < sheets.size(); i++) {
            parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", sheet(sheets.get(i)));
        }
        zip(parts, out);
    }

    private static String contentTypes(int sheets) {
        StringBuilder xml = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>");
        for (int i = 1; i <= sheets; i++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPE
                    + "worksheet+xml\"/>");
        }
        return xml.append("</Types>").toString();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(List<String> relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", relations)
                + "</Relationships>";
    }

    private static String book(List<Sheet> sheets) {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            xml.append("<sheet name=\"" + escaped(sheets.get(i).name) + "\" sheetId=\"" + (i + 1) + "\" r:id=\"rId"
                    + (i + 1) + "\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String sheet(Sheet sheet) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">"
                + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
                + " state=\"frozen\"/></sheetView></sheetViews><cols>");
        int columns = sheet.rows.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < Math.max(1, columns); column++) {
            xml.append("<col min=\"" + (column + 1) + "\" max=\"" + (column + 1) + "\" width=\"" + width(sheet, column)
                    + "\" customWidth=\"1\"/>");
        }
        xml.append("</cols><sheetData>");
        for (int row = 0; row < sheet.rows.size(); row++) {
            xml.append("<row r=\"" + (row + 1) + "\">");
            List<? extends @Nullable Object> cells = sheet.rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                cell(xml, letters(column) + (row + 1), cells.get(column));
            }
            xml.append("</row>");
        }
        xml.append("</sheetData>");
        if (!sheet.choices.isEmpty()) {
            xml.append("<dataValidations count=\"" + sheet.choices.size() + "\">");
            sheet.choices.forEach((column, words) -> {
                String cells = letters(column) + "2:" + letters(column) + ROWS_WITH_CHOICE;
                xml.append("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"0\" sqref=\"" + cells
                        + "\"><formula1>" + escaped(words) + "</formula1></dataValidation>");
            });
            xml.append("</dataValidations>");
        }
        return xml.append("</worksheet>").toString();
    }

    /** Wide enough for most of what the first rows hold. */
    private static int width(Sheet sheet, int column) {
        int longest = sheet.rows.stream()
                .limit(ROWS_LOOKED_AT)
                .filter(row -> column < row.size())
                .mapToInt(row -> text(row.get(column)).length() + 2)
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, longest));
    }

    private static void cell(StringBuilder xml, String place, @Nullable Object value) {
        if (value instanceof Boolean truth) {
            xml.append("<c r=\"" + place + "\" t=\"b\"><v>" + (truth ? 1 : 0) + "</v></c>");
            return;
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            xml.append("<c r=\"" + place + "\"><v>" + number + "</v></c>");
            return;
        }
        String text = text(value);
        if (!text.isEmpty()) {
            xml.append("<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                    + escaped(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text)
                    + "</t></is></c>");
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(";"));
        }
        return value == null ? "" : value.toString();
    }

    /** The letters of a column: A for 0, Z for 25, AA for 26. */
    static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    /** What XML 1.0 cannot hold is shown as the sign for a character that cannot be shown. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isOfXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isOfXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || c > 0xFFFF;
    }

    /** Stored rather than compressed, since compressors differ from one Java to the next. */
    private static void zip(Map<String, String> parts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            byte[] bytes = ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.getValue())
                    .getBytes(StandardCharsets.UTF_8);
            ZipEntry entry = new ZipEntry(part.getKey());
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
            entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            zip.write(bytes);
        }
        zip.finish();
    }
}
