package app.forecourt.organization;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Absences", description = "Who is away, and who stands in for him")
@RestController
@RequestMapping("/api/v1/absences")
class AbsencesController {

  private final AbsenceDesk desk;

  record AbsenceKey(AbsenceId id) {}

  AbsencesController(AbsenceDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  List<AbsenceRow> absences() {
    return desk.absences();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AbsenceKey plan(@RequestBody NewAbsence absence) {
    return new AbsenceKey(desk.plan(absence));
  }

  /// He is back, or does not go.
  @PostMapping("/{absence}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable AbsenceId absence) {
    desk.end(absence);
  }
}
