package org.helixatlas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.helixatlas.drawing.Head;
import org.helixatlas.drawing.Inlay;
import org.helixatlas.drawing.Symbol;
import org.helixatlas.figure.Layout;
import org.helixatlas.measure.Measure;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The shape of the code, as rules. Which package may use which stands in each {@code package-info.java}. */
@AnalyzeClasses(packages = "org.helixatlas", importOptions = DoNotIncludeTests.class)
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

    /** Nor do they use each other in a circle. */
    @Test
    void everyPackageUsesOnlyThePackagesItDeclares() {
        ApplicationModules.of(HelixAtlas.class).verify();
    }

    @ArchTest
    static final ArchRule theVocabularyDependsOnNothing = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..graph..", "..ingest..", "..network..", "..web..", "org.springframework.boot..", "org.neo4j..");

    @ArchTest
    static final ArchRule questionsDoNotUseOneAnother = slices().matching(
                    "org.helixatlas.(" + String.join("|", NAMES) + ")..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule evidenceIsWhatQuestionsStandOnAndKnowsNoneOfThem = noClasses()
            .that()
            .resideInAPackage("..evidence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(QUESTIONS);

    @ArchTest
    static final ArchRule figuresAreWhatQuestionsDrawWithAndKnowNoneOfThem = noClasses()
            .that()
            .resideInAPackage("..figure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(QUESTIONS);

    @ArchTest
    static final ArchRule whatLooksHowIsSaidInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("..drawing..")
            .and()
            .doNotHaveFullyQualifiedName("org.helixatlas.figure.Signs")
            .should()
            .accessFieldWhere(JavaAccess.Predicates.targetOwner(JavaClass.Predicates.equivalentTo(Symbol.class))
                    .or(JavaAccess.Predicates.targetOwner(JavaClass.Predicates.equivalentTo(Head.class)))
                    .or(JavaAccess.Predicates.targetOwner(JavaClass.Predicates.equivalentTo(Inlay.class))));

    @ArchTest
    static final ArchRule aLayoutIsAskedWhatItCanRatherThanComparedWithOthers = noClasses()
            .that()
            .resideInAPackage("..figure..")
            .and()
            .doNotHaveFullyQualifiedName(Layout.class.getName())
            .should()
            .accessFieldWhere(JavaAccess.Predicates.targetOwner(JavaClass.Predicates.equivalentTo(Layout.class)));

    @ArchTest
    static final ArchRule onlyTheDatabasePackageAndWhatRunsInsideItKnowTheEmbeddedDatabase = noClasses()
            .that()
            .resideOutsideOfPackages("..graph..", "..procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.neo4j.dbms..", "org.neo4j.graphdb..", "org.neo4j.configuration..", "org.neo4j.kernel..");

    @ArchTest
    static final ArchRule proceduresRunWhereThereIsNoSpring = noClasses()
            .that()
            .resideInAPackage("..procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.beans..", "org.springframework.context..", "org.neo4j.driver..");

    @ArchTest
    static final ArchRule measuresAreFunctionsOfAViewAndNeverAskTheDatabase = noClasses()
            .that()
            .implement(Measure.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..", "..graph..", "..web..");

    @ArchTest
    static final ArchRule controllersArePackagePrivate =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Dto|Impl)");

    @ArchTest
    static final ArchRule fieldsAreNotInjected = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(org.springframework.beans.factory.annotation.Autowired.class);

    @ArchTest
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
