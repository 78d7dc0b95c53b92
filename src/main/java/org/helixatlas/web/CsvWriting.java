package org.helixatlas.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes a {@link Table} as CSV (RFC 4180). */
@Component
class CsvWriting extends AbstractHttpMessageConverter<Table> {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    CsvWriting() {
        super(CSV);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Table.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Table readInternal(Class<? extends Table> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Tables are written only", message);
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
