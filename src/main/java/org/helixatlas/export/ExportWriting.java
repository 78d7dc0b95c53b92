package org.helixatlas.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.helixatlas.web.AnswerWriting;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Streams an {@link Export} into the answer; the controller has chosen its format already. */
@Component
class ExportWriting extends AnswerWriting<Export> {

    private static final int BUFFER = 1 << 16;

    ExportWriting() {
        super(Export.class, MediaType.ALL);
    }

    @Override
    protected void writeInternal(Export export, HttpOutputMessage message) throws IOException {
        OutputStream out = new BufferedOutputStream(message.getBody(), BUFFER);
        export.write(out);
        out.flush();
    }
}
