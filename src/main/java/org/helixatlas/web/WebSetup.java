package org.helixatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.FixedContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.accept.ParameterContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the shared parts in place. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private static final String API = "/api/";

    private final Accepted accepted = new Accepted();
    private final FilterParameters filter;
    private final KnownParameters known;
    private final EntityTags tags;

    WebSetup(FilterParameters filter, KnownParameters known, EntityTags tags) {
        this.filter = filter;
        this.known = known;
        this.tags = tags;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(filter);
        resolvers.add(known);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(accepted).addPathPatterns(API + "**").addPathPatterns(LinkedAddresses.patterns());
        registry.addInterceptor(known).addPathPatterns("/api/**").addPathPatterns(LinkedAddresses.patterns());
        registry.addInterceptor(tags).addPathPatterns("/api/**");
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(
                new FormatParameter(), accepted, new FixedContentNegotiationStrategy(MediaType.APPLICATION_JSON)));
    }

    /**
     * The parameter {@code format} for what every answer may be. Other formats are an endpoint's own and say nothing here: neither of
     * its answer, whose type it sets, nor of a problem document in its place.
     */
    private static final class FormatParameter extends ParameterContentNegotiationStrategy {

        FormatParameter() {
            super(KnownParameters.EVERYWHERE);
            setParameterName(KnownParameters.FORMAT);
        }

        @Override
        protected @Nullable MediaType handleNoMatch(NativeWebRequest request, String format) {
            return null;
        }
    }

    /**
     * The header {@code Accept}. One that cannot be read refuses the request, whose refusal is written all the same; and a type made of
     * JSON, such as that of problem documents, is no other name for JSON. YAML, which a library would write, nobody described.
     */
    private static final class Accepted implements ContentNegotiationStrategy, HandlerInterceptor {

        private static final String UNREADABLE = Accepted.class.getName();

        private static final MediaType NOT_SERVED = new MediaType("application", "not-served");

        private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws HttpMediaTypeNotAcceptableException {
            resolveMediaTypes(new ServletWebRequest(request));
            return true;
        }

        @Override
        public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
            if (request.getAttribute(UNREADABLE, RequestAttributes.SCOPE_REQUEST) != null) {
                return MEDIA_TYPE_ALL_LIST;
            }
            try {
                List<MediaType> types = header.resolveMediaTypes(request);
                HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
                return servlet != null && servlet.getRequestURI().startsWith(API)
                        ? types.stream().map(Accepted::served).toList()
                        : types;
            } catch (HttpMediaTypeNotAcceptableException e) {
                request.setAttribute(UNREADABLE, true, RequestAttributes.SCOPE_REQUEST);
                throw e;
            }
        }

        private static MediaType served(MediaType type) {
            boolean another =
                    type.getSubtype().endsWith("+json") || type.getSubtype().contains("yaml");
            return another && !type.isWildcardSubtype() ? NOT_SERVED : type;
        }
    }
}
