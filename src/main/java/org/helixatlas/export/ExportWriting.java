package org.helixatlas.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Streams an {@link Export} into the answer; the controller has chosen its format already. */
@Component
class ExportWriting extends AbstractHttpMessageConverter<Export> {

    private static final int BUFFER = 1 << 16;

    ExportWriting() {
        super(MediaType.ALL);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Export.class;
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Export readInternal(Class<? extends Export> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Exports are written only", message);
    }

    @Override
    protected void writeInternal(Export export, HttpOutputMessage message) throws IOException {
        OutputStream out = new BufferedOutputStream(message.getBody(), BUFFER);
        export.write(out);
        out.flush();
    }
}
