package org.helixatlas.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Writes answers of a type as a medium, and reads no requests.
 *
 * @param <T> what is answered
 */
public abstract class AnswerWriting<T> extends AbstractHttpMessageConverter<T> {

    private final Class<T> type;

    /**
     * @param type whose values are written, and those of types below it
     * @param medium as what
     */
    protected AnswerWriting(Class<T> type, MediaType medium) {
        super(medium);
        this.type = type;
    }

    @Override
    protected boolean supports(Class<?> other) {
        return type.isAssignableFrom(other);
    }

    @Override
    protected boolean canRead(@Nullable MediaType medium) {
        return false;
    }

    @Override
    protected T readInternal(Class<? extends T> asked, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Answers are written only", message);
    }
}
