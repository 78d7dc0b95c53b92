package org.helixatlas.foreign;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.helixatlas.foreign.Finding.Severity;

/** Spreadsheets of LibreOffice and others (OpenDocument, ISO/IEC 26300), sheet by sheet and row by row. */
final class OdsReader implements NetworkReader {

    private static final String CONTENT = "content.xml";
    private static final int MOST_REPEATED = 1 << 24;
    private static final Set<String> CELLS = Set.of("table-cell", "covered-table-cell");

    @Override
    public String format() {
        return "ODS";
    }

    @Override
    public boolean isTable() {
        return true;
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return file.extension().equals("ods");
    }

    @Override
    public ForeignNetwork read(ForeignFile file, ReadingOptions options) {
        Place place = new Place(file.name(), 0, "");
        FindingList findings = new FindingList();
        List<String> names = new ArrayList<>();
        boolean[] macros = new boolean[1];
        ZipParts.each(file, (name, part) -> {
            if (name.equals(CONTENT)) {
                names(new SheetXml(part, place), names);
            }
            macros[0] |= name.startsWith("Basic/") || name.startsWith("Scripts/");
        });
        if (names.isEmpty()) {
            throw new Unreadable(place, "the file has no sheet, or is no spreadsheet; save it anew as .ods or .xlsx");
        }
        if (macros[0]) {
            findings.add(Severity.LOSS, place, "", "the file has macros, which are not run and not kept");
        }
        Sheets sheets = new Sheets(file, options, findings, names);
        ZipParts.each(file, (name, part) -> {
            if (name.equals(CONTENT)) {
                read(part, place, sheets);
            }
        });
        return sheets.network();
    }

    private static void names(SheetXml xml, List<String> names) {
        while (xml.next()) {
            if (xml.starts("table")) {
                names.add(xml.attribute("name"));
            }
        }
    }

    private static void read(InputStream part, Place place, Sheets sheets) {
        SheetXml xml = new SheetXml(part, place);
        while (xml.next()) {
            if (xml.starts("table") && sheets.wants(xml.attribute("name"))) {
                String name = xml.attribute("name");
                TableBuilding table = sheets.begin(name);
                sheet(xml, sheets, sheets.title(name), table);
                sheets.add(table.build(' '));
            }
        }
    }

    private static void sheet(SheetXml xml, Sheets sheets, String title, TableBuilding table) {
        long row = 1;
        int repeated = 1;
        List<String> cells = new ArrayList<>();
        int column = 0;
        while (xml.next() && !xml.ends("table")) {
            if (xml.starts("table-row")) {
                repeated = xml.number("number-rows-repeated", 1, MOST_REPEATED);
                cells = new ArrayList<>();
                column = 0;
            } else if (CELLS.stream().anyMatch(xml::starts)) {
                int times = xml.number("number-columns-repeated", 1, MOST_REPEATED);
                String cell = cell(xml, sheets, new Place(title, row, "column " + (column + 1)));
                column = Math.min(MOST_REPEATED, column + times);
                if (!cell.isEmpty()) {
                    if (column > ForeignTable.MOST_COLUMNS) {
                        throw new Unreadable(
                                new Place(title, row, ""),
                                "a cell stands in column " + column + "; a table may have " + ForeignTable.MOST_COLUMNS
                                        + " columns");
                    }
                    while (cells.size() < column - times) {
                        cells.add("");
                    }
                    for (int i = 0; i < times; i++) {
                        cells.add(cell);
                    }
                }
            } else if (xml.ends("table-row")) {
                for (int i = 0; i < repeated && !cells.isEmpty(); i++) {
                    table.add(row + i, cells);
                }
                row += repeated;
            }
        }
    }

    private static String cell(SheetXml xml, Sheets sheets, Place place) {
        String type = xml.attribute("value-type");
        String value = xml.attribute("value");
        String date = xml.attribute("date-value");
        String said = xml.attribute("string-value");
        boolean formula = !xml.attribute("formula").isEmpty();
        StringBuilder text = new StringBuilder();
        int annotation = 0;
        boolean written = false;
        while (xml.next() && CELLS.stream().noneMatch(xml::ends)) {
            if (xml.starts("annotation")) {
                annotation++;
            } else if (xml.ends("annotation")) {
                annotation--;
            } else if (xml.starts("p")) {
                written = true;
                text.append(text.length() > 0 && annotation == 0 ? "\n" : "");
            } else if (xml.ends("p")) {
                written = false;
            } else if (xml.starts("s") || xml.starts("tab") || xml.starts("line-break")) {
                text.append(annotation == 0 ? " " : "");
            } else if (written && annotation == 0 && text.length() <= Cells.LONGEST) {
                text.append(xml.text());
            }
        }
        String shown = text.toString();
        if (formula) {
            sheets.formula(place.at(""), !shown.isEmpty() || !value.isEmpty() || !date.isEmpty());
        }
        if (formula && shown.matches("#[A-Z/0!?]+|Err:\\d+")) {
            sheets.broken(place, shown);
            return "";
        }
        return switch (type) {
            case "float", "currency", "percentage" -> Sheets.number(value);
            case "date" -> date;
            default -> said.isEmpty() ? shown : said;
        };
    }
}
