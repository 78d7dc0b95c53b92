package org.helixatlas.mcp;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
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
class OfferedTools {

    @Bean
    List<SyncToolSpecification> toolsForAssistants(
            GraphTools tools, RelationTools relations, CatalogueTools catalogue) {
        return SyncMcpAnnotationProviders.statelessToolSpecifications(List.of(tools, relations, catalogue)).stream()
                .map(offered -> new SyncToolSpecification(withOutput(offered.tool()), offered.callHandler()))
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

    private static Tool withOutput(Tool tool) {
        return Tool.builder(tool.name(), tool.inputSchema())
                .title(tool.title())
                .description(tool.description())
                .outputSchema(Outputs.schema(tool.name()))
                .annotations(tool.annotations())
                .meta(tool.meta())
                .build();
    }
}
