package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;
import static java.util.stream.Collectors.joining;

import app.forecourt.identity.Acting;
import app.forecourt.identity.MemberRow;
import app.forecourt.identity.MembersDesk;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In whose name and role a program works; the present member's unless somebody is chosen.
class WorksAs extends ComboBox<WorksAs.Holder> {

  /// Somebody in one of his roles.
  record Holder(String name, Acting role) {

    String said() {
      return Stream.of(name, t(role.role()), role.unitName())
          .filter(part -> !part.isEmpty())
          .collect(joining(" · "));
    }
  }

  WorksAs(MembersDesk members) {
    super(t("ui.admin.tokens.worksAs"));
    setItems(
        members.members().stream()
            .filter(MemberRow::active)
            .flatMap(member -> member.roles().stream().map(role -> new Holder(member.name(), role)))
            .toList());
    setItemLabelGenerator(Holder::said);
    setPlaceholder(t("ui.admin.tokens.worksAs.me"));
    setHelperText(t("ui.admin.tokens.worksAs.hint"));
    setClearButtonVisible(true);
  }

  /// Null for the role the present member acts in.
  @Nullable UUID grant() {
    return getOptionalValue().map(holder -> holder.role().grant()).orElse(null);
  }
}
