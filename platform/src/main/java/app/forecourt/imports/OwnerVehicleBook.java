package app.forecourt.imports;

import app.forecourt.customers.CarEntry;
import app.forecourt.customers.CustomerIntake;
import app.forecourt.organization.StoreId;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Intake;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Cars that customers drive.
@Component
class OwnerVehicleBook implements Book<CarEntry> {

  private final CustomerIntake intake;

  OwnerVehicleBook(CustomerIntake intake) {
    this.intake = intake;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.OWNER_VEHICLES;
  }

  @Override
  public List<ImportField> fields() {
    return List.of(
        ImportField.needed(
            "vin", "LSVAA49J132047371", "VIN码", "车辆识别代号", "底盘号", "车架号码", "Chassis number", "VIN"),
        ImportField.needed("model", "A4L 豪华型", "车型名称", "车辆型号", "车型车款", "Vehicle", "Car"),
        ImportField.of(
            "plate",
            "川A12345",
            "车牌号",
            "车牌号码",
            "牌照",
            "牌照号",
            "Plate",
            "License plate",
            "Registration"),
        ImportField.of("boughtHere", "是", "本店购买", "本店购车", "是否本店购车", "Bought here", "Sold by us"),
        ImportField.of(
            "customerPhone",
            "13800138000",
            "手机号",
            "手机",
            "电话",
            "联系电话",
            "车主手机",
            "车主电话",
            "客户电话",
            "Phone",
            "Mobile",
            "Owner phone"),
        ImportField.of(
            "customerNumber",
            "C-0001",
            "客户号",
            "客户代码",
            "客户ID",
            "车主编号",
            "Customer no",
            "Customer id",
            "Owner id"),
        ImportField.of(
            "customerName", "王小明", "车主", "姓名", "客户", "客户名称", "Name", "Owner", "Owner name"));
  }

  @Override
  public List<Set<String>> keys() {
    return List.of(Set.of("customerPhone", "customerNumber"));
  }

  @Override
  public Reading<CarEntry> reading(@Nullable StoreId otherwise) {
    return new Reading<>() {
      @Override
      public CarEntry entry(Line line) {
        return new CarEntry(
            line.read("vin", Vin::of),
            line.text("plate"),
            line.text("model"),
            line.yes("boughtHere"),
            line.text("customerNumber"),
            line.phone("customerPhone"),
            line.text("customerName"));
      }

      @Override
      public List<String> asks(CarEntry entry) {
        return entry.vin() == null ? List.of() : List.of(entry.vin().value());
      }
    };
  }

  @Override
  public List<Intake> check(List<CarEntry> entries, @Nullable StoreId otherwise) {
    return intake.checkCars(entries);
  }

  @Override
  public List<Intake> take(List<CarEntry> entries, @Nullable StoreId otherwise) {
    return intake.takeCars(entries);
  }
}
