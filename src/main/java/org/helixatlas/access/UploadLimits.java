package org.helixatlas.access;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What an upload may hold: {@code spring.servlet.multipart} in bytes, and {@code server.tomcat.max-part-count}. */
@Component
@ConditionalOnWebApplication
class UploadLimits {

    /** In all; one client may have a quarter of them. */
    private static final int AT_ONCE = 32;

    private final long request;
    private final long file;
    private final int parts;

    UploadLimits(
            ObjectProvider<MultipartConfigElement> multipart, @Value("${server.tomcat.max-part-count:50}") int parts) {
        MultipartConfigElement limits = multipart.getIfAvailable(() -> new MultipartConfigElement(""));
        this.request = limits.getMaxRequestSize() < 0 ? Long.MAX_VALUE : limits.getMaxRequestSize();
        this.file = limits.getMaxFileSize();
        this.parts = parts;
    }

    /** How many bytes the whole upload may have. */
    long request() {
        return request;
    }

    /** How many bytes one file in it may have; -1 for any. */
    long file() {
        return file;
    }

    /** How many parts it may have. */
    int parts() {
        return parts;
    }

    /** How many uploads may arrive at the same time. */
    int atOnce() {
        return AT_ONCE;
    }
}
