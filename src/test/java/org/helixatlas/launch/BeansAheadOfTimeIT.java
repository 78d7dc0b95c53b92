package org.helixatlas.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.helixatlas.HelixAtlas;
import org.helixatlas.graph.NeedsDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The build finds the beans that a start with default settings finds, and a setting that a start may be given beside them decides nothing. */
@NeedsDatabase
class BeansAheadOfTimeIT {

    /** As the outcomes of Spring's conditions name a setting that they asked for. */
    private static final Pattern SETTING = Pattern.compile("\\b[a-z][a-z-]*(?:\\.[a-z-]+)+\\b|\\b(?:debug|trace)\\b");

    /** What looks for beans and for what they are given, or takes its place where they were found; and what the libraries of tests bring. */
    private static final Pattern APART =
            Pattern.compile("org[.]springframework[.]context[.]annotation[.]internal.*Processor"
                    + "|.*[.]internalCachingMetadataReaderFactory|data-neo4j[.]repository-aot-processor#."
                    + "|.*[.]GsonHttpMessageConvertersConfiguration|org[.]springframework[.]modulith[.].*");

    @TempDir
    Path folder;

    private ConfigurableListableBeanFactory looked;
    private Map<String, ConditionEvaluationReport.ConditionAndOutcomes> conditions;

    /** A start that goes no further than to where it knows its beans. */
    @BeforeEach
    void look() {
        SpringApplication application = new SpringApplication(HelixAtlas.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(beans -> {
            looked = beans;
            conditions = ConditionEvaluationReport.get(beans).getConditionAndOutcomesBySource();
            throw new SpringApplication.AbandonedRunException();
        }));
        assertThatThrownBy(() -> application.run(
                        // Without the settings of tests, and wherever this runs.
                        "--spring.config.location=classpath:/application.yaml",
                        "--spring.main.cloud-platform=none",
                        "--server.port=0",
                        "--helix.database.directory=" + folder.resolve("data")))
                .isInstanceOf(SpringApplication.AbandonedRunException.class);
        // With the lock of the data folder.
        looked.destroySingletons();
    }

    @Test
    void theBuildFindsTheBeansOfAStartWithDefaultSettings() throws Exception {
        assertThat(AotDetector.useGeneratedArtifacts()).isFalse();

        assertThat(named(ahead())).containsExactlyInAnyOrderElementsOf(named(looked));
    }

    @Test
    void noConditionAsksForASettingThatAStartMayBeGiven() {
        Set<String> askedFor = new TreeSet<>();
        conditions.values().stream()
                .flatMap(ConditionEvaluationReport.ConditionAndOutcomes::stream)
                .map(found -> found.getOutcome().getMessage())
                .flatMap(message -> SETTING.matcher(message).results())
                .map(MatchResult::group)
                .map(EarlySettings::plain)
                .filter(name -> name.matches("(helix|spring|server|management|logging|springdoc)[.].*|debug|trace"))
                .forEach(askedFor::add);

        assertThat(askedFor).contains("helix.backup.every", "helix.import.watch", "management.endpoints.web.exposure");
        assertThat(askedFor).allMatch(AheadOfTime::decides);
    }

    private static GenericApplicationContext ahead() throws ReflectiveOperationException {
        GenericApplicationContext context = new GenericApplicationContext();
        ApplicationContextInitializer<?> found = (ApplicationContextInitializer<?>)
                Class.forName(HelixAtlas.class.getName() + "__ApplicationContextInitializer")
                        .getDeclaredConstructor()
                        .newInstance();
        found.getClass()
                .getMethod("initialize", GenericApplicationContext.class)
                .invoke(found, context);
        return context;
    }

    private static List<String> named(ListableBeanFactory beans) {
        return Stream.of(beans.getBeanDefinitionNames())
                .filter(name -> !APART.matcher(name).matches())
                .toList();
    }
}
