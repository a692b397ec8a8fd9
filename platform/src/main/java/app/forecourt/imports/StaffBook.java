package app.forecourt.imports;

import app.forecourt.organization.StaffEntry;
import app.forecourt.organization.StaffIntake;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Intake;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// People on the staff.
@Component
class StaffBook implements Book<StaffEntry> {

  private final StaffIntake intake;
  private final Places places;

  StaffBook(StaffIntake intake, Places places) {
    this.intake = intake;
    this.places = places;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.EMPLOYEES;
  }

  @Override
  public List<ImportField> fields() {
    return List.of(
        ImportField.needed("name", "李娜", "员工姓名", "名字", "Employee", "Employee name", "Full name"),
        ImportField.needed("position", "销售顾问", "职位", "职务", "岗位名称", "Job title", "Title", "Role"),
        ImportField.of(
            "number", "E-017", "员工编号", "编号", "员工号", "员工工号", "Employee no", "Staff number", "Id"),
        ImportField.of(
            "email", "lina@example.com", "电子邮箱", "电子邮件", "邮件", "Email", "Mail", "E-mail address"),
        ImportField.of(
            "store", "", "所属门店", "门店编码", "门店名称", "店", "店名", "Store code", "Dealer", "Branch"),
        ImportField.of("team", "", "所属团队", "小组", "组", "班组", "Group"));
  }

  @Override
  public List<Set<String>> keys() {
    return List.of(Set.of("number", "email"));
  }

  @Override
  public Reading<StaffEntry> reading(@Nullable StoreId otherwise) {
    var stores = places.stores();
    var teams = places.teams();
    return new Reading<>() {
      @Override
      public StaffEntry entry(Line line) {
        var store = line.read("store", stores::find);
        var home = store == null ? otherwise : store;
        return new StaffEntry(
            line.text("number"),
            line.text("email"),
            line.text("name"),
            store,
            line.read("team", name -> teams.find(name, home)),
            line.text("position"));
      }

      @Override
      public List<String> asks(StaffEntry entry) {
        return Stream.concat(
                Stream.ofNullable(entry.number()).map(number -> "number " + number),
                Stream.ofNullable(entry.email())
                    .map(email -> "email " + email.toLowerCase(Locale.ROOT)))
            .toList();
      }
    };
  }

  @Override
  public List<Intake> check(List<StaffEntry> entries, @Nullable StoreId otherwise) {
    return intake.check(entries, otherwise);
  }

  @Override
  public List<Intake> take(List<StaffEntry> entries, @Nullable StoreId otherwise) {
    return intake.take(entries, otherwise);
  }
}
