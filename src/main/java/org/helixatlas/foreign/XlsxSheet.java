package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.List;

/** The rows of one sheet of a workbook of Excel. */
final class XlsxSheet {

    private static final int LAST_ROW = 1_048_576;

    private final SheetXml xml;
    private final String title;
    private final List<String> texts;
    private final XlsxDates dates;
    private final Sheets sheets;
    private final TableBuilding table;

    /**
     * @param title how places name the sheet
     * @param texts that cells refer to by number
     */
    XlsxSheet(SheetXml xml, String title, List<String> texts, XlsxDates dates, Sheets sheets, TableBuilding table) {
        this.xml = xml;
        this.title = title;
        this.texts = texts;
        this.dates = dates;
        this.sheets = sheets;
        this.table = table;
    }

    void read() {
        int row = 0;
        List<String> cells = new ArrayList<>();
        int column = 0;
        while (xml.next()) {
            if (xml.starts("row")) {
                row = xml.number("r", row + 1, LAST_ROW);
                cells = new ArrayList<>();
                column = 0;
            } else if (xml.starts("c")) {
                column = column(xml.attribute("r"), column + 1);
                String cell = cell(row, column);
                if (!cell.isEmpty()) {
                    put(cells, column, cell, row);
                }
            } else if (xml.ends("row")) {
                table.add(row, cells);
            } else if (xml.starts("mergeCell")) {
                sheets.merged(new Place(title, 0, ""), xml.attribute("ref"));
            }
        }
    }

    private void put(List<String> cells, int column, String cell, int row) {
        if (column > ForeignTable.MOST_COLUMNS) {
            throw new Unreadable(
                    new Place(title, row, ""),
                    "a cell stands in column " + column + "; a table may have " + ForeignTable.MOST_COLUMNS
                            + " columns");
        }
        while (cells.size() < column - 1) {
            cells.add("");
        }
        if (cells.size() < column) {
            cells.add(cell);
        } else {
            cells.set(column - 1, cell);
        }
    }

    /** The column of a reference such as BC23, counted from 1; one that is too large is told only where a cell holds something. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(1 << 20, column * 26 + Math.max(0, Math.min(26, reference.charAt(i) - 'A' + 1)));
        }
        return column == 0 ? otherwise : column;
    }

    private String cell(int row, int column) {
        String type = xml.attribute("t");
        int style = xml.number("s", 0, Integer.MAX_VALUE);
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        boolean written = false;
        int phonetic = 0;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("rPh")) {
                phonetic++;
            } else if (xml.ends("rPh")) {
                phonetic--;
            } else if (xml.starts("v") || xml.starts("t")) {
                written = phonetic == 0;
            } else if (xml.ends("v") || xml.ends("t")) {
                written = false;
            } else if (written && value.length() <= Cells.LONGEST) {
                value.append(xml.text());
            }
        }
        Place place = new Place(title, row, "column " + column);
        if (formula) {
            sheets.formula(place.at(""), value.length() > 0);
        }
        String text = value.toString();
        return switch (type) {
            case "s" -> shared(text);
            case "str", "inlineStr", "d" -> text;
            case "b" -> text.equals("1") ? "true" : text.equals("0") ? "false" : text;
            case "e" -> {
                sheets.broken(place, text);
                yield "";
            }
            default -> {
                String date = dates.written(text, style);
                yield date.equals(text) ? Sheets.number(text) : date;
            }
        };
    }

    private String shared(String number) {
        boolean isNumber =
                !number.isEmpty() && number.length() < 9 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        int index = isNumber ? Integer.parseInt(number) : -1;
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }
}
