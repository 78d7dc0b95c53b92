package org.helixatlas.export;

import io.swagger.v3.oas.models.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Lists the formats in the description of the interface, so that a new one is in it by itself. */
@Component
class FormatDescription implements OperationCustomizer {

    private final String text;

    FormatDescription(List<Format> formats) {
        text = formats.stream()
                .sorted(Comparator.comparing(Format::id))
                .map(f -> "`" + f.id() + "`: " + f.title() + " (`" + f.mediaType() + "`)")
                .collect(
                        Collectors.joining("; ", "`json`, the default; ", ". Accept may name the media type instead."));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType() == NetworkController.class) {
            operation.getParameters().stream()
                    .filter(p -> "format".equals(p.getName()))
                    .forEach(p -> p.setDescription(text));
        }
        return operation;
    }
}
