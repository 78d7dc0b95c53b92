package org.helixatlas.figure;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Lists the layouts that requests may choose in the description of the interface, so that a new one is in it by itself. */
@Component
class LayoutDescription implements OperationCustomizer {

    private static final Map<String, Layout> LAYOUTS = Layout.ofAnyNetwork();
    private static final String TEXT = LAYOUTS.values().stream()
            .map(l -> "`" + l.title() + "`: " + l.tells() + ", up to " + Bundle.grouped(l.most()) + " actors")
            .collect(Collectors.joining("; ", "", "."));

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType() == NetworkFigureController.class) {
            operation.getParameters().stream()
                    .filter(p -> NetworkFigureController.LAYOUT.equals(p.getName()))
                    .forEach(p -> {
                        StringSchema names = new StringSchema();
                        names.setEnum(List.copyOf(LAYOUTS.keySet()));
                        names.setDefault(p.getSchema().getDefault().toString());
                        p.setDescription(TEXT);
                        p.setSchema(names);
                    });
        }
        return operation;
    }
}
