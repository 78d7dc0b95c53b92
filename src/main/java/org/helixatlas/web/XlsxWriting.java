package org.helixatlas.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.helixatlas.workbook.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes a {@link Table} as a spreadsheet with one sheet. */
@Component
class XlsxWriting extends AnswerWriting<Table> {

    static final MediaType XLSX = new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    XlsxWriting() {
        super(Table.class, XLSX);
    }

    @Override
    protected void writeInternal(Table table, HttpOutputMessage message) throws IOException {
        message.getHeaders().setContentType(XLSX);
        message.getHeaders()
                .setContentDisposition(
                        ContentDisposition.attachment().filename("table.xlsx").build());
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        rows.add(table.header());
        rows.addAll(table.cells());
        Workbook.write(List.of(new Workbook.Sheet("table", rows, new TreeMap<>())), message.getBody());
    }
}
