package org.helixatlas.linked;

import java.util.List;
import java.util.Locale;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * How a thing is asked for.
 *
 * @param form the form
 * @param language of the page
 */
record LinkedAsked(LinkedForm form, String language) {

    private static final List<String> LANGUAGES = List.of("en", "zh");

    /**
     * By the parameters, or else by the headers of the request.
     *
     * @throws InvalidRequest when a parameter says what is not there
     * @throws HttpMediaTypeNotAcceptableException when the header permits no form
     */
    static LinkedAsked of(
            @Nullable String format, @Nullable String lang, @Nullable String accept, @Nullable String languages)
            throws HttpMediaTypeNotAcceptableException {
        if (lang != null && !LANGUAGES.contains(lang)) {
            throw new InvalidRequest("lang", "the page is there in en and zh");
        }
        return new LinkedAsked(LinkedForm.asked(format, accept), lang == null ? preferred(languages) : lang);
    }

    private static String preferred(@Nullable String languages) {
        try {
            String found = languages == null || languages.isBlank()
                    ? null
                    : Locale.lookupTag(Locale.LanguageRange.parse(languages), LANGUAGES);
            return found == null ? "en" : found;
        } catch (IllegalArgumentException e) {
            // What cannot be read prefers nothing.
            return "en";
        }
    }
}
