package org.helixatlas.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
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
        configurer
                .favorParameter(true)
                .parameterName(KnownParameters.FORMAT)
                .useRegisteredExtensionsOnly(true)
                .mediaType("json", MediaType.APPLICATION_JSON)
                .mediaType("csv", CsvWriting.CSV)
                .defaultContentType(MediaType.APPLICATION_JSON);
    }
}
