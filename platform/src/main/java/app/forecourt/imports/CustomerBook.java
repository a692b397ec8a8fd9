package app.forecourt.imports;

import app.forecourt.customers.CustomerEntry;
import app.forecourt.customers.CustomerIntake;
import app.forecourt.customers.CustomerKind;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Intake;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Customers.
@Component
class CustomerBook implements Book<CustomerEntry> {

  private final CustomerIntake intake;
  private final Places places;
  private final Named<CustomerKind> kinds =
      new Named<>(
          "kind",
          List.of(CustomerKind.values()),
          kind ->
              switch (kind) {
                case PERSON -> List.of("个人", "自然人", "私人", "PERSON", "Individual", "Private");
                case COMPANY -> List.of("单位", "公司", "企业", "对公", "COMPANY", "Business", "Corporate");
              });

  CustomerBook(CustomerIntake intake, Places places) {
    this.intake = intake;
    this.places = places;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.CUSTOMERS;
  }

  @Override
  public List<ImportField> fields() {
    return List.of(
        ImportField.needed(
            "name",
            "王小明",
            "客户姓名",
            "客户名称",
            "名称",
            "名字",
            "客户",
            "Customer",
            "Customer name",
            "Full name"),
        ImportField.of(
            "phone",
            "13800138000",
            "手机",
            "手机号码",
            "电话",
            "电话号码",
            "联系电话",
            "联系方式",
            "移动电话",
            "Mobile",
            "Mobile phone",
            "Phone number",
            "Tel",
            "Telephone"),
        ImportField.of(
            "number",
            "C-0001",
            "编号",
            "客户号",
            "客户代码",
            "客户ID",
            "会员号",
            "Customer no",
            "Customer id",
            "External id",
            "Id"),
        ImportField.of("kind", "个人", "类型", "客户性质", "性质", "Type", "Customer type"),
        ImportField.of("city", "成都", "所在城市", "城市名称", "Town"),
        ImportField.of("address", "高新区天府大道 1 号", "联系地址", "住址", "详细地址", "通讯地址", "Street"),
        ImportField.of("birthday", "1988-06-01", "出生日期", "出生年月日", "Birth date", "Date of birth"),
        ImportField.of("source", "展厅", "客户来源", "来源渠道", "渠道", "Channel", "Lead source"),
        ImportField.of(
            "store", "", "所属门店", "门店编码", "门店名称", "店", "店名", "Store code", "Dealer", "Branch"),
        ImportField.of(
            "owner",
            "",
            "销售顾问",
            "顾问",
            "负责人",
            "归属顾问",
            "跟进人",
            "Consultant",
            "Sales consultant",
            "Owner"),
        ImportField.of("consent", "是", "同意联系", "授权", "营销授权", "Consent", "Marketing consent"));
  }

  @Override
  public List<Set<String>> keys() {
    return List.of(Set.of("phone", "number"));
  }

  @Override
  public Reading<CustomerEntry> reading(@Nullable StoreId otherwise) {
    var stores = places.stores();
    var people = places.people();
    return new Reading<>() {
      @Override
      public CustomerEntry entry(Line line) {
        var store = line.read("store", stores::find);
        var home = store == null ? otherwise : store;
        return new CustomerEntry(
            line.text("number"),
            line.read("kind", kinds::find),
            line.text("name"),
            line.phone("phone"),
            line.text("city"),
            line.text("address"),
            line.day("birthday"),
            line.text("source"),
            store,
            line.read("owner", name -> people.find(name, home)),
            line.yes("consent"));
      }

      /// Two with numbers of their own may share a telephone; without one, the telephone tells
      /// them.
      @Override
      public List<String> asks(CustomerEntry entry) {
        return entry.number() == null
            ? entry.phone() == null
                ? List.of()
                : List.of("phone " + entry.phone(), "shared " + entry.phone())
            : entry.phone() == null
                ? List.of("number " + entry.number())
                : List.of("number " + entry.number(), "phone " + entry.phone());
      }

      @Override
      public List<String> claims(CustomerEntry entry) {
        return entry.number() == null
            ? entry.phone() == null ? List.of() : List.of("phone " + entry.phone())
            : entry.phone() == null
                ? List.of("number " + entry.number())
                : List.of("number " + entry.number(), "shared " + entry.phone());
      }
    };
  }

  @Override
  public List<Intake> check(List<CustomerEntry> entries, @Nullable StoreId otherwise) {
    return intake.check(entries, otherwise);
  }

  @Override
  public List<Intake> take(List<CustomerEntry> entries, @Nullable StoreId otherwise) {
    return intake.take(entries, otherwise);
  }
}
