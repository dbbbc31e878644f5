package org.activesync4j;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.activesync4j.ExposedTypes.exposeOnly;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** The layers of core. What holds for every module is in the test kit's {@code HouseRulesTest}. */
@AnalyzeClasses(packages = "org.activesync4j", importOptions = DoNotIncludeTests.class)
class CoreArchitectureTest {

    private static final String[] OBJECT_LIBRARIES = {"net.fortuna.ical4j..", "ezvcard..", "org.apache.james.mime4j.."};

    private static final DescribedPredicate<JavaClass> OURS_OR_THE_JDKS = resideInAnyPackage("java..", "javax..")
            .or(resideInAPackage("org.activesync4j..").and(resideOutsideOfPackage("..internal..")))
            .as("the JDK's types and our public ones");

    @ArchTest
    static final ArchRule mailAndServletsAreOthersBusiness = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "jakarta.activation..", "jakarta.servlet..", "javax.mail..");

    @ArchTest
    static final ArchRule anEmbedderWhoMapsItsOwnObjectsCanLeaveTheirLibrariesOut = noClasses()
            .that()
            .resideOutsideOfPackage("..mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OBJECT_LIBRARIES);

    @ArchTest
    static final ArchRule htmlIsReadWhereBodiesAre = noClasses()
            .that()
            .resideOutsideOfPackages("..mapping..", "..internal.body..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsoup..");

    @ArchTest
    static final ArchRule theApiSpeaksOfTheJdkAndOfItself = classes()
            .that()
            .resideOutsideOfPackages("..internal..", "..mapping..")
            .should(exposeOnly(OURS_OR_THE_JDKS));

    @ArchTest
    static final ArchRule mappingAlsoSpeaksOfCalendarsAndCards = classes()
            .that()
            .resideInAPackage("..mapping..")
            .and()
            .resideOutsideOfPackage("..internal..")
            .should(exposeOnly(OURS_OR_THE_JDKS
                    .or(resideInAnyPackage("net.fortuna.ical4j..", "ezvcard.."))
                    .as("the JDK's types, our public ones, ical4j's and ez-vcard's")));

    @ArchTest
    static final ArchRule commandsKnowNothingOfEachOther = slices().matching("org.activesync4j.internal.command.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule commandsAreKnownByTheirOneList = noClasses()
            .that()
            .resideOutsideOfPackage("..internal.command..")
            .and()
            .doNotHaveFullyQualifiedName("org.activesync4j.internal.engine.StandardCommands")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..internal.command..");

    @ArchTest
    static final ArchRule internalPackagesFormNoCycles = slices().matching("org.activesync4j.internal.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule decisionsSeeNoClockStoreOrStream = noClasses()
            .that()
            .resideInAPackage("..internal.sync..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.activesync4j.state..", "java.sql..", "javax.sql..", "java.net..")
                            .or(equivalentTo(Clock.class)))
            .allowEmptyShould(true);
}
