package org.helixatlas.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.helixatlas.access.AccessProperties.Rate;
import org.helixatlas.web.ClientIdentity;
import org.helixatlas.web.MarkedOnce;
import org.helixatlas.web.OwnKey;
import org.helixatlas.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How often one client may ask: a token bucket for each, told in the fields {@code RateLimit} and {@code RateLimit-Policy} of the
 * draft <i>RateLimit header fields for HTTP</i> (draft-ietf-httpapi-ratelimit-headers-10).
 */
final class RateLimit extends MarkedOnce {

    private static final String POLICY = "client";
    private static final String QUOTA_EXCEEDED = "https://iana.org/assignments/http-problem-types#quota-exceeded";

    private final Rate rate;
    private final ClientIdentity client;
    private final Refusal refusal;
    private final Cache<String, Bucket> buckets;

    RateLimit(Rate rate, ClientIdentity client, Refusal refusal) {
        this.rate = rate;
        this.client = client;
        this.refusal = refusal;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(rate.per().multipliedBy(2))
                .build();
    }

    /** What the service asks itself was counted when it was asked. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getName().equals(OwnKey.NAME);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = buckets.get(
                        client.of(request),
                        c -> Bucket.builder()
                                .addLimit(l -> l.capacity(rate.requests()).refillGreedy(rate.requests(), rate.per()))
                                .build())
                .tryConsumeAndReturnRemaining(1);
        long wait = seconds(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        response.setHeader(
                "RateLimit-Policy",
                "\"" + POLICY + "\";q=" + rate.requests() + ";w=" + rate.per().toSeconds());
        response.setHeader("RateLimit", "\"" + POLICY + "\";r=" + probe.getRemainingTokens() + ";t=" + wait);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        refusal.write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests",
                "A client may ask " + rate.requests() + " times in "
                        + rate.per().toSeconds() + " seconds; ask again after Retry-After seconds.",
                Map.of("type", QUOTA_EXCEEDED, "violated-policies", List.of(POLICY)));
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
