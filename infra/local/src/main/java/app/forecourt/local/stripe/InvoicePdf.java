package app.forecourt.local.stripe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One invoice as a one-page PDF in plain Helvetica. What that font cannot show, such as Chinese,
/// becomes a question mark; the hosted page shows it in full.
final class InvoicePdf {

  private static final int LINES_ON_A_PAGE = 50;

  private InvoicePdf() {}

  static byte[] of(Fields invoice, Page page) {
    var currency = invoice.text("currency").toUpperCase(Locale.ROOT);
    var lines = new ArrayList<String>();
    lines.add("Stripe sandbox: nothing was really charged");
    lines.add("Invoice " + invoice.find("number").orElse(invoice.id()));
    lines.add("Date " + page.date(invoice.number("created")));
    lines.add("To " + invoice.find("customer_email").orElse(""));
    lines.add("");
    invoice.at("lines").rows("data").stream()
        .limit(LINES_ON_A_PAGE)
        .forEach(line ->
            lines.add(line.text("description") + "   " + amount(line, "amount", currency, page)));
    lines.add("");
    lines.add("Total " + amount(invoice, "total", currency, page));
    lines.add("Paid " + amount(invoice, "amount_paid", currency, page));
    lines.add("Due " + amount(invoice, "amount_remaining", currency, page));
    return written(lines);
  }

  private static String amount(Fields of, String name, String currency, Page page) {
    return page.money(of.number(name), currency).replace("¥", "CNY ").replace("−", "-");
  }

  private static byte[] written(List<String> lines) {
    var text = new StringBuilder("BT /F1 11 Tf 14 TL 50 790 Td\n");
    lines.forEach(line -> text.append('(').append(literal(line)).append(") Tj T*\n"));
    text.append("ET\n");
    var objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%sendstream".formatted(text.length(), text),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    var pdf = new StringBuilder("%PDF-1.4\n");
    var places = new StringBuilder();
    for (var number = 1; number <= objects.size(); number++) {
      places.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append("%d 0 obj\n%s\nendobj\n".formatted(number, objects.get(number - 1)));
    }
    var start = pdf.length();
    pdf.append("xref\n0 %d\n0000000000 65535 f \n%s".formatted(objects.size() + 1, places));
    pdf.append(
        "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, start));
    return pdf.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String literal(String line) {
    return new String(
            line.replace("×", "x").getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII)
        .replace("\\", "\\\\")
        .replace("(", "\\(")
        .replace(")", "\\)");
  }
}
