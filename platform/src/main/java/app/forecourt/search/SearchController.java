package app.forecourt.search;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Search", description = "Anything in the group by what one remembers of it")
@RestController
@RequestMapping("/api/v1/search")
class SearchController {

  private final SearchDesk desk;

  SearchController(SearchDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  List<Hit> find(@RequestParam String text, @RequestParam(defaultValue = "5") int limit) {
    return desk.find(text, limit);
  }

  @GetMapping("/recent")
  List<Hit> recent(@RequestParam(defaultValue = "10") int limit) {
    return desk.recent(limit);
  }

  @PutMapping("/recent/{kind}/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lookedAt(@PathVariable HitKind kind, @PathVariable UUID id) {
    desk.lookedAt(kind, id);
  }
}
