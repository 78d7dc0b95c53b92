package org.helixatlas.mcp;

import java.util.Map;
import org.helixatlas.web.OwnAnswer;
import org.helixatlas.web.OwnInterface;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The service's own REST interface, with answers for assistants. */
@Component
@ConditionalOnWebApplication
class RestInterface {

    private final OwnInterface own;

    RestInterface(OwnInterface own) {
        this.own = own;
    }

    /** The answer to a GET; parameters without a value are left out. */
    Answer get(Map<String, @Nullable Object> parameters, String... path) {
        return answer(own.get(parameters, path));
    }

    /** The answer to a POST of JSON. */
    Answer post(Object body, String... path) {
        return answer(own.post(body, path));
    }

    private static Answer answer(OwnAnswer own) {
        return new Answer(own.json(), own.isError());
    }
}
