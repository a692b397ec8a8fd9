package app.forecourt.sales;

import app.forecourt.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What should have been done by now and was not, whoever asks: for telling whose it is.
@Service
@Transactional(readOnly = true)
public class SalesDeadlines {

  private final Leads leads;
  private final Opportunities opportunities;
  private final SalesRules rules;
  private final WorkingCalendar calendar;

  SalesDeadlines(
      Leads leads, Opportunities opportunities, SalesRules rules, WorkingCalendar calendar) {
    this.leads = leads;
    this.opportunities = opportunities;
    this.rules = rules;
    this.calendar = calendar;
  }

  /// First responses that fell due after `from`, at `to` at the latest, and are still missing; time
  /// counts while their stores are open.
  public List<LateAnswer> answersDue(Instant from, Instant to) {
    var patience = Duration.ofMinutes(rules.rules().answerMinutes());
    var timetable = calendar.timetable();
    var earliest = timetable.subtractEverywhere(from, patience);
    return leads.unanswered(LeadStatus.ASSIGNED, earliest, to.minus(patience)).stream()
        .map(lead ->
            new LateAnswer(
                lead.id(),
                lead.name(),
                lead.requireOwner(),
                timetable.add(lead.store(), lead.requireAssignedAt(), patience)))
        .filter(answer -> answer.due().isAfter(from) && !answer.due().isAfter(to))
        .toList();
  }

  /// Next actions that fell due after `from`, at `to` at the latest, and are still to be taken.
  public List<LateAction> actionsDue(Instant from, Instant to) {
    return opportunities.due(Stage.open(), from, to);
  }
}
