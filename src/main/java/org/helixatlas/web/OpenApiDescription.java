package org.helixatlas.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Contact;
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
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Weight;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** What the OpenAPI document says of everything that endpoints share. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(NetworkFilter.class, Projection.class, Weight.class);
    }

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title("Helix Atlas")
                        .description(
                                "University-firm-institute networks with the evidence for every tie. Answers have a"
                                        + " strong ETag made of the graph's version and the request; lists and tables are"
                                        + " also CSV and spreadsheets.")
                        .version(properties == null ? "development" : properties.getVersion())
                        .contact(new Contact().name("The developers of Helix Atlas"))
                        .license(new License()
                                .name("GPL-3.0-or-later")
                                .url("https://www.gnu.org/licenses/gpl-3.0.html")));
    }

    /** How requests are refused: everywhere, or under the condition that {@link #errors} tells. */
    private enum Refused {
        BAD_REQUEST("400", "The request cannot be understood; errors says what would be right."),
        UNAUTHORISED("401", "Where the service has credentials, requests need them; these are missing or wrong."),
        FORBIDDEN(
                "403",
                "The role does not suffice, the page that asks is another site's, or the query is not read-only."),
        NOT_FOUND("404", "There is no such thing; the detail names the nearest."),
        NOT_ACCEPTABLE("406", "The answer cannot be had as any of the media types asked for."),
        BODY_TIMEOUT("408", "The body took too long to arrive."),
        BODY_TOO_LARGE("413", "The body is larger than the service permits."),
        UNSUPPORTED_TYPE("415", "The body has a media type that is not taken here."),
        MISDIRECTED("421", "The request names a host that this service is not."),
        TOO_MUCH("422", "The answer would take too much, or the data set is rejected; the detail says why."),
        TOO_MANY(
                "429", "The client asks too often, or too much at the same time; ask again after Retry-After seconds."),
        UNAVAILABLE(
                "503",
                "The database is restarting, or the data sets are being loaded or checked; ask again after Retry-After"
                        + " seconds.");

        private final String status;
        private final String description;

        Refused(String status, String description) {
            this.status = status;
            this.description = description;
        }

        /** Its name among the document's components. */
        private String component() {
            StringBuilder words = new StringBuilder();
            for (String word : name().split("_")) {
                words.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
            return words.toString();
        }
    }

    @Bean
    OpenApiCustomizer problemDocuments() {
        return document -> {
            if (document.getTags() != null) {
                document.getTags().sort(Comparator.comparing(Tag::getName));
            }
            document.getComponents().getSchemas().values().stream()
                    .map(OpenApiDescription::properties)
                    .flatMap(properties -> properties.values().stream())
                    .forEach(OpenApiDescription::exampleOfItsType);
            document.getComponents().addSchemas("Problem", problem());
            for (Refused refused : Refused.values()) {
                document.getComponents().addResponses(refused.component(), response(refused));
            }
        };
    }

    @Bean
    OperationCustomizer sharedParts() {
        return (operation, method) -> {
            boolean network = false;
            for (MethodParameter shared : method.getMethodParameters()) {
                Map<String, String> filter = FilterParameters.of(shared);
                filter.forEach((name, description) -> operation.addParametersItem(of(name, description)));
                network |= !filter.isEmpty();
            }
            if (Table.class.isAssignableFrom(answer(method)) && !hasOwnFormats(operation)) {
                StringSchema formats = new StringSchema();
                formats.setEnum(List.copyOf(KnownParameters.EVERYWHERE.keySet()));
                formats.setDefault("json");
                operation.addParametersItem(new Parameter()
                        .name(KnownParameters.FORMAT)
                        .in("query")
                        .description("`json`, the default, `csv` or `xlsx`.")
                        .schema(formats));
                operation
                        .getResponses()
                        .get("200")
                        .getContent()
                        .addMediaType(CsvWriting.CSV.toString(), new MediaType().schema(new StringSchema()))
                        .addMediaType(
                                XlsxWriting.XLSX.toString(),
                                new MediaType().schema(new StringSchema().format("binary")));
            }
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(OpenApiDescription::paging);
                operation.getParameters().forEach(OpenApiDescription::exampleOfItsType);
            }
            errors(operation, method, network);
            return operation;
        };
    }

    /** Whether an endpoint says itself in which forms its answer can be had. */
    private static boolean hasOwnFormats(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getName().equals(KnownParameters.FORMAT));
    }

    /** Answers to requests that users make first, as the service gave them; a test holds them to what it gives now. */
    @Bean
    OpenApiCustomizer responseExamples() {
        return document -> {
            for (JsonNode example : examples()) {
                String[] operation = example.path("operation").asText().split(" ");
                PathItem path = document.getPaths().get(operation[1]);
                path.readOperationsMap()
                        .get(PathItem.HttpMethod.valueOf(operation[0]))
                        .getResponses()
                        .get("200")
                        .getContent()
                        .get("application/json")
                        .addExamples(
                                "answer",
                                new Example()
                                        .summary(example.path("summary").asText())
                                        .value(example.path("answer")));
            }
        };
    }

    private static JsonNode examples() {
        try (InputStream in = OpenApiDescription.class.getResourceAsStream("response-examples.json")) {
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> answer(HandlerMethod method) {
        ResolvableType type = ResolvableType.forMethodReturnType(method.getMethod());
        return ResponseEntity.class.isAssignableFrom(type.toClass()) && type.hasGenerics()
                ? type.getGeneric(0).toClass()
                : type.toClass();
    }

    private static Parameter of(String name, String description) {
        Schema<?> schema = FilterParameters.schema(name);
        Parameter parameter =
                new Parameter().name(name).in("query").description(description).schema(schema);
        return schema instanceof ArraySchema
                ? parameter.style(Parameter.StyleEnum.FORM).explode(false)
                : parameter;
    }

    /** Lists are paged alike everywhere, and parameters that an endpoint judges itself may be none. */
    private static void paging(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        if (schema != null
                && parameter.getStyle() == Parameter.StyleEnum.FORM
                && Boolean.TRUE.equals(parameter.getExplode())) {
            parameter.setRequired(false);
        }
        if (parameter.getDescription() != null || schema == null) {
            return;
        }
        if (parameter.getName().equals("page")) {
            parameter.setDescription("Which page of the list, counted from 0.");
            schema.setMinimum(BigDecimal.ZERO);
        } else if (parameter.getName().equals("size")) {
            parameter.setDescription("How many items the page has, 1 to " + Page.MAX_SIZE + ".");
            schema.setMinimum(BigDecimal.ONE);
            schema.setMaximum(BigDecimal.valueOf(Page.MAX_SIZE));
        }
    }

    /** An example that looks like a number or an object is read as one, also where the parameter is a text. */
    private static void exampleOfItsType(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        if (parameter.getExample() != null && schema != null && isText(schema)) {
            parameter.setExample(parameter.getExample().toString());
        }
    }

    private static void exampleOfItsType(Schema<?> schema) {
        if (schema.getExample() != null && isText(schema)) {
            schema.setExample(schema.getExample().toString());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Schema<?>> properties(Schema<?> schema) {
        // The library declares a raw type.
        return schema.getProperties() == null ? Map.of() : (Map<String, Schema<?>>) (Map<?, ?>) schema.getProperties();
    }

    private static boolean isText(Schema<?> schema) {
        return "string".equals(schema.getType())
                || (schema.getTypes() != null && schema.getTypes().equals(Set.of("string")));
    }

    private static void errors(Operation operation, HandlerMethod method, boolean network) {
        Set<Refused> refused = EnumSet.of(
                Refused.BAD_REQUEST,
                Refused.UNAUTHORISED,
                Refused.FORBIDDEN,
                Refused.NOT_ACCEPTABLE,
                Refused.MISDIRECTED,
                Refused.TOO_MANY,
                Refused.UNAVAILABLE);
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "path".equals(p.getIn()))) {
            refused.add(Refused.NOT_FOUND);
        }
        if (network || method.hasMethodAnnotation(MayTakeTooMuch.class)) {
            refused.add(Refused.TOO_MUCH);
        }
        if (operation.getRequestBody() != null) {
            refused.addAll(EnumSet.of(Refused.BODY_TIMEOUT, Refused.BODY_TOO_LARGE, Refused.UNSUPPORTED_TYPE));
        }
        Set<String> own = Arrays.stream(method.getMethod()
                        .getAnnotationsByType(io.swagger.v3.oas.annotations.responses.ApiResponse.class))
                .map(io.swagger.v3.oas.annotations.responses.ApiResponse::responseCode)
                .collect(Collectors.toSet());
        refused.stream()
                .filter(r -> !own.contains(r.status))
                .forEach(r -> operation
                        .getResponses()
                        .addApiResponse(r.status, new ApiResponse().$ref("#/components/responses/" + r.component())));
        if (method.hasMethodAnnotation(GetMapping.class)) {
            operation
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("The client has this answer already."));
        }
    }

    private static ApiResponse response(Refused refused) {
        return new ApiResponse()
                .description(refused.description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        Map<String, Object> example = new LinkedHashMap<>();
        String message = "there is no 'reserch' among the families; did you mean research?";
        example.put("title", "The request cannot be understood");
        example.put("status", 400);
        example.put("detail", message);
        example.put("instance", "/api/network/summary");
        example.put("errors", List.of(Map.of("field", "families", "message", message)));
        example.put("requestId", "5f1c0c9e-0d5c-4f6e-9d4c-0c7c2f6b9a10");
        // The library's addProperty gives a raw type, so what is typed is set apart from it.
        Schema<?> error = new ObjectSchema().required(List.of("field", "message"));
        error.addProperty("field", new StringSchema());
        error.addProperty("message", new StringSchema());
        Schema<?> schema = new ObjectSchema().required(List.of("title", "status", "detail"));
        schema.description("A problem document (RFC 9457); a kind of problem may have further members.")
                .addProperty("type", new StringSchema().description("What kind of problem, as a URI."))
                .addProperty("title", new StringSchema().description("The kind of problem in words."))
                .addProperty("status", new IntegerSchema().description("The status of the answer."))
                .addProperty("detail", new StringSchema().description("What was wrong, and what would be right."))
                .addProperty("instance", new StringSchema().description("The path that was asked."))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(error)
                                .description("Each thing that was wrong, where there are several."))
                .addProperty(
                        "requestId", new StringSchema().description("By which the service's log names the request."));
        schema.setAdditionalProperties(true);
        schema.setExample(example);
        return schema;
    }
}
