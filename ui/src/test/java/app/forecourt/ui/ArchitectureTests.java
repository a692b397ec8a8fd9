package app.forecourt.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final JavaClasses SCREENS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("app.forecourt.ui");

  @Test
  void keepsTheKitFreeOfBusiness() {
    noClasses()
        .that()
        .resideInAPackage("app.forecourt.ui.kit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "app.forecourt.tenancy..",
            "app.forecourt.registry..",
            "app.forecourt.plans..",
            "app.forecourt.identity..",
            "app.forecourt.organization..",
            "app.forecourt.ui.shell..")
        .check(SCREENS);
  }

  /// `UI.access` runs its command on whichever thread unlocks the session next, and that may work
  /// for another group.
  @Test
  void reachesOpenScreensByTheOneDoor() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("app.forecourt.ui.shell.TenantUi")
        .should()
        .callMethod(UI.class, "access", Command.class)
        .orShould()
        .callMethod(UI.class, "accessSynchronously", Command.class)
        .check(SCREENS);
  }

  @Test
  void callsNothingUtil() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Impl|Manager)$").check(SCREENS);
  }
}
