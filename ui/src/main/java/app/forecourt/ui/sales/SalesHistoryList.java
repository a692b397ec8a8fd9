package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.sales.StatusRow;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Timeline;
import app.forecourt.ui.kit.Tone;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who moved something from where to where, and why.
final class SalesHistoryList {

  private SalesHistoryList() {}

  /// @param states what the constants' names in `rows` are of
  /// @param why how the reason of a row reads
  static <E extends Enum<E>> Component of(
      List<StatusRow> rows, Class<E> states, Function<StatusRow, String> why, Instant now) {
    return rows.isEmpty()
        ? new EmptyState(t("ui.sales.history.none"), "")
        : new Timeline(rows.stream().map(row -> entry(row, states, why)).toList(), now);
  }

  private static <E extends Enum<E>> Timeline.Entry entry(
      StatusRow row, Class<E> states, Function<StatusRow, String> why) {
    @Nullable String from = row.from();
    return new Timeline.Entry(
        row.at(),
        from == null ? "plus" : "check",
        Tone.NEUTRAL,
        from == null
            ? t(Enum.valueOf(states, row.to()))
            : row.toOwner().isEmpty()
                ? t(
                    "ui.sales.history.moved",
                    Enum.valueOf(states, from),
                    Enum.valueOf(states, row.to()))
                : t("ui.sales.history.handedOver", row.fromOwner(), row.toOwner()),
        row.reason().isEmpty() ? "" : why.apply(row),
        row.byName(),
        "");
  }
}
