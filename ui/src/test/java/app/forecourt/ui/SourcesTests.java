package app.forecourt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for all screens and can be read off their sources.
class SourcesTests {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path TEXTS = Path.of("src/main/resources/texts");
  private static final Pattern KEY = Pattern.compile("\"(ui\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"");
  private static final Pattern FRONT_END =
      Pattern.compile("@(JsModule|CssImport|NpmPackage|JavaScript|Theme)\\b");

  @Test
  void saysEverythingInBothLanguages() throws IOException {
    try (var bundles = Files.list(TEXTS)) {
      for (var chinese :
          bundles.filter(file -> !file.toString().endsWith("_en.properties")).toList()) {
        var english =
            chinese.resolveSibling(
                chinese.getFileName().toString().replace(".properties", "_en.properties"));
        assertThat(words(chinese).keySet()).as("%s", chinese).isEqualTo(words(english).keySet());
        assertThat(words(english).values().toString())
            .as("%s", english)
            .doesNotContainPattern("\\p{IsHan}");
      }
    }
  }

  @Test
  void saysNothingThatIsInNoBundle() throws IOException {
    var known = new TreeSet<Object>();
    try (var bundles = Files.list(TEXTS)) {
      for (var bundle : bundles.toList()) {
        known.addAll(words(bundle).keySet());
      }
    }
    var said =
        sources().values().stream()
            .flatMap(source -> KEY.matcher(source).results().map(hit -> hit.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    said.removeAll(known);
    assertThat(said).isEmpty();
  }

  /// One such annotation, and the build needs Node to make a bundle of its own.
  @Test
  void needsNoFrontEndBuild() throws IOException {
    assertThat(
            sources().entrySet().stream()
                .filter(source -> FRONT_END.matcher(source.getValue()).find())
                .map(Map.Entry::getKey))
        .isEmpty();
    assertThat(Path.of("src/main/bundles")).doesNotExist();
  }

  /// A block left open swallows all rules behind it, for one width of screen only.
  @Test
  void closesEveryBlockOfItsStylesheets() throws IOException {
    try (var files = Files.walk(Path.of("src/main/resources"))) {
      for (var sheet : files.filter(file -> file.toString().endsWith(".css")).toList()) {
        var css = Files.readString(sheet);
        assertThat(css.chars().filter(sign -> sign == '{').count())
            .as("%s", sheet)
            .isEqualTo(css.chars().filter(sign -> sign == '}').count());
      }
    }
  }

  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      var read = new TreeMap<String, String>();
      for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        read.put(
            file.toString(),
            Files.readAllLines(file).stream()
                .filter(line -> !line.strip().startsWith("///"))
                .collect(Collectors.joining("\n")));
      }
      return read;
    }
  }

  private static Map<Object, Object> words(Path bundle) throws IOException {
    var words = new Properties();
    try (var reader = Files.newBufferedReader(bundle)) {
      words.load(reader);
    }
    return words;
  }
}
