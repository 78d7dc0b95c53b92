package org.helixatlas.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.CurrentNetwork;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Lets the description of the interface list the words of the data sets that are loaded. It is written once, with the shipped words;
 * where data sets declare further ones, each list of all shipped words of a sort becomes one of all words of that sort.
 */
@ControllerAdvice
class DescribedWords implements ResponseBodyAdvice<byte[]> {

    private final CurrentNetwork network;

    DescribedWords(CurrentNetwork network) {
        this.network = network;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return OpenApiWebMvcResource.class.isAssignableFrom(returned.getContainingClass());
    }

    @Override
    public byte @Nullable [] beforeBodyWrite(
            byte @Nullable [] body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Vocabulary shipped = Vocabulary.shipped();
        Vocabulary loaded = network.vocabulary(Set.of());
        if (body == null || loaded == shipped) {
            return body;
        }
        Map<List<String>, List<String>> lists = Map.of(
                shipped.familyTitles(), loaded.familyTitles(),
                shipped.typeNames(), loaded.typeNames(),
                shipped.kindLabels(), loaded.kindLabels(),
                shipped.sphereTitles(), loaded.sphereTitles());
        try {
            ObjectMapper mapper = type.getSubtype().contains("yaml") ? Yaml.mapper() : Json.mapper();
            JsonNode document = mapper.readTree(body);
            for (JsonNode list : document.findValues("enum")) {
                if (list instanceof ArrayNode words) {
                    List<String> now = lists.get(texts(words));
                    if (now != null) {
                        words.removeAll();
                        now.forEach(words::add);
                    }
                }
            }
            return mapper.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException("The description of the interface cannot be read", e);
        }
    }

    private static List<String> texts(ArrayNode words) {
        List<String> texts = new ArrayList<>();
        words.forEach(word -> texts.add(word.asText()));
        return texts;
    }
}
