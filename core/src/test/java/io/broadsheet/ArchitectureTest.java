package io.broadsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the structure: packages in the order of the data's way, and nothing public that nobody
 * needs.
 */
class ArchitectureTest {
  private static final List<String> ORDER =
      List.of("article", "extract", "index", "ingest", "query", "search", "evaluate", "minilm");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.broadsheet");

  private static final JavaClasses WITH_API_TESTS =
      new ClassFileImporter()
          .withImportOption(
              place ->
                  !place.contains("/test-classes/")
                      || place.contains("/test-classes/io/broadsheet/apitests/"))
          .importPackages("io.broadsheet");

  private static String packageOf(String name) {
    return "io.broadsheet." + name;
  }

  @Test
  void aPackageImportsOnlyPackagesBeforeIt() {
    for (int i = 0; i < ORDER.size(); i++) {
      String[] after =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(ArchitectureTest::packageOf)
              .toArray(String[]::new);
      if (after.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(packageOf(ORDER.get(i)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(after)
            .check(MAIN);
      }
    }
  }

  @Test
  void nothingImportsTheFacade() {
    noClasses()
        .that()
        .resideInAPackage("io.broadsheet.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.broadsheet")
        .check(MAIN);
  }

  @Test
  void extractionAndIndexDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage(packageOf("index"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(packageOf("extract"))
        .check(MAIN);
  }

  @Test
  void noCycles() {
    slices().matching("io.broadsheet.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void librariesStayWhereTheyBelong() {
    noClasses()
        .that()
        .resideInAnyPackage(packageOf("article"), packageOf("extract"), packageOf("ingest"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(MAIN);
    noClasses()
        .that()
        .resideOutsideOfPackage(packageOf("extract"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .check(MAIN);
    noClasses()
        .that()
        .resideOutsideOfPackage(packageOf("minilm"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai..", "dev.langchain4j..", packageOf("minilm"))
        .check(MAIN);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .check(MAIN);
  }

  @Test
  void aLibraryIsSilent() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MAIN);
  }

  @Test
  void noPublicTypeThatNothingOutsideItsPackageNeeds() {
    classes().that(isPublicTopLevel()).should(beUsedFromAnotherPackage()).check(WITH_API_TESTS);
  }

  private static DescribedPredicate<JavaClass> isPublicTopLevel() {
    return DescribedPredicate.describe(
        "public top-level types of the library",
        type ->
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isTopLevelClass()
                && !type.getSimpleName().equals("package-info")
                && !type.getPackageName().endsWith("apitests"));
  }

  private static ArchCondition<JavaClass> beUsedFromAnotherPackage() {
    return new ArchCondition<>("be used from another package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean used =
            type.getDirectDependenciesToSelf().stream()
                .anyMatch(
                    use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
        events.add(
            new SimpleConditionEvent(type, used, type.getName() + " is used elsewhere: " + used));
      }
    };
  }
}
