package org.helixatlas.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.helixatlas.graph.GraphGate;
import org.helixatlas.network.CurrentNetwork;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers from memory, kept as bytes by the version of the network, the address and the form asked for: the same question again is
 * neither computed nor written anew. Kept is what a controller that is {@link FromMemory} has answered without the database, for what
 * is asked there is of this moment and whose query ended the database is to wait; or with it, where the controller says that this is
 * of the graph as it was loaded too, which {@link EntityTags} has held against the version there. Stands in the chain behind all that
 * judges a request: credentials, rate, role and turn, without which one who floods would take the processors from all others.
 */
public final class StoredAnswers extends MarkedOnce {

    /** The largest answer that is kept, and how much of the heap all of them may take. */
    private static final int LARGEST = 1 << 20;

    private static final int PART_OF_HEAP = 32;

    private static final int OVERHEAD = 1_024;

    private final CurrentNetwork network;
    private final Cache<Question, StoredAnswer> kept;

    StoredAnswers(CurrentNetwork network) {
        this.network = network;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(Runtime.getRuntime().maxMemory() / PART_OF_HEAP)
                .weigher((Question question, StoredAnswer answer) -> OVERHEAD + answer.size())
                .build();
    }

    /** What tells one answer from another; links in it bear the host that the client named. */
    private record Question(
            String version, String address, @Nullable String query, List<String> accept, boolean gzip) {

        static Question of(HttpServletRequest request, String version) {
            return new Question(
                    version,
                    request.getRequestURL().toString(),
                    request.getQueryString(),
                    Collections.list(request.getHeaders(HttpHeaders.ACCEPT)),
                    Gzip.isAccepted(request));
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !request.getRequestURI().startsWith("/api/")
                || request.getContentLengthLong() > 0
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                // It takes no more than a comparison, and is made where tags are.
                || request.getHeader(HttpHeaders.IF_NONE_MATCH) != null;
    }

    /** The answer may be there when a request has waited for its turn. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<StoredAnswer> known =
                network.newestVersion().map(version -> kept.getIfPresent(Question.of(request, version)));
        if (known.isPresent()) {
            answer(known.get(), request, response);
            return;
        }
        RecordedResponse recorded = new RecordedResponse(response, LARGEST);
        chain.doFilter(request, recorded);
        if (!request.isAsyncStarted()
                && request.getAttribute(EntityTag.VERSION) instanceof String version
                && response.getStatus() == HttpStatus.OK.value()
                && response.containsHeader(HttpHeaders.ETAG)
                && (!GraphGate.wasPassedInRequest() || request.getAttribute(EntityTag.ALSO_READ) != null)) {
            recorded.answer(request).ifPresent(answer -> kept.put(Question.of(request, version), answer));
        }
    }

    private static void answer(StoredAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Metrics tell requests apart by these.
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(answer.pattern()));
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, answer.variables());
        answer.write(response, Gzip.isAccepted(request));
    }

    /** Makes the filter, and keeps it out of the chain of all requests: it stands in that of access alone. */
    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        StoredAnswers storedAnswers(CurrentNetwork network) {
            return new StoredAnswers(network);
        }

        @Bean
        FilterRegistrationBean<StoredAnswers> storedAnswersOnlyBehindAccess(StoredAnswers answers) {
            FilterRegistrationBean<StoredAnswers> registration = new FilterRegistrationBean<>(answers);
            registration.setEnabled(false);
            return registration;
        }
    }
}
