package app.forecourt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTests {

  /// Leaves out directories of tests, and the jars they are in when Maven has packaged them.
  private static final ImportOption WHAT_WE_SHIP =
      location ->
          ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(location)
              && !location.contains("-tests.jar");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(WHAT_WE_SHIP)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
          .importPackages("app.forecourt");

  @Test
  void modulesUseOnlyWhatStandsBelowThem() {
    ApplicationModules.of(Platform.class, WHAT_WE_SHIP).verify();
  }

  @Test
  void modulesKeepTheirEntitiesRepositoriesAndControllersToThemselves() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .or()
        .areAssignableTo(Repository.class)
        .or()
        .areAnnotatedWith(RestController.class)
        .should()
        .notBePublic()
        .check(OURS);
  }

  @Test
  void nothingIsCalledAHelper() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .resideInAnyPackage("..util..", "..helper..", "..impl..")
        .check(OURS);
  }
}
