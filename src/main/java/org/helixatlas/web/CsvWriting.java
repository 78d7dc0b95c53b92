package org.helixatlas.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes a {@link Table} as CSV (RFC 4180). */
@Component
class CsvWriting extends AnswerWriting<Table> {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    CsvWriting() {
        super(Table.class, CSV);
    }

    @Override
    protected void writeInternal(Table table, HttpOutputMessage message) throws IOException {
        message.getHeaders().setContentType(CSV);
        Writer out = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(table.header());
        for (List<?> row : table.cells()) {
            csv.writeRecord(row.stream().map(CsvCell::of).toList());
        }
        csv.flush();
        out.flush();
    }
}
