package org.helixatlas.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.accept.FixedContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.accept.ParameterContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the shared parts in place. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

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
        registry.addInterceptor(known).addPathPatterns("/api/**");
        registry.addInterceptor(tags).addPathPatterns("/api/**");
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(
                new FormatParameter(),
                new HeaderContentNegotiationStrategy(),
                new FixedContentNegotiationStrategy(MediaType.APPLICATION_JSON)));
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
}
