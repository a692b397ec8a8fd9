package app.forecourt.imports;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Page;
import app.forecourt.api.Versioned;
import app.forecourt.api.Window;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Effect;
import app.forecourt.vocabulary.Texts;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/imports")
class ImportsController {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ImportsDesk desk;
  private final Texts texts;

  ImportsController(ImportsDesk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  /// @param columns fields, and in which column each is found, the first being 0
  /// @param store of rows that name none
  record Mapping(Map<String, Integer> columns, @Nullable UUID store) {}

  /// A row, and its reasons in the language of the request.
  record SaidRow(
      int number, Effect effect, List<String> cells, List<String> changes, List<String> reasons) {}

  @GetMapping
  Page<ImportCard> list(Window window) {
    return Page.of(desk.newest(window.after(), window.fetch()), window, card -> card.id().value());
  }

  /// The body is the file as it is; no more of it is read than may come.
  @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<ImportCard> upload(
      @RequestParam ImportKind kind,
      @RequestParam String fileName,
      @RequestParam(required = false) @Nullable UUID store,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                      schema = @Schema(type = "string", format = "binary")))
          InputStream file)
      throws IOException {
    var card = desk.upload(kind, id(store), fileName, file.readNBytes(TableFile.MOST_BYTES + 1));
    return Versioned.created("/api/v1/imports/" + card.id(), card, card.version());
  }

  @GetMapping("/{id}")
  ResponseEntity<ImportCard> card(@PathVariable UUID id) {
    return versioned(desk.card(new ImportId(id)));
  }

  @PutMapping("/{id}/mapping")
  ResponseEntity<ImportCard> map(
      @PathVariable UUID id,
      @org.springframework.web.bind.annotation.RequestBody Mapping mapping,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return versioned(
        desk.map(new ImportId(id), mapping.columns(), id(mapping.store()), seen.version()));
  }

  @PostMapping("/{id}/check")
  ResponseEntity<ImportCard> check(
      @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return versioned(desk.check(new ImportId(id), seen.version()));
  }

  @PostMapping("/{id}/run")
  ResponseEntity<ImportCard> run(
      @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return versioned(desk.run(new ImportId(id), seen.version()));
  }

  /// The first rows and all that are refused.
  ///
  /// @param after the number of the last one of the page before
  @GetMapping("/{id}/rows")
  List<SaidRow> rows(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Effect effect,
      @RequestParam(defaultValue = "0") int after,
      Locale language) {
    var kind = desk.card(new ImportId(id)).kind();
    return desk.rows(new ImportId(id), effect, after, new Window(null, null).size()).stream()
        .map(row ->
            new SaidRow(
                row.number(),
                row.effect(),
                row.cells(),
                row.changes(),
                row.reasons().stream().map(reason -> reason.said(kind, texts, language)).toList()))
        .toList();
  }

  /// The rows that were refused, as an Excel file.
  @GetMapping(path = "/{id}/rejects", produces = WORKBOOK)
  ResponseEntity<byte[]> rejects(@PathVariable UUID id, Locale language) throws IOException {
    var out = new ByteArrayOutputStream();
    desk.rejects(new ImportId(id), out, language);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("rejects.xlsx").build().toString())
        .body(out.toByteArray());
  }

  private static ResponseEntity<ImportCard> versioned(ImportCard card) {
    return Versioned.ok(card, card.version());
  }

  private static @Nullable StoreId id(@Nullable UUID store) {
    return store == null ? null : new StoreId(store);
  }
}
