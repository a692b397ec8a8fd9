package app.forecourt.demo;

import app.forecourt.identity.Member;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.PaymentMethod;
import app.forecourt.sales.Authority;
import app.forecourt.sales.Checklist;
import app.forecourt.sales.ContactKind;
import app.forecourt.sales.ContactLog;
import app.forecourt.sales.Funding;
import app.forecourt.sales.Grade;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.LeadId;
import app.forecourt.sales.LineKind;
import app.forecourt.sales.LossReason;
import app.forecourt.sales.NewLead;
import app.forecourt.sales.NewOrder;
import app.forecourt.sales.OpportunityId;
import app.forecourt.sales.OrderCard;
import app.forecourt.sales.OrderChannel;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.OrderId;
import app.forecourt.sales.OrderLine;
import app.forecourt.sales.OrderStatus;
import app.forecourt.sales.SalesDesk;
import app.forecourt.sales.Stage;
import app.forecourt.vehicles.NewVehicle;
import app.forecourt.vehicles.TrimRow;
import app.forecourt.vehicles.VehicleStatus;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What happens in one store: leads come in, some become customers, some of these buy a car.
class StoreStory {

  /// The demo tells a fortieth of the real volume.
  private static final int SCALE = 40;

  private static final int OPENS = 9;
  private static final int CLOSES = 20;

  /// Nobody is still asked after so long whether he wants a car.
  private static final Duration PATIENCE = Duration.ofDays(40);

  private static final List<Stage> TO_THE_QUOTE =
      List.of(Stage.NEEDS, Stage.PRESENTED, Stage.TEST_DRIVEN, Stage.QUOTED);

  /// In basis points: the sales manager's to decide.
  private static final int LARGE_DISCOUNT = 250;

  private static final List<String> COLOURS = List.of("雪山白", "曜石黑", "天云灰", "海洋蓝", "宝石红", "月光银");
  private static final List<LeadChannel> CHANNELS =
      List.of(
          LeadChannel.PLATFORM,
          LeadChannel.PLATFORM,
          LeadChannel.PLATFORM,
          LeadChannel.OEM_FEED,
          LeadChannel.OEM_FEED,
          LeadChannel.LIVE_STREAM,
          LeadChannel.WALK_IN,
          LeadChannel.WEB_FORM,
          LeadChannel.EVENT,
          LeadChannel.REFERRAL,
          LeadChannel.PHONE);
  private static final List<String> WISHES =
      List.of("想了解落地价和金融方案。", "家里老人接送孩子用,看重空间。", "置换旧车,问补贴。", "近期就要提车。", "先看看配置。");

  private final DemoStores.Store story;
  private final StoreId store;
  private final Staff.Crew crew;
  private final List<TrimRow> trims;
  private final Desks desks;
  private final Teller teller;
  private final Random random;
  private final Cast cast;
  private int phone;
  private int serial;

  /// Where the story's people work.
  record Desks(
      LeadDesk leads, SalesDesk sales, OrderDesk orders, VehicleStock stock, CashDesk cash) {}

  StoreStory(
      DemoStores.Store story,
      StoreId store,
      Staff.Crew crew,
      List<TrimRow> trims,
      Desks desks,
      Instant now,
      int seed) {
    this.story = story;
    this.store = store;
    this.crew = crew;
    this.trims = trims;
    this.desks = desks;
    this.teller = new Teller(now);
    this.random = new Random(seed);
    this.cast = new Cast(random);
    phone = seed * 10_000;
    serial = seed * 10_000;
  }

  /// Tells the last `months` months and the present one.
  void tell(int months) {
    var today = BusinessDays.of(teller.now());
    var first = today.withDayOfMonth(1).minusMonths(months);
    for (var car = 0; car < story.yearlyUnits() / 150 + 3; car++) {
      var arrival = moment(today.minusDays(random.nextInt(130)));
      teller.at(arrival, crew.director(), () -> admit(cast.pick(trims)));
    }
    for (var day = first; !day.isAfter(today); day = day.plusDays(1)) {
      for (var lead = leadsOn(day); lead > 0; lead--) {
        var at = moment(day);
        var seller = cast.pick(crew.sellers());
        teller.at(at, crew.leadClerk(), () -> lead(at, seller));
      }
    }
    decideToday(crew.sellers().getFirst(), cast.pick(trims));
    teller.tell();
  }

  /// Somebody wants a car today for less than a consultant may agree to, and the manager's answer
  /// is left to whoever tries the demo.
  private void decideToday(Staff.Seller seller, TrimRow trim) {
    var asked = teller.now().minus(Duration.ofHours(3));
    teller.at(
        asked,
        crew.leadClerk(),
        () -> {
          var lead = capture(seller, trim);
          teller.at(
              asked.plus(Duration.ofHours(1)),
              seller.consultant(),
              () -> {
                desks.leads.contact(lead, "今天到店,试驾后很满意,希望再优惠一些。", version(lead));
                var opportunity = desks.leads.qualify(lead, null, version(lead));
                for (var stage : TO_THE_QUOTE) {
                  desks.sales.advance(opportunity, stage, opportunityVersion(opportunity));
                }
                desks.sales.grade(opportunity, Grade.H, opportunityVersion(opportunity));
                submit(opportunity, trim, LARGE_DISCOUNT);
              });
        });
  }

  /// By season and weekday, rounded at random so that the mean is right.
  private int leadsOn(LocalDate day) {
    var mean =
        story.leadsPerYear()
            / (double) SCALE
            / 365
            * DemoStores.SEASON[day.getMonthValue() - 1]
            * DemoStores.WEEKDAY[day.getDayOfWeek().getValue() - 1]
            / 1.04;
    return (int) (mean + random.nextDouble());
  }

  private Instant moment(LocalDate day) {
    return day.atTime(LocalTime.of(OPENS, 0))
        .plusMinutes(random.nextInt((CLOSES - OPENS) * 60))
        .atZone(BusinessDays.ZONE)
        .toInstant();
  }

  /// `least` to `most` hours later, or when the store opens after that.
  private Instant later(Instant at, double least, double most) {
    var then =
        at.plus(Duration.ofSeconds((long) (3600 * (least + (most - least) * random.nextDouble()))))
            .atZone(BusinessDays.ZONE);
    var isOpen = then.getHour() >= OPENS && then.getHour() < CLOSES;
    var open = then.getHour() < OPENS ? then : then.plusDays(1);
    return (isOpen ? then : open.withHour(OPENS)).toInstant();
  }

  private void lead(Instant at, Staff.Seller seller) {
    var trim = cast.pick(trims);
    var lead = capture(seller, trim);
    var answered = later(at, 0.05, random.nextInt(8) == 0 ? 30 : 2);
    teller.at(
        answered,
        seller.consultant(),
        () -> {
          desks.leads.contact(lead, "已电话联系,客户有意向。", version(lead));
          goOn(lead, answered, seller, trim);
        });
  }

  private LeadId capture(Staff.Seller seller, TrimRow trim) {
    return desks
        .leads
        .capture(
            new NewLead(
                cast.pick(CHANNELS),
                "",
                "",
                cast.person(),
                Phone.of(Cast.phone(phone++)),
                store,
                trim.name(),
                cast.pick(WISHES),
                new EmployeeId(seller.consultant().employee()),
                null))
        .lead();
  }

  private void goOn(LeadId lead, Instant at, Staff.Seller seller, TrimRow trim) {
    var ordersPerLead = story.yearlyUnits() / (double) story.leadsPerYear() * story.pace();
    var die = random.nextDouble();
    if (die < 0.55 && random.nextDouble() > ordersPerLead) {
      return;
    }
    var qualified = later(at, 12, 60);
    teller.at(
        qualified,
        seller.consultant(),
        () -> {
          var opportunity = desks.leads.qualify(lead, null, version(lead));
          pursue(opportunity, qualified, seller, trim, random.nextDouble() < ordersPerLead / 0.5);
        });
  }

  private void pursue(
      OpportunityId opportunity, Instant at, Staff.Seller seller, TrimRow trim, boolean buys) {
    var reach = buys ? TO_THE_QUOTE.size() : random.nextInt(TO_THE_QUOTE.size() + 1);
    var when = at;
    for (var stage : TO_THE_QUOTE.subList(0, reach)) {
      when = later(when, 3, 50);
      teller.at(
          when,
          seller.consultant(),
          () -> {
            desks.sales.contact(
                opportunity,
                new ContactLog(
                    stage == Stage.TEST_DRIVEN ? ContactKind.TEST_DRIVE : ContactKind.SHOWROOM,
                    true,
                    cast.pick(WISHES)),
                null,
                opportunityVersion(opportunity));
            desks.sales.advance(opportunity, stage, opportunityVersion(opportunity));
            if (stage == Stage.PRESENTED) {
              desks.sales.grade(
                  opportunity,
                  buys ? Grade.H : cast.pick(List.of(Grade.A, Grade.B, Grade.C)),
                  opportunityVersion(opportunity));
            }
          });
    }
    if (buys) {
      var ordered = later(when, 4, 40);
      teller.at(ordered, seller.consultant(), () -> order(opportunity, ordered, seller, trim));
    } else if (random.nextDouble() < 0.75 || when.isBefore(teller.now().minus(PATIENCE))) {
      lose(opportunity, later(when, 24 * 8, 24 * 40), seller);
    }
  }

  private void lose(OpportunityId opportunity, Instant at, Staff.Seller seller) {
    teller.at(
        at,
        seller.consultant(),
        () -> {
          var reason =
              cast.pick(List.of(LossReason.PRICE, LossReason.COMPETITOR, LossReason.POSTPONED));
          desks.sales.lose(
              opportunity,
              reason,
              reason == LossReason.COMPETITOR ? "同城同品牌店" : null,
              opportunityVersion(opportunity));
          teller.at(
              later(at, 2, 30),
              seller.manager(),
              () -> desks.sales.confirmLoss(opportunity, opportunityVersion(opportunity)));
        });
  }

  private void order(OpportunityId opportunity, Instant at, Staff.Seller seller, TrimRow trim) {
    var die = random.nextDouble();
    var discount =
        die < 0.55
            ? random.nextInt(100)
            : die < 0.85 ? 100 + random.nextInt(200) : 300 + random.nextInt(300);
    var submitted = submit(opportunity, trim, discount);
    var order = submitted.row().id();
    if (submitted.row().status() == OrderStatus.APPROVAL) {
      var approved = later(at, 0.3, 5);
      teller.at(
          approved,
          approver(Objects.requireNonNull(submitted.authority()), seller),
          () -> {
            step(order, card -> desks.orders.approve(order, card.version()));
            deposit(order, approved, seller, trim);
          });
    } else {
      deposit(order, at, seller, trim);
    }
  }

  /// @param discount in basis points
  private OrderCard submit(OpportunityId opportunity, TrimRow trim, int discount) {
    var price = Money.yuan(trim.listPrice().fen() * (10_000 - discount) / 10_000 / 10_000 * 100);
    var order =
        desks.orders.draft(
            NewOrder.of(
                opportunity,
                trim.id(),
                cast.pick(COLOURS),
                price,
                List.of(
                    new OrderLine(LineKind.ACCESSORY, "全车贴膜", Money.yuan(2_680)),
                    new OrderLine(LineKind.INSURANCE, "首年商业险与交强险", Money.yuan(6_350)),
                    new OrderLine(LineKind.GIFT, "原厂脚垫", Money.ZERO)),
                OrderChannel.SHOWROOM,
                null));
    return desks.orders.submit(order, orderVersion(order));
  }

  private Member approver(Authority authority, Staff.Seller seller) {
    return switch (authority) {
      case CONSULTANT, MANAGER -> seller.manager();
      case DIRECTOR -> crew.director();
      case GENERAL_MANAGER -> crew.generalManager();
    };
  }

  private void deposit(OrderId order, Instant at, Staff.Seller seller, TrimRow trim) {
    var paid = later(at, 0.2, 3);
    teller.at(
        paid,
        seller.consultant(),
        () -> {
          desks.orders.takeDeposit(order, Money.yuan(5_000), PaymentMethod.WECHAT, "deposit");
          if (random.nextDouble() < 0.06) {
            cancel(order, later(paid, 20, 90), seller);
          } else {
            allocate(order, later(paid, 2, 60), seller, trim);
          }
        });
  }

  private void cancel(OrderId order, Instant at, Staff.Seller seller) {
    teller.at(
        at,
        seller.manager(),
        () -> step(order, card -> desks.orders.cancel(order, "客户购车计划改变", card.version())));
  }

  private void allocate(OrderId order, Instant at, Staff.Seller seller, TrimRow trim) {
    teller.at(
        at.minus(Duration.ofHours(1)),
        crew.director(),
        () -> {
          if (desks.orders.candidates(order).isEmpty()) {
            admit(trim);
          }
        });
    teller.at(
        at,
        seller.manager(),
        () -> {
          var car = desks.orders.candidates(order).getFirst();
          step(order, card -> desks.orders.allocate(order, car.id(), card.version()));
        });
    var funded = later(at, 1, 20);
    teller.at(
        funded,
        seller.consultant(),
        () ->
            step(
                order,
                card ->
                    desks.orders.fund(
                        order,
                        random.nextDouble() < 0.6 ? Funding.LOAN : Funding.CASH,
                        card.version())));
    var paid = later(funded, 2, 30);
    teller.at(paid, crew.finance(), () -> payRest(order));
    var invoiced = later(paid, 0.5, 4);
    teller.at(
        invoiced,
        seller.consultant(),
        () -> step(order, card -> desks.orders.invoice(order, card.version())));
    var plated = later(invoiced, 4, 40);
    teller.at(
        plated,
        seller.consultant(),
        () ->
            step(
                order,
                card ->
                    desks.orders.registerPlate(
                        order, cast.plate(story.plates(), trim.electric()), card.version())));
    var delivered = later(plated, 3, 60);
    teller.at(
        delivered,
        seller.consultant(),
        () -> {
          step(order, card -> desks.orders.inspect(order, true, null, card.version()));
          step(order, card -> desks.orders.deliver(order, Checklist.complete(), card.version()));
        });
  }

  private void payRest(OrderId order) {
    var card = desks.orders.card(order);
    desks.cash.receive(
        Objects.requireNonNull(card.receivable()),
        card.outstanding(),
        PaymentMethod.TRANSFER,
        card.row().number(),
        UUID.nameUUIDFromBytes((order + "rest").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private void admit(TrimRow trim) {
    var number = "LFV%s%05d".formatted("2A21B0X", serial++);
    desks.stock.admit(
        new NewVehicle(
            store,
            Vin.fitting((number + "00000000000000000").substring(0, 17)),
            trim.id(),
            cast.pick(COLOURS),
            Money.yuan(trim.listPrice().fen() / 100 * (93 + random.nextInt(4)) / 100),
            VehicleStatus.IN_STOCK));
  }

  private void step(OrderId order, UnaryOperator<OrderCard> deed) {
    var _ = deed.apply(desks.orders.card(order));
  }

  private int version(LeadId lead) {
    return desks.leads.row(lead).version();
  }

  private int opportunityVersion(OpportunityId opportunity) {
    return desks.sales.card(opportunity).version();
  }

  private int orderVersion(OrderId order) {
    return desks.orders.card(order).version();
  }
}
