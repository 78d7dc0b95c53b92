package org.helixatlas.export;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Lists the formats in the description of the interface, so that a new one is in it by itself. */
@Component
class FormatDescription implements OperationCustomizer {

    private final String text;
    private final List<Format> formats;

    FormatDescription(List<Format> formats) {
        this.formats = formats.stream().sorted(Comparator.comparing(Format::id)).toList();
        text = this.formats.stream()
                .map(f -> "`" + f.id() + "`: " + f.described().title() + " (`"
                        + f.described().mediaType() + "`)")
                .collect(
                        Collectors.joining("; ", "`json`, the default; ", ". Accept may name the media type instead."));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType() == NetworkController.class) {
            operation.getParameters().stream()
                    .filter(p -> "format".equals(p.getName()))
                    .forEach(p -> {
                        p.setDescription(text);
                        StringSchema words = new StringSchema();
                        words.setEnum(Stream.concat(
                                        Stream.of("json"), formats.stream().map(Format::id))
                                .toList());
                        words.setDefault("json");
                        p.setSchema(words);
                    });
            Content content = operation.getResponses().get("200").getContent();
            formats.forEach(
                    f -> content.addMediaType(f.described().mediaType().toString(), new MediaType().schema(file(f))));
        }
        return operation;
    }

    private static Schema<?> file(Format format) {
        if (format.described().mediaType().getSubtype().endsWith("json")) {
            Schema<?> schema = new ObjectSchema();
            schema.setAdditionalProperties(true);
            return schema;
        }
        StringSchema schema = new StringSchema();
        if (format.described().mediaType().getCharset() == null) {
            schema.setFormat("binary");
        }
        return schema;
    }
}
