package org.helixatlas.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.helixatlas.drawing.Typeface;

/** A report as PDF on A4, set from its page. */
final class PdfReport {

    private PdfReport() {}

    static byte[] write(Report report, String base) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(Typeface::stream, "Noto Sans SC", 400, FontStyle.NORMAL, true);
        // Pictures stand within the page; nothing is fetched.
        builder.useUriResolver((address, uri) -> uri.startsWith("data:") ? uri : null);
        builder.withHtmlContent(HtmlReport.write(report, base), base);
        builder.toStream(bytes);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            // The same report is the same file: no clock and no random identity.
            document.setDocumentId(1L);
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(report.title());
            document.setDocumentInformation(information);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written as PDF", e);
        }
    }
}
