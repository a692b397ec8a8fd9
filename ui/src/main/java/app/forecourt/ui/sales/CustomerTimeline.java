package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.customers.CustomerId;
import app.forecourt.customers.EntryKind;
import app.forecourt.customers.NoSuchCustomer;
import app.forecourt.customers.TimelineEntry;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Says;
import app.forecourt.ui.kit.Timeline;
import app.forecourt.ui.kit.Tone;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.Component;
import java.time.Instant;

/// What happened with a customer, whichever department he dealt with.
final class CustomerTimeline {

  private static final int LATEST = 30;

  private CustomerTimeline() {}

  static Component of(
      app.forecourt.customers.Timeline timeline, Texts texts, CustomerId customer, Instant now) {
    try {
      var entries = timeline.of(customer, null, LATEST);
      return entries.isEmpty()
          ? new EmptyState(t("ui.sales.timeline.none"), t("ui.sales.timeline.none.hint"))
          : new Timeline(entries.stream().map(entry -> shown(entry, texts)).toList(), now);
    } catch (NoSuchCustomer hidden) {
      return new EmptyState(t("ui.sales.timeline.hidden"), "");
    }
  }

  private static Timeline.Entry shown(TimelineEntry entry, Texts texts) {
    return new Timeline.Entry(
        entry.at(),
        icon(entry.kind()),
        entry.kind() == EntryKind.COMPLAINT ? Tone.BAD : Tone.INFO,
        entry.said(texts, Says.language()),
        "",
        entry.byName(),
        entry.link());
  }

  private static String icon(EntryKind kind) {
    return switch (kind) {
      case CONTACT -> "phone";
      case SALE -> "car";
      case MONEY -> "money";
      case SERVICE -> "service";
      case INSURANCE -> "document";
      case COMPLAINT -> "alert";
      case MESSAGE -> "message";
      case REQUEST -> "task";
    };
  }
}
