package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.Verb;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.shell.Needs;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/// The group's colour and logo, which all its people see.
@Route("admin/brand")
@Menu(title = "ui.admin.brand.title", order = 92)
@PermitAll
@Needs(value = Action.TENANT_SETTINGS, verb = Verb.WRITE)
class BrandView extends Page {

  private byte @Nullable [] logo;

  BrandView(TenantRegistry registry) {
    super(t("ui.admin.brand.title"));
    var group = registry.current();
    var colour = new Input();
    colour.setType("color");
    colour.setId("colour");
    colour.setValue(group.colour());
    var label = new NativeLabel(t("ui.admin.brand.colour"));
    label.setFor(colour);
    var upload =
        Fields.speaking(
            new Upload(
                UploadHandler.inMemory((meta, bytes) -> {
                  logo = bytes;
                  Toast.info(t("ui.admin.brand.uploaded", meta.fileName()));
                })));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(200_000);
    upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
    primary(
        t("ui.kit.save"),
        () -> {
          if (Refusals.allowed(() -> registry.brand(group.id(), colour.getValue(), logo))) {
            UI.getCurrent().getPage().reload();
          }
        });
    add(
        RecordPage.section(
            t("ui.admin.brand.colour"), new Div(label, colour), hint("ui.admin.brand.colour.hint")),
        RecordPage.section(t("ui.admin.brand.logo"), upload, hint("ui.admin.brand.logo.hint")));
  }

  private static Paragraph hint(String key) {
    var hint = new Paragraph(t(key));
    hint.addClassName("quiet");
    return hint;
  }
}
