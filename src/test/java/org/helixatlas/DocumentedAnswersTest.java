package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.springframework.http.MediaType;

/** The README, and the pages that it leads to, show what the service really answers. */
@Thorough
class DocumentedAnswersTest extends ServiceTest {

    private static final Pattern CURL = Pattern.compile(
            "```sh\ncurl (?:-G )?'http://localhost:8080([^']+)'(?: --data-urlencode '([^']+)')?\n```\n\n```\n(.*?)```",
            Pattern.DOTALL);
    private static final Pattern FETCH = Pattern.compile("curl -O 'http://localhost:8080([^']+)'");
    private static final Pattern POST = Pattern.compile(
            "```sh\ncurl 'http://localhost:8080([^']+)' -H 'Content-Type: application/json' -d '([^']+)'\n```\n\n```\n(.*?)```",
            Pattern.DOTALL);
    private static final Pattern CYPHER = Pattern.compile("```cypher\n(.*?)```\n\n```\n(.*?)```", Pattern.DOTALL);

    @Test
    void theRequestsAnswerWhatIsShown() throws Exception {
        Matcher example = CURL.matcher(pages());
        int examples = 0;
        while (example.find()) {
            String uri = example.group(1) + (example.group(2) == null ? "" : "&" + example.group(2));
            String answer = http.get().uri(uri).exchange().getResponse().getContentAsString();
            assertThat(answer.replace("\r\n", "\n")).as(uri).isEqualTo(example.group(3));
            examples++;
        }
        assertThat(examples).isEqualTo(12);
    }

    @Test
    void whateverElseIsFetchedIsThere() throws IOException {
        Matcher example = FETCH.matcher(pages());
        int examples = 0;
        while (example.find()) {
            assertThat(http.get().uri(example.group(1))).as(example.group(1)).hasStatusOk();
            examples++;
        }
        assertThat(examples).isPositive();
    }

    @Test
    void theCypherAnswersWhatIsShown() throws IOException {
        Matcher example = CYPHER.matcher(readme());
        assertThat(example.find()).isTrue();
        try (Session session = SharedNeo4j.driver().session()) {
            var result = session.run(example.group(1));
            String plain = String.join(", ", result.keys()) + "\n"
                    + result.stream()
                            .map(row ->
                                    row.values().stream().map(Object::toString).collect(Collectors.joining(", "))
                                            + "\n")
                            .collect(Collectors.joining());
            assertThat(plain).isEqualTo(example.group(2));
        }
    }

    @Test
    void theQuestionInCypherAnswersWhatIsShown() throws Exception {
        Matcher example = POST.matcher(readme());
        assertThat(example.find()).isTrue();
        String answer = http.post()
                .uri(example.group(1))
                .contentType(MediaType.APPLICATION_JSON)
                .content(example.group(2))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(answer.replace("\r\n", "\n")).isEqualTo(example.group(3));
    }

    @Test
    void theExampleInTheDocumentationIsAnswered() throws Exception {
        Matcher example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/cypher.md")));
        assertThat(example.find()).isTrue();
        assertThat(http.post()
                        .uri("/api/cypher")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(example.group(1)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows[0][0]")
                .isEqualTo("Lenovo");
    }

    @Test
    void theConsoleAnswersTheCypherToo() throws Exception {
        Matcher example = CYPHER.matcher(readme());
        assertThat(example.find()).isTrue();
        assertThat(http.get().uri("/api/cypher?format=csv&query={q}", example.group(1)))
                .hasStatusOk()
                .bodyText()
                .hasLineCount(example.group(2).split("\n").length);
    }

    /** One after the other, the README first. */
    private static String pages() throws IOException {
        StringBuilder pages = new StringBuilder(readme());
        try (Stream<Path> docs = Files.list(Path.of("src/docs"))) {
            for (Path page :
                    docs.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
                pages.append(Files.readString(page));
            }
        }
        return pages.toString();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
