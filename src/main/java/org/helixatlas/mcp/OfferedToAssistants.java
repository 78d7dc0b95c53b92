package org.helixatlas.mcp;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.spring.SyncMcpAnnotationProviders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Hands tools, prompts and resources to the server of assistants. Its own search for annotated beans is switched off: it is created
 * before the beans that it looks through, for which Spring warns.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OfferedToAssistants {

    /** Each asks a question of the REST interface, and the same one twice is answered alike. */
    private static final ToolAnnotations READS_ONLY = ToolAnnotations.builder()
            .readOnlyHint(true)
            .destructiveHint(false)
            .idempotentHint(true)
            .openWorldHint(false)
            .build();

    @Bean
    List<SyncToolSpecification> toolsForAssistants(List<Tools> all) {
        List<Object> beans = all.stream()
                .sorted(Comparator.comparing(tools -> tools.getClass().getName()))
                .<Object>map(tools -> tools)
                .toList();
        Map<String, Map<String, Object>> outputs = new LinkedHashMap<>();
        for (Object bean : beans) {
            for (Method method : bean.getClass().getDeclaredMethods()) {
                McpTool tool = method.getAnnotation(McpTool.class);
                if (tool != null) {
                    outputs.put(
                            tool.name(),
                            output(Objects.requireNonNull(
                                    method.getAnnotation(Members.class),
                                    () -> tool.name() + " says by @Members what its answer consists of")));
                }
            }
        }
        return SyncMcpAnnotationProviders.statelessToolSpecifications(beans).stream()
                .map(offered -> new SyncToolSpecification(
                        described(offered.tool(), outputs.get(offered.tool().name())), offered.callHandler()))
                .toList();
    }

    @Bean
    List<SyncPromptSpecification> promptsForAssistants(GraphPrompts prompts) {
        return SyncMcpAnnotationProviders.statelessPromptSpecifications(List.of(prompts));
    }

    @Bean
    List<SyncResourceSpecification> resourcesForAssistants(GraphResources resources) {
        return SyncMcpAnnotationProviders.statelessResourceSpecifications(List.of(resources));
    }

    private static Tool described(Tool tool, Map<String, Object> output) {
        return Tool.builder(tool.name(), tool.inputSchema())
                .title(tool.title())
                .description(tool.description())
                .outputSchema(output)
                .annotations(READS_ONLY)
                .meta(tool.meta())
                .build();
    }

    private static Map<String, Object> output(Members members) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String member : members.value()) {
            String[] nameAndType = member.split(" ");
            properties.put(nameAndType[0], Map.of("type", nameAndType[1]));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        return schema;
    }
}
