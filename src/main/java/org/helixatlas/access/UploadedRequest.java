package org.helixatlas.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;

/** An upload that has arrived, taken apart as the servlet container would have done it while it came. */
final class UploadedRequest extends ArrivedRequest {

    private static final int IN_MEMORY = 64 * 1024;

    private final List<FileItem> items;
    private final @Nullable FileUploadException failure;

    /** The upload is larger than permitted, or has too many parts. */
    static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1L;

        TooLarge(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    private UploadedRequest(
            HttpServletRequest request,
            List<FileItem> items,
            Map<String, List<String>> fields,
            @Nullable FileUploadException failure) {
        super(request, new ByteArrayInputStream(new byte[0]), fields);
        this.items = items;
        this.failure = failure;
    }

    /** Takes the body in a file apart; what else is wrong with it, those hear who ask for its parts. */
    static UploadedRequest of(HttpServletRequest request, Path body, UploadLimits limits) throws IOException, TooLarge {
        DiskFileItemFactory factory = new DiskFileItemFactory();
        factory.setSizeThreshold(IN_MEMORY);
        factory.setRepository(body.toAbsolutePath().getParent().toFile());
        FileUpload upload = new FileUpload();
        upload.setFileItemFactory(factory);
        // Names of files are sent so, whatever the machine speaks.
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setFileSizeMax(limits.file());
        upload.setFileCountMax(limits.parts());
        try (InputStream in = Files.newInputStream(body)) {
            List<FileItem> items = upload.parseRequest(new Arrived(request, in));
            Map<String, List<String>> fields = new LinkedHashMap<>();
            for (FileItem item : items) {
                if (item.isFormField()) {
                    fields.computeIfAbsent(item.getFieldName(), name -> new ArrayList<>())
                            .add(item.getString(StandardCharsets.UTF_8.name()));
                }
            }
            return new UploadedRequest(request, items, fields, null);
        } catch (SizeException | FileCountLimitExceededException e) {
            throw new TooLarge(e);
        } catch (FileUploadException e) {
            if (e.getCause() instanceof SizeException size) {
                throw new TooLarge(size);
            }
            return new UploadedRequest(request, List.of(), Map.of(), e);
        }
    }

    private record Arrived(HttpServletRequest request, InputStream getInputStream) implements UploadContext {

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public @Nullable String getCharacterEncoding() {
            return request.getCharacterEncoding();
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }
    }

    @Override
    public Collection<Part> getParts() throws ServletException {
        if (failure != null) {
            throw new ServletException("The parts of the body cannot be told apart", failure);
        }
        List<Part> parts = new ArrayList<>();
        items.forEach(item -> parts.add(new ApplicationPart(item, null)));
        return parts;
    }

    @Override
    public @Nullable Part getPart(String name) throws ServletException {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Deletes the files of its parts. */
    void delete() {
        items.forEach(FileItem::delete);
    }
}
