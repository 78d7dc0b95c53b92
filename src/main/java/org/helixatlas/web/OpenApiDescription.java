package org.helixatlas.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** What the OpenAPI document says of everything that endpoints share. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(NetworkFilter.class, Projection.class);
    }

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title("Helix Atlas")
                        .description(
                                "University-firm-institute networks with the evidence for every tie. Answers bear a strong"
                                        + " ETag made of the graph's version and the request; lists and tables are also CSV.")
                        .version(properties == null ? "development" : properties.getVersion())
                        .license(new License()
                                .name("GPL-3.0-or-later")
                                .url("https://www.gnu.org/licenses/gpl-3.0.html")));
    }

    @Bean
    OpenApiCustomizer problemDocuments() {
        return document -> document.getComponents()
                .addSchemas("Problem", problem())
                .addResponses(
                        "BadRequest", response("The request cannot be understood; errors says what would be right."))
                .addResponses("NotFound", response("There is no such thing; the detail names the nearest."))
                .addResponses(
                        "Unavailable", response("The database is restarting; ask again after Retry-After seconds."));
    }

    @Bean
    OperationCustomizer sharedParts() {
        return (operation, method) -> {
            for (MethodParameter shared : method.getMethodParameters()) {
                FilterParameters.of(shared)
                        .forEach((name, description) -> operation.addParametersItem(parameter(name, description)));
            }
            if (Table.class.isAssignableFrom(answer(method))) {
                operation.addParametersItem(parameter(KnownParameters.FORMAT, "`json`, the default, or `csv`."));
            }
            errors(operation);
            return operation;
        };
    }

    private static Class<?> answer(HandlerMethod method) {
        return org.springframework.core.ResolvableType.forMethodReturnType(method.getMethod())
                                .hasGenerics()
                        && org.springframework.http.ResponseEntity.class.isAssignableFrom(
                                method.getMethod().getReturnType())
                ? org.springframework.core.ResolvableType.forMethodReturnType(method.getMethod())
                        .getGeneric(0)
                        .toClass()
                : method.getMethod().getReturnType();
    }

    private static Parameter parameter(String name, String description) {
        return new Parameter().name(name).in("query").description(description).schema(new StringSchema());
    }

    private static void errors(Operation operation) {
        operation
                .getResponses()
                .addApiResponse("400", new ApiResponse().$ref("#/components/responses/BadRequest"))
                .addApiResponse("503", new ApiResponse().$ref("#/components/responses/Unavailable"));
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "path".equals(p.getIn()))) {
            operation.getResponses().addApiResponse("404", new ApiResponse().$ref("#/components/responses/NotFound"));
        }
    }

    private static ApiResponse response(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("A problem document (RFC 9457).")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("field", new StringSchema())
                                        .addProperty("message", new StringSchema())))
                .required(List.of("title", "status", "detail"));
    }
}
