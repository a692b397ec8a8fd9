package app.forecourt.ui.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;

/// What happened, the latest first.
public class Timeline extends OrderedList {

  /// @param icon of our set
  /// @param title what happened, in a sentence
  /// @param text more, as people wrote it; may be empty
  /// @param who by whom; may be empty
  /// @param link the address of what it is about, without leading slash; may be empty
  public record Entry(
      Instant at, String icon, Tone tone, String title, String text, String who, String link) {}

  private final Fmt fmt = Fmt.here();

  /// @param now for times like “3小时前”
  public Timeline(List<Entry> entries, Instant now) {
    addClassName("timeline");
    entries.forEach(entry -> add(item(entry, now)));
  }

  private ListItem item(Entry entry, Instant now) {
    var icon = new Icon(entry.icon());
    icon.addClassNames("timeline-icon", entry.tone().css());
    var when = new Span(fmt.ago(entry.at(), now));
    when.setTitle(fmt.moment(entry.at()));
    var meta = new Div(when);
    if (!entry.who().isEmpty()) {
      meta.add(new Span(entry.who()));
    }
    meta.addClassName("timeline-meta");
    var body =
        new Div(
            entry.link().isEmpty()
                ? new Span(entry.title())
                : routed(new Anchor(entry.link(), entry.title())));
    body.addClassName("timeline-body");
    if (!entry.text().isEmpty()) {
      body.add(new Paragraph(entry.text()));
    }
    body.add(meta);
    return new ListItem(icon, body);
  }

  private static Anchor routed(Anchor link) {
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
