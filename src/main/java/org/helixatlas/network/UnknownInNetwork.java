package org.helixatlas.network;

import java.util.Collection;
import org.helixatlas.model.SpellingSuggestion;

/** A filter names something that the network does not have. */
public final class UnknownInNetwork extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Says what is unknown and what would be right.
     *
     * @param field the part of the filter
     * @param value what it said
     * @param valid what it might have said
     */
    public UnknownInNetwork(String field, String value, Collection<String> valid) {
        this(field, field, value, valid);
    }

    /**
     * The same, where what is unknown has another name than the parameter that names it.
     *
     * @param what what is unknown, in the singular
     */
    public UnknownInNetwork(String field, String what, String value, Collection<String> valid) {
        super("The network has no " + what + " '" + value + "'; " + SpellingSuggestion.hint(value, valid));
        this.field = field;
    }

    /** The part of the filter that is wrong. */
    public String field() {
        return field;
    }
}
