package newswire.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "newswire.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule roomsDependOnEachOtherInOneDirectionOnly =
            slices().matching("newswire.cli.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheBrokerKnowsKafkasInside = noClasses()
            .that()
            .resideOutsideOfPackage("newswire.cli.broker")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kafka..", "org.apache.kafka.server..", "org.apache.kafka.metadata..");

    @ArchTest
    static final ArchRule onlyThoseWhoReadTopicsKnowKafka = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "newswire.cli.broker",
                    "newswire.cli.up",
                    "newswire.cli.tail",
                    "newswire.cli.replay",
                    "newswire.cli.diff")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyUpRunsTheServices = noClasses()
            .that()
            .resideOutsideOfPackage("newswire.cli.up")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("newswire.ingest.IngestService")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("newswire.enrich.EnrichService");
}
