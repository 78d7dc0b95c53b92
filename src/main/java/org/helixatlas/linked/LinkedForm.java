package org.helixatlas.linked;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The forms in which a thing can be looked up, the one first that is sent where a client likes all the same. */
enum LinkedForm {
    /** For programs, and for who asks by a program that takes anything, as {@code curl} does. */
    TURTLE("turtle", new MediaType("text", "turtle", StandardCharsets.UTF_8)),
    JSON_LD("jsonld", new MediaType("application", "ld+json")),
    /** For people. */
    HTML("html", new MediaType("text", "html", StandardCharsets.UTF_8));

    private static final int MOST_RANGES = 50;

    private final String title;
    private final MediaType type;

    LinkedForm(String title, MediaType type) {
        this.title = title;
        this.type = type;
    }

    /** The form's name, as the parameter {@code format} takes it. */
    String title() {
        return title;
    }

    /** What it is sent as. */
    MediaType type() {
        return type;
    }

    /** Its media type without the charset. */
    String plainType() {
        return type.getType() + "/" + type.getSubtype();
    }

    /**
     * The form that a request asks for: by the parameter, or else by the header.
     *
     * @throws HttpMediaTypeNotAcceptableException when the header permits none of them, or cannot be read
     */
    static LinkedForm asked(@Nullable String format, @Nullable String accept)
            throws HttpMediaTypeNotAcceptableException {
        if (format != null) {
            return Arrays.stream(values())
                    .filter(form -> form.title.equals(format))
                    .findFirst()
                    .orElseThrow(() -> new InvalidRequest(
                            "format", "there is no such form; " + SpellingSuggestion.hint(format, titles())));
        }
        if (accept == null || accept.isBlank()) {
            return TURTLE;
        }
        List<MediaType> ranges = ranges(accept);
        return Arrays.stream(values())
                .filter(form -> form.quality(ranges) > 0)
                // The first of those that are liked the same.
                .max(Comparator.comparingDouble((LinkedForm form) -> form.quality(ranges))
                        .thenComparing(
                                Comparator.comparingInt(LinkedForm::ordinal).reversed()))
                .orElseThrow(LinkedForm::notAcceptable);
    }

    private static List<MediaType> ranges(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            return MediaType.parseMediaTypes(accept).stream().limit(MOST_RANGES).toList();
        } catch (InvalidMediaTypeException e) {
            throw notAcceptable();
        }
    }

    /** How much the client likes it, by the most specific range that it is in (RFC 9110, 12.5.1). */
    private double quality(List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(new MediaType(type.getType(), type.getSubtype())))
                .max(Comparator.comparingInt(range -> range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static HttpMediaTypeNotAcceptableException notAcceptable() {
        return new HttpMediaTypeNotAcceptableException(
                Arrays.stream(values()).map(LinkedForm::type).toList());
    }

    private static List<String> titles() {
        return Arrays.stream(values()).map(LinkedForm::title).collect(Collectors.toList());
    }
}
