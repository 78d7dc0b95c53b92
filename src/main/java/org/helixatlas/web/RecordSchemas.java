package org.helixatlas.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Tells the description of the interface what the records say of themselves: a component that is not {@code @Nullable} is in every
 * answer, and one that holds further properties by name is no property itself.
 */
@Component
class RecordSchemas implements ModelConverter {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    /** To be said once the document is whole: what a converter throws is only logged. */
    private final Set<String> clashes = ConcurrentHashMap.newKeySet();

    RecordSchemas() {}

    @Bean
    OpenApiCustomizer oneRecordToAName() {
        return document -> {
            if (!clashes.isEmpty()) {
                throw new IllegalStateException(String.join("; ", new TreeSet<>(clashes)));
            }
        };
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> raw = type.getType() == null
                ? Object.class
                : Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            String ref = schema.get$ref();
            String name = ref == null ? schema.getName() : ref.substring(ref.lastIndexOf('/') + 1);
            Schema<?> model = name == null ? null : context.getDefinedModels().get(name);
            if (model != null) {
                Class<?> other = named.putIfAbsent(name, raw);
                if (other != null && other != raw) {
                    clashes.add(other + " and " + raw + " are both called " + name
                            + " in the description of the interface; give one another @Schema(name = …)");
                }
                complete(model, raw);
            }
        }
        return schema;
    }

    private static void complete(Schema<?> model, Class<?> type) {
        Map<?, ?> properties = model.getProperties();
        for (RecordComponent component : type.getRecordComponents()) {
            if (has(component, JsonUnwrapped.class) && component.getType().isRecord()) {
                complete(model, component.getType());
            } else if (has(component, JsonAnyGetter.class)) {
                if (properties != null) {
                    properties.remove(component.getName());
                }
                model.setAdditionalProperties(true);
            } else if (properties != null
                    && properties.containsKey(component.getName())
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && (model.getRequired() == null || !model.getRequired().contains(component.getName()))) {
                model.addRequiredItem(component.getName());
            }
        }
    }

    private static boolean has(RecordComponent component, Class<? extends java.lang.annotation.Annotation> annotation) {
        try {
            return component.getAccessor().isAnnotationPresent(annotation)
                    || component
                            .getDeclaringRecord()
                            .getDeclaredField(component.getName())
                            .isAnnotationPresent(annotation);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
