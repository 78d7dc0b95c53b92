package org.helixatlas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.drawing.Head;
import org.helixatlas.drawing.Inlay;
import org.helixatlas.drawing.Symbol;
import org.helixatlas.figure.Layout;
import org.helixatlas.measure.Measure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.test.util.ReflectionTestUtils;

/** The shape of the code, as rules. Which package may use which stands in each {@code package-info.java}. */
class ArchitectureTest {

    private static final List<String> NAMES = List.of(
            "actor",
            "association",
            "brokerage",
            "centrality",
            "claim",
            "cohesion",
            "community",
            "console",
            "export",
            "lineage",
            "path",
            "period",
            "position",
            "synergy");

    private static final String[] QUESTIONS =
            NAMES.stream().map(name -> ".." + name + "..").toArray(String[]::new);

    private static final ApplicationModules MODULES = ApplicationModules.of(HelixAtlas.class);

    /** In the names of classes in which the build writes down which beans there are. */
    private static final String FOUND_BY_THE_BUILD = "__";

    /** What the modules are made of, all but the tests. To read the classes takes as long as all rules, and once is enough. */
    private static final JavaClasses CLASSES = ((JavaClasses)
                    Objects.requireNonNull(ReflectionTestUtils.getField(MODULES, "allClasses")))
            .that(DescribedPredicate.describe(
                    "are written by hand", type -> !type.getName().contains(FOUND_BY_THE_BUILD)));

    /** Nor do they use each other in a circle. */
    @Test
    void everyPackageUsesOnlyThePackagesItDeclares() {
        MODULES.verify();
    }

    @Test
    void noTwoClassesHaveOneName() {
        assertThat(CLASSES.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(
                                JavaClass::getSimpleName,
                                TreeMap::new,
                                Collectors.mapping(JavaClass::getName, Collectors.toCollection(TreeSet::new))))
                        .values())
                .allSatisfy(named -> assertThat(named).hasSize(1));
    }

    @Test
    void noClassIsLeftOut() throws Exception {
        Path root = Path.of(HelixAtlas.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root.resolve("org/helixatlas"))) {
            assertThat(CLASSES).hasSize((int) files.map(Path::toString)
                    .filter(file -> file.endsWith(".class") && !file.contains(FOUND_BY_THE_BUILD))
                    .count());
        }
    }

    @TestFactory
    Stream<DynamicTest> theCodeKeepsTheRule() {
        return Stream.of(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field ->
                        DynamicTest.dynamicTest(field.getName(), () -> ((ArchRule) field.get(null)).check(CLASSES)));
    }

    /** A pattern for each class and each slice would take longer than to look for its package in the list. */
    private static final SliceAssignment BY_QUESTION = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String[] parts = type.getPackageName().split("\\.");
            return type.getPackageName().startsWith("org.helixatlas.") && NAMES.contains(parts[2])
                    ? SliceIdentifier.of(parts[2])
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "questions";
        }
    };

    static final ArchRule theVocabularyDependsOnNothing = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..graph..", "..ingest..", "..network..", "..web..", "org.springframework.boot..", "org.neo4j..");

    static final ArchRule questionsDoNotUseOneAnother =
            slices().assignedFrom(BY_QUESTION).should().notDependOnEachOther();

    static final ArchRule evidenceIsWhatQuestionsStandOnAndKnowsNoneOfThem = noClasses()
            .that()
            .resideInAPackage("..evidence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(QUESTIONS);

    static final ArchRule figuresAreWhatQuestionsDrawWithAndKnowNoneOfThem = noClasses()
            .that()
            .resideInAPackage("..figure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(QUESTIONS);

    static final ArchRule whatLooksHowIsSaidInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("..drawing..")
            .and()
            .doNotHaveFullyQualifiedName("org.helixatlas.figure.Signs")
            .should()
            .accessFieldWhere(JavaAccess.Predicates.targetOwner(JavaClass.Predicates.equivalentTo(Symbol.class))
                    .or(JavaAccess.Predicates.targetOwner(JavaClass.Predicates.equivalentTo(Head.class)))
                    .or(JavaAccess.Predicates.targetOwner(JavaClass.Predicates.equivalentTo(Inlay.class))));

    static final ArchRule aLayoutIsAskedWhatItCanRatherThanComparedWithOthers = noClasses()
            .that()
            .resideInAPackage("..figure..")
            .and()
            .doNotHaveFullyQualifiedName(Layout.class.getName())
            .should()
            .accessFieldWhere(JavaAccess.Predicates.targetOwner(JavaClass.Predicates.equivalentTo(Layout.class)));

    static final ArchRule onlyTheDatabasePackageAndWhatRunsInsideItKnowTheEmbeddedDatabase = noClasses()
            .that()
            .resideOutsideOfPackages("..graph..", "..procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.neo4j.dbms..", "org.neo4j.graphdb..", "org.neo4j.configuration..", "org.neo4j.kernel..");

    static final ArchRule proceduresRunWhereThereIsNoSpring = noClasses()
            .that()
            .resideInAPackage("..procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.beans..", "org.springframework.context..", "org.neo4j.driver..");

    static final ArchRule measuresAreFunctionsOfAViewAndNeverAskTheDatabase = noClasses()
            .that()
            .implement(Measure.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..", "..graph..", "..web..");

    static final ArchRule controllersArePackagePrivate =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();

    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Dto|Impl)");

    static final ArchRule fieldsAreNotInjected = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(org.springframework.beans.factory.annotation.Autowired.class);

    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new com.tngtech.archunit.lang.ArchCondition<JavaClass>("live in a package marked @NullMarked") {
                @Override
                public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class)) {
                        events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                type, type.getPackageName() + " has no @NullMarked package-info"));
                    }
                }
            });
}
