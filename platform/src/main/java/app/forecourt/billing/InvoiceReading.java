package app.forecourt.billing;

import app.forecourt.vocabulary.Money;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads Stripe's invoices the way a group looks at them: store by store.
final class InvoiceReading {

  private InvoiceReading() {}

  /// @param stores the names of the stores, in their order
  static InvoiceSheet sheet(Invoice invoice, List<String> stores) {
    var lines = new ArrayList<InvoiceLine>();
    var changes = new LinkedHashMap<Span, long[]>();
    for (var line : invoice.getLines().getData()) {
      var shares = shares(line.getAmount(), count(line));
      if (StripeReading.isProration(line)) {
        changes.merge(Span.of(line), shares, InvoiceReading::sum);
      } else {
        lines.addAll(lines(stores, false, Span.of(line), shares));
      }
    }
    changes.forEach((span, shares) -> lines.addAll(lines(stores, true, span, shares)));
    var total = invoice.getTotal();
    var balance = Objects.requireNonNullElse(invoice.getStartingBalance(), 0L);
    return new InvoiceSheet(
        Optional.ofNullable(invoice.getNextPaymentAttempt())
            .map(Instant::ofEpochSecond)
            .orElse(null),
        List.copyOf(lines),
        Money.fen(total - lines.stream().mapToLong(line -> line.amount().fen()).sum()),
        Money.fen(total),
        Money.fen(balance),
        Money.fen(invoice.getAmountDue()));
  }

  private record Span(Instant from, Instant to) {
    static Span of(InvoiceLineItem line) {
      return new Span(
          Instant.ofEpochSecond(line.getPeriod().getStart()),
          Instant.ofEpochSecond(line.getPeriod().getEnd()));
    }
  }

  private static int count(InvoiceLineItem line) {
    return line.getQuantity() == null ? 1 : Math.max(1, line.getQuantity().intValue());
  }

  /// The amount in so many whole parts; the first ones are larger by what does not divide.
  static long[] shares(long amount, int count) {
    var shares = new long[count];
    for (var place = 0; place < count; place++) {
      var rest = Math.abs(amount % count) > place ? Long.signum(amount) : 0;
      shares[place] = amount / count + rest;
    }
    return shares;
  }

  private static long[] sum(long[] one, long[] other) {
    var sum = new long[Math.max(one.length, other.length)];
    for (var place = 0; place < sum.length; place++) {
      sum[place] =
          (place < one.length ? one[place] : 0) + (place < other.length ? other[place] : 0);
    }
    return sum;
  }

  private static List<InvoiceLine> lines(
      List<String> stores, boolean change, Span span, long[] shares) {
    var lines = new ArrayList<InvoiceLine>();
    for (var place = 0; place < shares.length; place++) {
      if (!change || shares[place] != 0) {
        lines.add(
            new InvoiceLine(
                place < stores.size() ? stores.get(place) : null,
                change,
                span.from(),
                span.to(),
                Money.fen(shares[place])));
      }
    }
    return lines;
  }

  static InvoiceRow row(Invoice invoice) {
    return new InvoiceRow(
        invoice.getId(),
        invoice.getNumber(),
        Instant.ofEpochSecond(invoice.getCreated()),
        invoice.getStatus(),
        Money.fen(invoice.getTotal()),
        Money.fen(invoice.getAmountRemaining()),
        invoice.getInvoicePdf(),
        invoice.getHostedInvoiceUrl());
  }

  /// From when the changes in mid-period are reckoned.
  static @Nullable Instant changedAt(Invoice invoice) {
    return invoice.getLines().getData().stream()
        .filter(StripeReading::isProration)
        .map(line -> line.getPeriod().getStart())
        .max(Comparator.naturalOrder())
        .map(Instant::ofEpochSecond)
        .orElse(null);
  }
}
