package org.helixatlas.mcp;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import java.util.List;
import org.springframework.ai.mcp.annotation.spring.SyncMcpAnnotationProviders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Hands the tools to the server of assistants. Its own search for annotated beans is switched off: it is created before the beans that it
 * looks through, for which Spring warns, and it warns of resources and prompts, which there are none of.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OfferedTools {

    @Bean
    List<SyncToolSpecification> toolsForAssistants(GraphTools tools) {
        return SyncMcpAnnotationProviders.statelessToolSpecifications(List.of(tools));
    }
}
