package org.helixatlas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whose page asks, by what browsers tell. The service is asked as localhost:8080; friend.example is let in, blog.example may frame the explorer. */
class SiteTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            useHeadersInDisplayName = true,
            value = {
                "METHOD, PATH,            ORIGIN,                 SITE,        MODE,     DEST,     REFERER,                  WHOSE",
                // programs, the user, and the service's own pages
                "GET,    /api/cypher,     -,                      -,           -,        -,        -,                        OWN",
                "POST,   /api/imports,    -,                      -,           -,        -,        -,                        OWN",
                "GET,    /api/cypher,     -,                      none,        navigate, document, -,                        OWN",
                "GET,    /api/cypher,     -,                      same-origin, cors,     empty,    http://localhost:8080/,   OWN",
                "POST,   /api/cypher,     http://localhost:8080,  same-origin, cors,     empty,    http://localhost:8080/,   OWN",
                "POST,   /api/cypher,     http://localhost:8080,  -,           -,        -,        -,                        OWN",
                "GET,    /api/cypher,     -,                      -,           -,        -,        http://localhost:8080/x,  OWN",
                // pictures, scripts and frames of other pages
                "GET,    /api/cypher,     -,                      cross-site,  no-cors,  image,    -,                        FOREIGN",
                "GET,    /api/cypher,     -,                      same-site,   no-cors,  image,    -,                        FOREIGN",
                "HEAD,   /api/cypher,     -,                      cross-site,  no-cors,  image,    -,                        FOREIGN",
                "GET,    /api/network.svg, -,                     cross-site,  no-cors,  image,    http://evil.example/,     FOREIGN",
                "GET,    /explorer/main.js, -,                    cross-site,  no-cors,  script,   http://evil.example/,     FOREIGN",
                "GET,    /actuator/health, -,                     cross-site,  no-cors,  image,    http://evil.example/,     FOREIGN",
                "GET,    /,               -,                      cross-site,  navigate, iframe,   http://evil.example/,     FOREIGN",
                "GET,    /api/cypher,     -,                      -,           -,        -,        http://evil.example/page, FOREIGN",
                "GET,    /api/cypher,     -,                      -,           -,        -,        http://localhost:3000/,   FOREIGN",
                "GET,    /api/cypher,     -,                      -,           -,        -,        no address at all,        FOREIGN",
                // links
                "GET,    /,               -,                      cross-site,  navigate, document, http://evil.example/,     LINK",
                "GET,    /index.html,     -,                      same-site,   navigate, document, -,                        LINK",
                "GET,    /,               -,                      -,           -,        -,        http://evil.example/,     LINK",
                "GET,    /actor/lenovo,   -,                      cross-site,  navigate, document, http://evil.example/,     LINK",
                "GET,    /actor/lenovo,   -,                      cross-site,  navigate, iframe,   http://evil.example/,     FOREIGN",
                "GET,    /actor/lenovo,   http://evil.example,    cross-site,  cors,     empty,    -,                        FOREIGN",
                "GET,    /api/cypher,     -,                      cross-site,  navigate, document, http://evil.example/,     FOREIGN",
                "POST,   /,               -,                      cross-site,  navigate, document, http://evil.example/,     FOREIGN",
                // a site whose pages may frame the explorer
                "GET,    /,               -,                      cross-site,  navigate, iframe,   https://blog.example/a,   LINK",
                "GET,    /,               -,                      cross-site,  navigate, iframe,   -,                        LINK",
                "GET,    /api/network,    -,                      cross-site,  navigate, iframe,   https://blog.example/a,   FOREIGN",
                "GET,    /,               -,                      cross-site,  no-cors,  image,    https://blog.example/a,   FOREIGN",
                "GET,    /api/network,    https://blog.example,   cross-site,  cors,     empty,    https://blog.example/a,   FOREIGN",
                // scripts and forms
                "GET,    /api/cypher,     http://evil.example,    cross-site,  cors,     empty,    -,                        FOREIGN",
                "POST,   /api/imports,    -,                      cross-site,  navigate, document, -,                        FOREIGN",
                "POST,   /api/imports,    null,                   cross-site,  navigate, document, -,                        FOREIGN",
                "POST,   /api/cypher,     http://localhost:3000,  same-site,   cors,     empty,    -,                        FOREIGN",
                "POST,   /api/cypher,     https://localhost:8080, cross-site,  cors,     empty,    -,                        FOREIGN",
                // a site that is let in
                "GET,    /api/cypher,     https://friend.example, cross-site,  cors,     empty,    -,                        LET_IN",
                "POST,   /api/cypher,     https://friend.example, cross-site,  cors,     empty,    -,                        LET_IN",
                "GET,    /api/network.svg, -,                     cross-site,  no-cors,  image,    https://friend.example/a, LET_IN",
                "GET,    /api/network.svg, -,                     -,           -,        -,        https://friend.example/a, LET_IN",
                "POST,   /api/imports,    -,                      cross-site,  navigate, document, https://friend.example/a, FOREIGN",
            })
    void isToldByOriginByFetchMetadataOrByReferer(
            String method,
            String path,
            String origin,
            String site,
            String mode,
            String dest,
            String referer,
            Site whose) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.addHeader("Host", "localhost:8080");
        add(request, "Origin", origin);
        add(request, "Sec-Fetch-Site", site);
        add(request, "Sec-Fetch-Mode", mode);
        add(request, "Sec-Fetch-Dest", dest);
        add(request, "Referer", referer);
        assertThat(Site.of(request, List.of("https://friend.example"), List.of("https://blog.example")))
                .isEqualTo(whose);
        assertThat(Site.judged(request)).isEqualTo(whose);
    }

    private static void add(MockHttpServletRequest request, String name, String value) {
        if (value != null) {
            request.addHeader(name, value);
        }
    }
}
