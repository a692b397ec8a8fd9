package app.forecourt.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a file is found to be when it is read for the first time, from beginning to end.
///
/// @param headers the first row that holds something
/// @param rows how many follow
/// @param fingerprint of the content
/// @param signature of the headers
record Survey(List<String> headers, int rows, String fingerprint, String signature) {

  /// @param ours headings that we add ourselves to files for people to send back
  /// @throws NoRows if there is nothing below the headings
  /// @throws TooManyRows if there is more than one import takes
  /// @throws app.forecourt.vocabulary.Refusal if the file is unfit in another way
  static Survey of(byte[] content, Set<String> ours) {
    try (var rows = TableFile.rows(content)) {
      var headers = rows.next().orElseThrow(NoRows::new).cells();
      var count = 0;
      while (rows.next().isPresent()) {
        if (++count > TableFile.MOST_ROWS) {
          throw new TooManyRows(TableFile.MOST_ROWS);
        }
      }
      if (count == 0) {
        throw new NoRows();
      }
      var signature =
          headers.stream()
              .filter(header -> !ours.contains(header))
              .map(Headings::plain)
              .collect(Collectors.joining("\n"));
      return new Survey(
          headers, count, hash(content), hash(signature.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
