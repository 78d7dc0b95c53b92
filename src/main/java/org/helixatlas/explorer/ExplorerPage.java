package org.helixatlas.explorer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.helixatlas.web.FrameSites;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps the explorer to itself: it runs its own scripts only, none that stands in the page or is made from text, and asks no other
 * host for anything. So a name in the data that holds markup could do nothing, even if the page took it for markup.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ExplorerPage implements WebMvcConfigurer, HandlerInterceptor {

    private static final String OWN =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; ";

    private final String policy;

    ExplorerPage(FrameSites frames) {
        this.policy = OWN + frames.ancestors();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/", "/index.html", "/explorer/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        // Asked each time whether it has changed: a page and its modules are of one version.
        response.setHeader("Cache-Control", "no-cache");
        return true;
    }
}
