package org.helixatlas.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.helixatlas.access.Arrival.Outcome;
import org.helixatlas.web.ClientIdentity;
import org.helixatlas.web.DiskFull;
import org.helixatlas.web.MarkedOnce;
import org.helixatlas.web.Refusal;
import org.helixatlas.web.UnreadBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * Bounds what a body may hold and how long it may take to arrive. The request goes on when the whole body is there; until then no
 * thread waits for it.
 */
final class BodyLimits extends MarkedOnce {

    private static final Logger LOG = LoggerFactory.getLogger(BodyLimits.class);

    /** Where uploads go. */
    static final List<String> UPLOADS = List.of("/api/imports", "/api/backup/restore");

    /** What all bodies that are not uploads may take at a time. */
    private static final long BYTES = DataSize.ofMegabytes(64).toBytes();

    private static final String ARRIVAL = Arrival.class.getName();

    private final AccessProperties properties;
    private final UploadLimits uploads;
    private final ClientIdentity client;
    private final Refusal refusal;
    private final Storage storage;

    BodyLimits(AccessProperties properties, UploadLimits uploads, ClientIdentity client, Refusal refusal) {
        this.properties = properties;
        this.uploads = uploads;
        this.client = client;
        this.refusal = refusal;
        this.storage = new Storage(BYTES, uploads.atOnce());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !UnreadBody.isBorne(request);
    }

    /** A body that took its time has arrived. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(ARRIVAL) instanceof Arrival arrival) {
            goOn(arrival, request, response, chain);
            return;
        }
        boolean upload = isUpload(request);
        if (isMultipart(request) && !UPLOADS.contains(request.getRequestURI())) {
            refusal.write(
                    request,
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "The body has a type that is not taken here",
                    "Files are taken at " + String.join(" and ", UPLOADS) + " alone.");
            return;
        }
        long most = !upload
                ? properties.maxBody().toBytes()
                : isMultipart(request) || uploads.file() < 0 ? uploads.request() : uploads.file();
        if (request.getContentLengthLong() > most) {
            tooLarge(request, response, most);
            return;
        }
        Storage.Space space;
        try {
            space = storage.open(client.of(request), upload);
        } catch (IOException e) {
            if (DiskFull.causes(e)) {
                diskFull(request, response);
                return;
            }
            throw e;
        }
        if (space == null) {
            noRoom(request, response);
            return;
        }
        Arrival arrival = new Arrival(request, space, most, upload ? properties.uploadTime() : properties.bodyTime());
        request.setAttribute(ARRIVAL, arrival);
        if (!isDecodable(request)) {
            space.close();
            refusal.undecodable(request, response);
        } else if (arrival.hasCome()) {
            goOn(arrival, request, response, chain);
        } else {
            arrival.await();
        }
    }

    private void goOn(Arrival arrival, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UnreadBody.arrived(request);
        if (arrival.outcome() != Outcome.WHOLE) {
            arrival.space().close();
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        switch (arrival.outcome()) {
            case WHOLE -> pass(arrival, request, response, chain);
            case TOO_LARGE -> tooLarge(request, response, arrival.most());
            case NO_ROOM -> noRoom(request, response);
            case DISK_FULL -> diskFull(request, response);
            case TOO_SLOW ->
                refusal.write(
                        request,
                        response,
                        HttpStatus.REQUEST_TIMEOUT,
                        "The body took too long",
                        "The whole body must arrive within " + arrival.time().toSeconds()
                                + " seconds, without long pauses.");
        }
    }

    /** Hands on the request with its body; once more when another filter has had it wait. */
    private void pass(Arrival arrival, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isMultipart(request)) {
                UploadedRequest uploaded =
                        UploadedRequest.of(request, arrival.space().file(), uploads);
                try {
                    chain.doFilter(uploaded, response);
                } finally {
                    uploaded.delete();
                }
            } else if (isUpload(request)) {
                // Whatever type it bears: curl calls every body a form.
                try (InputStream file = Files.newInputStream(arrival.space().file())) {
                    chain.doFilter(new ArrivedRequest(request, file, Map.of()), response);
                }
            } else {
                chain.doFilter(ArrivedRequest.of(request, arrival.space().bytes()), response);
            }
        } catch (ArrivedRequest.NotAForm e) {
            refusal.write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "The form cannot be read",
                    "A form is name=value pairs joined by '&', in UTF-8, with '%' and two hexadecimal digits for a byte.");
        } catch (UploadedRequest.TooLarge e) {
            tooLarge(
                    request,
                    response,
                    "The body or a file in it is larger than permitted, or it has too many parts (" + e.getMessage()
                            + ").");
        } finally {
            if (!request.isAsyncStarted()) {
                arrival.space().close();
            }
        }
    }

    /** Gives back what bodies take whose requests ended otherwise than by an answer. */
    static ServletRequestListener ends() {
        return new ServletRequestListener() {
            @Override
            public void requestDestroyed(ServletRequestEvent event) {
                if (event.getServletRequest().getAttribute(ARRIVAL) instanceof Arrival arrival) {
                    arrival.space().close();
                }
            }
        };
    }

    /** The server tells it once only; when a body is awaited, its telling would count as a failure of the service. */
    private static boolean isDecodable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidParameterException e) {
            LOG.debug("The parameters of an address cannot be told", e);
            return false;
        }
    }

    /** Files come as parts of a form, or one as the body itself. */
    private static boolean isUpload(HttpServletRequest request) {
        return isMultipart(request) || UPLOADS.contains(request.getRequestURI());
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private void noRoom(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        refusal.write(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "The service is busy",
                "Too many bodies are arriving already; ask again after Retry-After seconds.");
    }

    private void diskFull(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("The folder for uploads, {}, has no room", System.getProperty("java.io.tmpdir"));
        refusal.write(request, response, HttpStatus.INSUFFICIENT_STORAGE, DiskFull.TITLE, DiskFull.OF_AN_UPLOAD);
    }

    private void tooLarge(HttpServletRequest request, HttpServletResponse response, long most) throws IOException {
        tooLarge(request, response, "A body has at most " + most + " bytes.");
    }

    private void tooLarge(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        refusal.write(
                request,
                response,
                HttpStatus.CONTENT_TOO_LARGE,
                "The body is too large",
                why,
                Map.of("type", "urn:helix-atlas:problem:body-limit"));
    }
}
