package app.forecourt.imports;

import app.forecourt.organization.StoreId;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.StockEntry;
import app.forecourt.vehicles.StockIntake;
import app.forecourt.vehicles.TrimRow;
import app.forecourt.vehicles.VehicleStatus;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Intake;
import app.forecourt.vocabulary.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Cars of the stores.
@Component
class StockBook implements Book<StockEntry> {

  private final StockIntake intake;
  private final Catalogue catalogue;
  private final Places places;
  private final Named<VehicleStatus> starts;

  StockBook(StockIntake intake, Catalogue catalogue, Places places, Texts texts) {
    this.intake = intake;
    this.catalogue = catalogue;
    this.places = places;
    this.starts =
        new Named<>(
            "start",
            List.of(VehicleStatus.values()),
            status -> {
              var names = new ArrayList<>(List.of(status.name()));
              Texts.LANGUAGES.forEach(language -> names.add(texts.text(language, status)));
              return names;
            });
  }

  @Override
  public ImportKind kind() {
    return ImportKind.STOCK_VEHICLES;
  }

  @Override
  public List<ImportField> fields() {
    return List.of(
        ImportField.needed(
            "vin", "LSVAA49J132047371", "VIN码", "车辆识别代号", "底盘号", "车架号码", "Chassis number", "VIN"),
        ImportField.needed(
            "trim", "A4L 豪华型", "车型名称", "车款", "版本", "车型版本", "Model", "Model name", "Version"),
        ImportField.needed("colour", "天云灰", "外观颜色", "车身颜色", "外观色", "Color", "Exterior colour"),
        ImportField.needed("cost", "168000", "采购价", "成本", "成本价", "进货价", "Purchase price", "Price"),
        ImportField.of(
            "store", "", "所属门店", "门店编码", "门店名称", "店", "店名", "Store code", "Dealer", "Branch"),
        ImportField.of("start", "在库", "车辆状态", "库存状态", "State"),
        ImportField.of(
            "stockedOn", "2026-11-01", "入库日期", "到店日期", "入库时间", "Stocked on", "Stock date"));
  }

  @Override
  public List<Set<String>> keys() {
    return List.of();
  }

  @Override
  public Reading<StockEntry> reading(@Nullable StoreId otherwise) {
    var stores = places.stores();
    var trims =
        new Named<TrimRow>(
            "trim",
            catalogue.trims(null),
            trim -> List.of(trim.name(), trim.brand() + trim.name()));
    return new Reading<>() {
      @Override
      public StockEntry entry(Line line) {
        return new StockEntry(
            line.read("store", stores::find),
            line.read("vin", Vin::of),
            line.read("trim", name -> trims.find(name).id()),
            line.text("colour"),
            line.money("cost"),
            line.read("start", starts::find),
            line.day("stockedOn"));
      }

      @Override
      public List<String> asks(StockEntry entry) {
        return entry.vin() == null ? List.of() : List.of(entry.vin().value());
      }
    };
  }

  @Override
  public List<Intake> check(List<StockEntry> entries, @Nullable StoreId otherwise) {
    return intake.check(entries, otherwise);
  }

  @Override
  public List<Intake> take(List<StockEntry> entries, @Nullable StoreId otherwise) {
    return intake.take(entries, otherwise);
  }
}
