package newswire.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of ingest-service and the walls between them. */
@AnalyzeClasses(packages = "newswire.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    /** Settings are bound by Boot, wherever they are. */
    private static final DescribedPredicate<JavaClass> SETTINGS =
            JavaClass.Predicates.simpleNameEndingWith("Settings").as("settings");

    @ArchTest
    static final ArchRule whatAFeedSaysIsUnderstoodWithoutAnyFramework = noClasses()
            .that()
            .resideInAnyPackage("..parse..", "..identify..", "..schedule..", "..fetch..")
            .and(DescribedPredicate.not(SETTINGS))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyTheRoomsThatStoreTalkToKafka = noClasses()
            .that()
            .resideInAnyPackage("..poll..", "..parse..", "..identify..", "..schedule..", "..fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule parsingAndIdentifyingKnowNothingOfTheOutsideWorld = noClasses()
            .that()
            .resideInAnyPackage("..parse..", "..identify..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..fetch..",
                    "..poll..",
                    "..assignment..",
                    "..publish..",
                    "newswire.ingest.admin..",
                    "org.apache.hc..");

    @ArchTest
    static final ArchRule nobodyDependsOnRest = noClasses()
            .that()
            .resideOutsideOfPackages("newswire.ingest.admin..", "newswire.ingest")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("newswire.ingest.admin..");

    @ArchTest
    static final ArchRule theRoomsFormNoCircle =
            slices().matching("newswire.ingest.(*)..").should().beFreeOfCycles();
}
