package app.forecourt.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Counts what the reports of Surefire and Failsafe tell, names the failed and the skipped, and
/// ends with the line `N passed, N failed, N skipped`; exit code 1 if one failed or none ran.
///
/// `./forecourt test` runs it from its source, so that it counts after a broken build as well: it
/// uses the JDK only.
final class TestCount {

  private static final Pattern REPORT = Pattern.compile(".*-reports/TEST-[^/]*\\.xml");

  private int passed;
  private int failed;
  private int skipped;

  private TestCount() {}

  public static void main(String[] arguments) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(isGood(Path.of(arguments[0]), out) ? 0 : 1);
  }

  /// Tells of all reports below a directory; whether some passed and none failed.
  static boolean isGood(Path project, PrintStream out)
      throws IOException, ParserConfigurationException, SAXException {
    var count = new TestCount();
    for (var report : reports(project)) {
      count.read(report, out);
    }
    out.printf("%d passed, %d failed, %d skipped%n", count.passed, count.failed, count.skipped);
    return count.failed == 0 && count.passed > 0;
  }

  private static List<Path> reports(Path project) throws IOException {
    try (var files = Files.find(project, 6, (file, _) -> isReport(file))) {
      return files.sorted().toList();
    }
  }

  private static boolean isReport(Path file) {
    return REPORT.matcher(file.toString()).matches();
  }

  private void read(Path report, PrintStream out)
      throws IOException, ParserConfigurationException, SAXException {
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
    var cases = document.getElementsByTagName("testcase");
    for (var at = 0; at < cases.getLength(); at++) {
      var test = (Element) cases.item(at);
      var name = test.getAttribute("classname") + "." + test.getAttribute("name");
      if (has(test, "failure") || has(test, "error")) {
        failed++;
        out.println("failed: " + name);
      } else if (has(test, "skipped")) {
        skipped++;
        out.println("skipped: " + name + reason(test));
      } else {
        passed++;
      }
    }
  }

  private static boolean has(Element test, String what) {
    return test.getElementsByTagName(what).getLength() > 0;
  }

  private static String reason(Element test) {
    var message = ((Element) test.getElementsByTagName("skipped").item(0)).getAttribute("message");
    return message.isBlank() ? "" : " (" + message.lines().findFirst().orElse("") + ")";
  }
}
