package app.forecourt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountTests {

  private static final String UNITS =
      """
      <testsuite name="SalesTests" tests="3">
        <testcase classname="SalesTests" name="sells"/>
        <testcase classname="SalesTests" name="rents"><failure message="no"/></testcase>
        <testcase classname="SalesTests" name="leases"><error message="no"/></testcase>
      </testsuite>
      """;
  private static final String JOURNEYS =
      """
      <testsuite name="SaleJourneyIT" tests="2">
        <testcase classname="SaleJourneyIT" name="delivers"/>
        <testcase classname="SaleJourneyIT" name="pays"><skipped message="no browser"/></testcase>
      </testsuite>
      """;

  @TempDir private Path project;

  @Test
  void countsAllReportsAndEndsInOneLine() throws Exception {
    report("platform/target/surefire-reports/TEST-SalesTests.xml", UNITS);
    report("infra/local/target/failsafe-reports/TEST-SaleJourneyIT.xml", JOURNEYS);
    report("platform/target/surefire-reports/notes.xml", UNITS);

    var told = new ByteArrayOutputStream();
    var good = TestCount.isGood(project, new PrintStream(told, true, StandardCharsets.UTF_8));

    assertThat(good).isFalse();
    assertThat(told.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "skipped: SaleJourneyIT.pays (no browser)",
            "failed: SalesTests.rents",
            "failed: SalesTests.leases",
            "2 passed, 2 failed, 1 skipped");
  }

  @Test
  void doesNotCallNothingGood() throws Exception {
    assertThat(TestCount.isGood(project, new PrintStream(PrintStream.nullOutputStream())))
        .isFalse();
  }

  private void report(String file, String xml) throws Exception {
    var path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, xml);
  }
}
