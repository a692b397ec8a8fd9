package app.forecourt.reporting;

/// From which documents a figure is made: one query per KPI, for drill-down and recount alike. Each
/// yields type, id, number, store_id, owner_id, day and amount; nobody's owner is the id of zeros.
final class FigureSources {

  private static final String ORDER =
      """
      select 'order' as type, id, number, store_id, %s as owner_id, %s as day, %s as amount
      from vehicle_order where tenant_id = :tenant and %s is not null
      """;
  private static final String NOBODY = "'" + FigureSql.NOBODY + "'::uuid as owner_id";
  private static final String SELLER = "coalesce(sold_by_id, owner_id)";

  private FigureSources() {}

  static String of(Kpi kpi) {
    return switch (kpi) {
      case LEADS ->
          """
          select 'lead' as type, id, name as number, store_id, %s,
            (received_at at time zone 'Asia/Shanghai')::date as day, 1::bigint as amount
          from lead where tenant_id = :tenant
          """
              .formatted(NOBODY);
      case OPPORTUNITIES ->
          """
          select 'opportunity' as type, o.id, c.name || ' · ' || o.interest as number, o.store_id,
            coalesce(o.opened_for_id, o.owner_id) as owner_id,
            (o.opened_at at time zone 'Asia/Shanghai')::date as day, 1::bigint as amount
          from opportunity o join customer c on c.tenant_id = o.tenant_id and c.id = o.customer_id
          where o.tenant_id = :tenant
          """;
      case ORDERS ->
          order(SELLER, "confirmed_on", "1::bigint")
              + " union all "
              + order(SELLER, "cancelled_on", "-1::bigint")
              + " and confirmed_on is not null";
      case DELIVERIES -> order("owner_id", "delivered_on", "1::bigint");
      case REVENUE -> order("owner_id", "delivered_on", "price_fen");
      case GROSS -> order("owner_id", "delivered_on", "price_fen - cost_fen");
      case RECEIVABLES ->
          """
          select 'receivable' as type, id, number, store_id, %1$s,
            (created_at at time zone 'Asia/Shanghai')::date as day, amount_fen as amount
          from receivable where tenant_id = :tenant
          union all
          select 'receivable', r.receivable_id, r.number, d.store_id, %1$s, r.day, -r.amount_fen
          from receipt r join receivable d on d.tenant_id = r.tenant_id and d.id = r.receivable_id
          where r.tenant_id = :tenant
          union all
          select 'receivable', id, number, store_id, %1$s,
            (updated_at at time zone 'Asia/Shanghai')::date, paid_fen - amount_fen
          from receivable where tenant_id = :tenant and status = 'CANCELLED'
          """
              .formatted(NOBODY);
    };
  }

  private static String order(String owner, String day, String amount) {
    return ORDER.formatted(owner, day, amount, day);
  }
}
