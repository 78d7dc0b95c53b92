package org.helixatlas.web;

import java.util.List;

/** A request that cannot be understood as it stands: answered by 400 with everything that is wrong. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Wrong> errors;

    /**
     * One thing that is wrong.
     *
     * @param field the parameter
     * @param message what is wrong with it, and what would be right
     */
    public record Wrong(String field, String message) {}

    /** Several things are wrong. */
    public InvalidRequest(List<Wrong> errors) {
        super(errors.get(0).message());
        this.errors = List.copyOf(errors);
    }

    /** One thing is wrong. */
    public InvalidRequest(String field, String message) {
        this(List.of(new Wrong(field, message)));
    }

    /** Everything that is wrong. */
    public List<Wrong> errors() {
        return errors;
    }
}
