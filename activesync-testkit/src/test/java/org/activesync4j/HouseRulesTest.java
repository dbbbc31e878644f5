package org.activesync4j;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.AndFullName.Predicates.fullNameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The rules that hold in every module, and those between modules. The layers within core are core's own business. */
@AnalyzeClasses(packages = "org.activesync4j", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String WBXML = "org.activesync4j.wbxml..";
    private static final String SERVLET = "org.activesync4j.servlet..";
    private static final String TEST_KIT = "org.activesync4j.testkit..";

    @ArchTest
    static final ArchRule theCodecNeedsNothingButTheJdk = classes()
            .that()
            .resideInAPackage(WBXML)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(WBXML, "java..", "javax.xml..", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule servletsNeedTheEngineAndJakarta = classes()
            .that()
            .resideInAPackage(SERVLET)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.activesync4j..",
                    "jakarta.servlet..",
                    "org.slf4j..",
                    "java..",
                    "javax..",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule theTestKitNeedsTheEngineAndATestFramework = classes()
            .that()
            .resideInAPackage(TEST_KIT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.activesync4j..",
                    "org.junit.jupiter..",
                    "org.opentest4j..",
                    "org.assertj.core..",
                    "java..",
                    "javax..",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule whatIsInternalStaysInCore = noClasses()
            .that()
            .resideInAnyPackage(WBXML, SERVLET, TEST_KIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.activesync4j.internal..");

    @ArchTest
    static final ArchRule nothingBelowLooksUp = noClasses()
            .that()
            .resideOutsideOfPackages(SERVLET, TEST_KIT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVLET, TEST_KIT);

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule aNameSaysWhatAThingIs =
            noClasses().should().haveNameMatching(".*[.$](\\w*(Manager|Helper|Utils?|Impl)|(Base|Abstract)[A-Z]\\w*)");

    @ArchTest
    static final ArchRule timeComesFromOutside = noClasses()
            .that()
            .resideOutsideOfPackage(TEST_KIT)
            .should()
            .callMethodWhere(target(fullNameMatching("java\\.time\\.\\w+\\.now\\(\\)")))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule clocksAreChosenByTheBuilder = noClasses()
            .that()
            .resideInAnyPackage("..internal..", "..mapping..", "..item..", WBXML)
            .should()
            .callMethodWhere(target(fullNameMatching("java\\.time\\.Clock\\.system.*")));

    @ArchTest
    static final ArchRule chanceComesFromOutside = noClasses()
            .that()
            .resideOutsideOfPackage(TEST_KIT)
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(ThreadLocalRandom.class, "current")
            .orShould()
            .callConstructor(Random.class);

    @ArchTest
    static final ArchRule nobodyTalksToTheConsole = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule logsGoThroughSlf4j =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");
}
