package org.helixatlas.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;

/** An empty workbook to fill in: a sheet for ties, one for actors, how to fill them in, and the words to choose from. */
public final class Templates {

    static final List<String> TIES = List.of(
            "source", "target", "type", "start year", "end year", "weight", "unit", "note", "stated by", "page");
    static final List<String> ACTORS = List.of(
            "name",
            "kind",
            "sphere",
            "founded",
            "dissolved",
            "ror",
            "wikidata",
            "lei",
            "chinese name",
            "note",
            "stated by",
            "page");

    private static final List<List<String>> HOW = List.of(
            List.of("Sheet", "Column", "What to write"),
            List.of("ties", "source, target", "The two actors, by name; the tie is read from source to target."),
            List.of("ties", "type", "A type from the list, or a word of your own."),
            List.of(
                    "ties",
                    "start year, end year",
                    "1998, about 1998, before 1998, after 1998, or a date. Empty: unknown."),
            List.of("ties", "weight, unit", "A number over zero, and what it counts, such as people or CNY."),
            List.of("ties, actors", "stated by, page", "Which source says so, and where. Empty: this workbook."),
            List.of("actors", "name", "As the ties write it. Actors that ties name need no row here."),
            List.of("actors", "kind, sphere", "From the lists, or words of your own."));
    private static final int ROWS_WITH_CHOICE = 10_000;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Templates() {}

    private record Sheet(String name, List<List<String>> rows, Map<Integer, Integer> choices) {}

    /** The workbook as {@code .xlsx} (ECMA-376), with the words of a vocabulary; the same bytes each time. */
    public static byte[] workbook(Vocabulary vocabulary) {
        List<List<String>> words = List.of(
                with("types", vocabulary.typeNames()),
                with("kinds", vocabulary.kinds().stream().map(Kind::label).toList()),
                with("spheres", vocabulary.spheres().stream().map(Sphere::title).toList()));
        List<Sheet> sheets = List.of(
                new Sheet("ties", List.of(TIES), Map.of(TIES.indexOf("type"), 0)),
                new Sheet("actors", List.of(ACTORS), Map.of(ACTORS.indexOf("kind"), 1, ACTORS.indexOf("sphere"), 2)),
                new Sheet("how to fill this in", HOW, Map.of()),
                new Sheet("words", turned(words), Map.of()));
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
            parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", sheet(sheets.get(i), words));
        }
        return zipped(parts);
    }

    private static List<String> with(String heading, List<String> words) {
        List<String> column = new ArrayList<>(List.of(heading));
        column.addAll(words);
        return column;
    }

    private static List<List<String>> turned(List<List<String>> columns) {
        List<List<String>> rows = new ArrayList<>();
        int longest = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < longest; row++) {
            List<String> cells = new ArrayList<>();
            for (List<String> column : columns) {
                cells.add(row < column.size() ? column.get(row) : "");
            }
            rows.add(cells);
        }
        return rows;
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
            xml.append("<sheet name=\"" + sheets.get(i).name + "\" sheetId=\"" + (i + 1) + "\" r:id=\"rId" + (i + 1)
                    + "\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String sheet(Sheet sheet, List<List<String>> words) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">"
                + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
                + " state=\"frozen\"/></sheetView></sheetViews>"
                + "<cols><col min=\"1\" max=\"12\" width=\"24\" customWidth=\"1\"/></cols><sheetData>");
        for (int row = 0; row < sheet.rows.size(); row++) {
            xml.append("<row r=\"" + (row + 1) + "\">");
            for (int column = 0; column < sheet.rows.get(row).size(); column++) {
                String text = sheet.rows.get(row).get(column);
                if (!text.isEmpty()) {
                    xml.append("<c r=\"" + letter(column) + (row + 1) + "\" t=\"inlineStr\"><is><t>" + escaped(text)
                            + "</t></is></c>");
                }
            }
            xml.append("</row>");
        }
        xml.append("</sheetData>");
        if (!sheet.choices.isEmpty()) {
            xml.append("<dataValidations count=\"" + sheet.choices.size() + "\">");
            // Other words are permitted, too: they become words of the data set's own.
            sheet.choices.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(choice -> {
                String cells = letter(choice.getKey()) + "2:" + letter(choice.getKey()) + ROWS_WITH_CHOICE;
                String list = letter(choice.getValue());
                xml.append("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"0\" sqref=\"" + cells
                        + "\"><formula1>words!$" + list + "$2:$" + list + "$"
                        + words.get(choice.getValue()).size() + "</formula1></dataValidation>");
            });
            xml.append("</dataValidations>");
        }
        return xml.append("</worksheet>").toString();
    }

    private static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Stored rather than compressed, since compressors differ from one Java to the next. */
    private static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
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
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }
}
