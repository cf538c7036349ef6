package newswire.enrich;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of enrich-service and the doors between them. */
@AnalyzeClasses(packages = "newswire.enrich", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule extractionAndTagsKnowNoFramework = classes()
            .that()
            .resideInAnyPackage(
                    "newswire.enrich.extract..",
                    "newswire.enrich.shipped..",
                    "newswire.enrich.site..",
                    "newswire.enrich.tag..",
                    "newswire.enrich.story..")
            .or()
            .haveFullyQualifiedName("newswire.enrich.Enricher")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.jsoup..",
                    "tools.jackson..",
                    "ai.onnxruntime..",
                    "newswire.events..",
                    "newswire.enrich..")
            .as("Extraction and tags depend on the JDK, jsoup, JSON and the runtime of models alone");

    @ArchTest
    static final ArchRule theRoomsKeepTheirOrder = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("extract")
            .definedBy("newswire.enrich.extract..")
            .layer("tag")
            .definedBy("newswire.enrich.tag..")
            .layer("site")
            .definedBy("newswire.enrich.site..")
            .layer("memory")
            .definedBy("newswire.enrich.memory..")
            .layer("siterule")
            .definedBy("newswire.enrich.siterule..")
            .layer("shipped")
            .definedBy("newswire.enrich.shipped..")
            .layer("article")
            .definedBy("newswire.enrich")
            .layer("route")
            .definedBy("newswire.enrich.route..")
            .layer("record")
            .definedBy("newswire.enrich.record..")
            .layer("story")
            .definedBy("newswire.enrich.story..")
            .layer("placement")
            .definedBy("newswire.enrich.placement..")
            .layer("watchlist")
            .definedBy("newswire.enrich.watchlist..")
            .layer("deadletter")
            .definedBy("newswire.enrich.deadletter..")
            .layer("stream")
            .definedBy("newswire.enrich.stream..")
            .layer("replay")
            .definedBy("newswire.enrich.replay..")
            .layer("admin")
            .definedBy("newswire.enrich.admin..")
            .whereLayer("admin")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("replay")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("stream")
            .mayOnlyBeAccessedByLayers("replay", "admin")
            .whereLayer("deadletter")
            .mayOnlyBeAccessedByLayers("stream", "admin")
            .whereLayer("route")
            .mayOnlyBeAccessedByLayers("stream", "replay", "admin")
            .whereLayer("placement")
            .mayOnlyBeAccessedByLayers("stream", "replay", "admin")
            .whereLayer("record")
            .mayOnlyBeAccessedByLayers("deadletter", "memory", "placement", "watchlist", "stream", "replay", "admin")
            .whereLayer("memory")
            .mayOnlyBeAccessedByLayers("stream", "replay", "admin")
            .whereLayer("site")
            .mayOnlyBeAccessedByLayers("extract", "article", "memory", "stream")
            .whereLayer("siterule")
            .mayOnlyBeAccessedByLayers("article", "admin")
            .whereLayer("watchlist")
            .mayOnlyBeAccessedByLayers("article", "admin")
            .whereLayer("article")
            .mayOnlyBeAccessedByLayers(
                    "memory", "siterule", "deadletter", "placement", "watchlist", "stream", "replay", "admin")
            .whereLayer("story")
            .mayOnlyBeAccessedByLayers("placement", "stream")
            .whereLayer("tag")
            .mayOnlyBeAccessedByLayers("article", "story", "placement", "watchlist")
            .whereLayer("shipped")
            .mayOnlyBeAccessedByLayers("extract", "tag")
            .whereLayer("extract")
            .mayOnlyBeAccessedByLayers("article", "siterule", "tag");

    @ArchTest
    static final ArchRule onlyThoseWhoHandleRecordsTouchKafka = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "newswire.enrich.record..",
                    "newswire.enrich.memory..",
                    "newswire.enrich.deadletter..",
                    "newswire.enrich.placement..",
                    "newswire.enrich.watchlist..",
                    "newswire.enrich.stream..",
                    "newswire.enrich.replay..",
                    "newswire.enrich.admin..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.apache.kafka..").or(resideInAPackage("org.springframework.kafka..")));

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("newswire.enrich.(*)..").should().beFreeOfCycles();
}
