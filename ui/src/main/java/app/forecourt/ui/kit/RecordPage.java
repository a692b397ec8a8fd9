package app.forecourt.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record as all records are: what it is and in which state, the steps, what happens at the left,
/// what is known at the right, more behind tabs.
///
/// Fill it in a method that starts with [#clear], and call that again when the record changed.
public abstract class RecordPage extends Page {

  private final Div meta = new Div();
  private final Div top = new Div();
  private final Div left = new Div();
  private final Div right = new Div();
  private final Div columns = new Div(left, right);
  private @Nullable TabSheet tabs;

  protected RecordPage() {
    super("");
    addClassName("record-page");
    meta.addClassName("record-meta");
    top.addClassName("record-top");
    columns.addClassName("record-columns");
    left.addClassName("record-left");
    right.addClassName("record-right");
    add(meta, top, columns);
  }

  /// The id that the last part of an address is.
  ///
  /// @throws NotFoundException if it is none
  protected static UUID idIn(String address) {
    try {
      return UUID.fromString(address);
    } catch (IllegalArgumentException unreadable) {
      throw new NotFoundException(unreadable.getMessage());
    }
  }

  /// Takes everything off the page.
  protected final void clear() {
    beside();
    clearActions();
    meta.removeAll();
    top.removeAll();
    left.removeAll();
    right.removeAll();
    if (tabs != null) {
      remove(tabs);
      tabs = null;
    }
  }

  /// A line of small facts under the heading, e.g. number, store, owner.
  protected final void meta(String... facts) {
    for (var fact : facts) {
      meta.add(new Span(fact));
    }
  }

  /// Over the whole width, e.g. [Steps].
  protected final void top(Component... things) {
    top.add(things);
  }

  /// What happens: two thirds of the width.
  protected final void left(String title, Component... content) {
    left.add(section(title, content));
  }

  /// What is known: one third.
  protected final void right(String title, Component... content) {
    right.add(section(title, content));
  }

  /// More, below, behind tabs.
  protected final void tab(String title, Component content) {
    if (tabs == null) {
      tabs = new TabSheet();
      tabs.addClassName("record-tabs");
      tabs.setWidthFull();
      add(tabs);
    }
    tabs.add(title, content);
  }

  /// A titled card, also for pages of other kinds.
  public static Section section(String title, Component... content) {
    var section = new Section();
    section.addClassName("panel");
    if (!title.isEmpty()) {
      section.add(new H2(title));
    }
    section.add(content);
    return section;
  }
}
