package app.forecourt.registry;

import app.forecourt.tenancy.ControlPlane;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Moves orders for jobs from a group's own database to the shared one.
@Repository
class SiloSql {

  private final JdbcClient jdbc;
  private final ControlPlane control;

  SiloSql(JdbcClient jdbc, ControlPlane control) {
    this.jdbc = jdbc;
    this.control = control;
  }

  @SuppressWarnings("ArrayRecordComponent") // handed from one database to the other, never compared
  private record Order(String name, String instance, byte @Nullable [] data, OffsetDateTime at) {}

  /// Copies first and deletes then, so a crash between leaves an order twice, never not at all.
  @Transactional
  void collectOrders() {
    var orders =
        jdbc.sql(
                "select task_name, task_instance, task_data, execution_time from control.scheduled_tasks"
                    + " for update skip locked")
            .query((row, _) ->
                new Order(
                    row.getString(1),
                    row.getString(2),
                    row.getBytes(3),
                    row.getObject(4, OffsetDateTime.class)))
            .list();
    if (!orders.isEmpty()) {
      control.run(() -> orders.forEach(this::place));
      orders.forEach(this::strike);
    }
  }

  private void place(Order order) {
    jdbc.sql(
            """
            insert into control.scheduled_tasks
              (task_name, task_instance, task_data, execution_time, picked, version)
            values (:name, :instance, :data, :at, false, 1) on conflict do nothing
            """)
        .param("name", order.name())
        .param("instance", order.instance())
        .param("data", order.data())
        .param("at", order.at())
        .update();
  }

  private void strike(Order order) {
    jdbc.sql(
            "delete from control.scheduled_tasks where task_name = :name and task_instance = :instance")
        .param("name", order.name())
        .param("instance", order.instance())
        .update();
  }
}
