package org.helixatlas.web;

import java.util.Collection;
import java.util.List;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.SpellingSuggestion;

/** A path that names something which does not exist: answered by 404 with the nearest that do. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what does not exist.
     *
     * @param what the kind of thing: actor, measure, query
     * @param id what was asked for
     * @param existing the ids that do exist
     */
    public NotFound(String what, String id, Collection<String> existing) {
        super("There is no " + what + " '" + Excerpt.of(id) + "'" + hint(id, existing));
    }

    private static String hint(String id, Collection<String> existing) {
        List<String> near = SpellingSuggestion.to(id, existing);
        return near.isEmpty() ? "." : "; did you mean " + String.join(" or ", near) + "?";
    }
}
