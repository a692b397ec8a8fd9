package app.forecourt.lists;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Versioned;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Lists", description = "How people like their lists, and the views they share")
@RestController
@RequestMapping("/api/v1/lists")
class ListsController {

  private final ListDesk desk;

  /// @param view null for the list as it is
  record Preference(@Nullable ViewId view) {}

  ListsController(ListDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/layout")
  ListLayout layout(@RequestParam String list) {
    return desk.layout(list);
  }

  @PutMapping("/layout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void arrange(@RequestParam String list, @RequestBody ListLayout layout) {
    desk.arrange(list, layout);
  }

  @GetMapping("/audiences")
  List<Audience> audiences() {
    return desk.audiences();
  }

  @GetMapping("/views")
  List<ViewRow> views(@RequestParam String list) {
    return desk.views(list);
  }

  @PostMapping("/views")
  ResponseEntity<ViewRow> save(@RequestBody NewView view) {
    var row = desk.save(view);
    return Versioned.created("/api/v1/lists/views/" + row.id(), row, row.version());
  }

  @PutMapping("/views/{view}")
  ResponseEntity<ViewRow> amend(
      @PathVariable ViewId view,
      @RequestBody NewView amended,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    var row = desk.amend(view, amended, seen.version());
    return Versioned.ok(row, row.version());
  }

  @DeleteMapping("/views/{view}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable ViewId view) {
    desk.remove(view);
  }

  /// Opens the list in this view from now on.
  @PutMapping("/preferred")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void prefer(@RequestParam String list, @RequestBody Preference preference) {
    desk.prefer(list, preference.view());
  }
}
