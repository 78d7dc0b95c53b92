package org.helixatlas.foreign;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.foreign.Finding.Severity;

/** Spreadsheets of Excel since 2007 (ECMA-376), sheet by sheet and row by row. Formulas are not worked out, nor macros run. */
final class XlsxReader implements NetworkReader {

    private static final Set<String> EXTENSIONS = Set.of("xlsx", "xlsm", "xltx", "xls");

    @Override
    public String format() {
        return "XLSX";
    }

    @Override
    public boolean isTable() {
        return true;
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return EXTENSIONS.contains(file.extension());
    }

    /** What the parts beside the sheets say. */
    private static final class Book {
        private final Map<String, String> sheetOfRelation = new LinkedHashMap<>();
        private final Map<String, String> partOfRelation = new HashMap<>();
        private final List<String> texts = new ArrayList<>();
        private final XlsxDates dates = new XlsxDates();
        private boolean hasMacros;
        private int hidden;
    }

    @Override
    public ForeignNetwork read(ForeignFile file, ReadingOptions options) {
        Place place = new Place(file.name(), 0, "");
        if (file.bytes().length > 3 && (file.bytes()[0] & 0xFF) == 0xD0 && (file.bytes()[1] & 0xFF) == 0xCF) {
            throw new Unreadable(
                    place, "the file is of Excel before 2007, or locked by a password; save it as .xlsx without one");
        }
        FindingList findings = new FindingList();
        Book book = new Book();
        ZipParts.each(file, (name, part) -> beside(name, part, book, place));
        if (book.sheetOfRelation.isEmpty()) {
            throw new Unreadable(
                    place, "the file has no sheet that can be seen, or is no spreadsheet; save it anew as .xlsx");
        }
        if (book.hasMacros) {
            findings.add(Severity.LOSS, place, "", "the file has macros, which are not run and not kept");
        }
        if (book.hidden > 0) {
            findings.add(Severity.NOTE, place, "", "hidden sheets are passed over; there are " + book.hidden);
        }
        Sheets sheets = new Sheets(file, options, findings, List.copyOf(book.sheetOfRelation.values()));
        Map<String, ForeignTable> read = new HashMap<>();
        ZipParts.each(
                file,
                (name, part) -> book.sheetOfRelation.forEach((relation, sheet) -> {
                    if (name.equals(book.partOfRelation.get(relation)) && sheets.wants(sheet)) {
                        TableBuilding table = sheets.begin(sheet);
                        new XlsxSheet(
                                        new SheetXml(part, place),
                                        sheets.title(sheet),
                                        book.texts,
                                        book.dates,
                                        sheets,
                                        table)
                                .read();
                        read.put(relation, table.build(' '));
                    }
                }));
        book.sheetOfRelation.keySet().stream()
                .filter(read::containsKey)
                .map(read::get)
                .forEach(sheets::add);
        return sheets.network();
    }

    private static void beside(String name, InputStream part, Book book, Place place) {
        switch (name) {
            case "xl/workbook.xml" -> workbook(new SheetXml(part, place), book);
            case "xl/_rels/workbook.xml.rels" -> relations(new SheetXml(part, place), book);
            case "xl/sharedStrings.xml" -> texts(new SheetXml(part, place), book.texts);
            case "xl/styles.xml" -> book.dates.styles(new SheetXml(part, place));
            case "xl/vbaProject.bin" -> book.hasMacros = true;
            default -> {
                // Read in the second pass, or not at all.
            }
        }
    }

    private static void workbook(SheetXml xml, Book book) {
        while (xml.next()) {
            if (xml.starts("sheet")) {
                String state = xml.attribute("state");
                if (state.isEmpty() || state.equals("visible")) {
                    book.sheetOfRelation.put(xml.attribute("id"), xml.attribute("name"));
                } else {
                    book.hidden++;
                }
            } else if (xml.starts("workbookPr")) {
                book.dates.since1904(Set.of("1", "true").contains(xml.attribute("date1904")));
            }
        }
    }

    private static void relations(SheetXml xml, Book book) {
        while (xml.next()) {
            if (xml.starts("Relationship")) {
                String target = xml.attribute("Target");
                book.partOfRelation.put(
                        xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    private static void texts(SheetXml xml, List<String> texts) {
        StringBuilder text = new StringBuilder();
        boolean written = false;
        int phonetic = 0;
        while (xml.next()) {
            if (xml.starts("si")) {
                text.setLength(0);
            } else if (xml.starts("rPh")) {
                phonetic++;
            } else if (xml.ends("rPh")) {
                phonetic--;
            } else if (xml.starts("t")) {
                written = phonetic == 0;
            } else if (xml.ends("t")) {
                written = false;
            } else if (xml.ends("si")) {
                texts.add(text.toString());
            } else if (written) {
                text.append(xml.text());
            }
        }
    }
}
