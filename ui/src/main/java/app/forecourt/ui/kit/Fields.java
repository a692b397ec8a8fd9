package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import com.vaadin.flow.component.applayout.AppLayout.AppLayoutI18n;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// Vaadin's fields, speaking the user's language and writing days as we do.
public final class Fields {

  private Fields() {}

  /// @param longest how many characters the desk takes
  public static TextField text(String label, int longest) {
    var field = new TextField(label);
    field.setMaxLength(longest);
    return field;
  }

  public static TextArea note(String label, int longest) {
    var field = new TextArea(label);
    field.setMaxLength(longest);
    field.setMinRows(3);
    return field;
  }

  public static IntegerField number(String label, int least, int most) {
    var field = new IntegerField(label);
    field.setMin(least);
    field.setMax(most);
    field.setStepButtonsVisible(true);
    return field;
  }

  /// One of a handful of constants, said by name.
  public static <E extends Enum<E>> Select<E> choice(String label, Class<E> choices) {
    return choice(label, Arrays.asList(choices.getEnumConstants()), Says::t);
  }

  /// One of a handful of things.
  public static <E> Select<E> choice(
      String label, Collection<E> choices, Function<E, String> name) {
    var field = new Select<E>();
    field.setLabel(label);
    field.setItems(choices);
    field.setItemLabelGenerator(choice -> name.apply(choice));
    return field;
  }

  /// One of many things, found by typing.
  public static <E> ComboBox<E> pick(
      String label, Collection<E> choices, Function<E, String> name) {
    var field = new ComboBox<E>(label);
    field.setItems(choices);
    field.setItemLabelGenerator(name::apply);
    field.setClearButtonVisible(true);
    return field;
  }

  public static DatePicker day(String label) {
    var field = new DatePicker(label);
    field.setLocale(Says.language());
    field.setI18n(days());
    return field;
  }

  /// A day and a quarter of an hour.
  public static DateTimePicker moment(String label) {
    var field = new DateTimePicker(label);
    field.setLocale(Locale.CHINA);
    field.setDatePickerI18n(days());
    field.setStep(Duration.ofMinutes(15));
    field.setDatePlaceholder(t("ui.kit.days.placeholder"));
    return field;
  }

  /// The texts of an upload area.
  public static Upload speaking(Upload upload) {
    upload.setI18n(
        new UploadI18N()
            .setDropFiles(
                new UploadI18N.DropFiles()
                    .setOne(t("ui.kit.upload.drop"))
                    .setMany(t("ui.kit.upload.drop")))
            .setAddFiles(
                new UploadI18N.AddFiles()
                    .setOne(t("ui.kit.upload.choose"))
                    .setMany(t("ui.kit.upload.choose")))
            .setError(
                new UploadI18N.Error()
                    .setTooManyFiles(t("ui.kit.upload.tooMany"))
                    .setFileIsTooBig(t("ui.kit.upload.tooBig"))
                    .setIncorrectFileType(t("ui.kit.upload.wrongKind")))
            .setUploading(
                new UploadI18N.Uploading()
                    .setStatus(
                        new UploadI18N.Uploading.Status()
                            .setConnecting(t("ui.kit.upload.running"))
                            .setStalled(t("ui.kit.upload.stalled"))
                            .setProcessing(t("ui.kit.upload.running"))
                            .setHeld(t("ui.kit.upload.waiting")))
                    .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime()
                            .setPrefix(t("ui.kit.upload.remaining"))
                            .setUnknown(t("ui.kit.upload.running")))
                    .setError(
                        new UploadI18N.Uploading.Error()
                            .setServerUnavailable(t("ui.kit.upload.failed"))
                            .setUnexpectedServerError(t("ui.kit.upload.failed"))
                            .setForbidden(t("ui.kit.upload.failed"))))
            .setFile(
                new UploadI18N.File()
                    .setRetry(t("ui.kit.retry"))
                    .setStart(t("ui.kit.upload.choose"))
                    .setRemove(t("ui.kit.remove"))));
    return upload;
  }

  /// The texts of the sign-in form.
  public static LoginI18n login() {
    var login = LoginI18n.createDefault();
    var form = login.getForm();
    form.setTitle(t("ui.kit.login.title"));
    form.setUsername(t("ui.kit.login.name"));
    form.setPassword(t("ui.kit.login.password"));
    form.setSubmit(t("ui.kit.login.submit"));
    form.setForgotPassword(t("ui.kit.login.forgotten"));
    login.setForm(form);
    login.setErrorMessage(failure("ui.kit.login.refused.title", "ui.kit.login.refused.text"));
    return login;
  }

  /// The sign-in form's error bar.
  ///
  /// @param title the key of its heading
  /// @param text the key of what to do about it
  public static LoginI18n.ErrorMessage failure(String title, String text) {
    var message = new LoginI18n.ErrorMessage();
    message.setTitle(t(title));
    message.setMessage(t(text));
    message.setUsername(t("ui.kit.login.name.missing"));
    message.setPassword(t("ui.kit.login.password.missing"));
    return message;
  }

  /// The texts of the frame.
  public static AppLayoutI18n frame() {
    return new AppLayoutI18n().setDrawer(t("ui.kit.frame.drawer"));
  }

  private static DatePickerI18n days() {
    var language = Says.language();
    var weekdays = Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(7).toList();
    return new DatePickerI18n()
        .setDateFormat("yyyy-MM-dd")
        .setFirstDayOfWeek(1)
        .setToday(t("ui.kit.days.today"))
        .setCancel(t("ui.kit.cancel"))
        .setBadInputErrorMessage(t("ui.kit.days.unreadable"))
        .setMonthNames(
            names(List.of(Month.values()), month -> month.getDisplayName(TextStyle.FULL, language)))
        .setWeekdays(names(weekdays, day -> day.getDisplayName(TextStyle.FULL, language)))
        .setWeekdaysShort(names(weekdays, day -> day.getDisplayName(TextStyle.NARROW, language)));
  }

  private static <V> List<String> names(List<V> values, Function<V, String> name) {
    return values.stream().map(name).toList();
  }
}
