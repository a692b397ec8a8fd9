package app.forecourt.organization;

import app.forecourt.tenancy.CurrentTenant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A row per store, type and month, locked by whoever takes a number until he commits.
@Repository
class DocumentCountersSql {

  private final JdbcClient jdbc;

  DocumentCountersSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int next(StoreId store, String prefix, LocalDate month) {
    return jdbc.sql(
            """
            insert into document_counter (tenant_id, store_id, prefix, month, last)
            values (:tenant, :store, :prefix, :month, 1)
            on conflict (tenant_id, store_id, prefix, month)
            do update set last = document_counter.last + 1
            returning last\
            """)
        .param("tenant", CurrentTenant.require().value())
        .param("store", store.value())
        .param("prefix", prefix)
        .param("month", month)
        .query(Integer.class)
        .single();
  }

  /// Whether a document of the store was numbered.
  boolean hasNumbered(StoreId store) {
    return jdbc.sql(
            """
            select exists (
              select 1 from document_counter where tenant_id = :tenant and store_id = :store)\
            """)
        .param("tenant", CurrentTenant.require().value())
        .param("store", store.value())
        .query(Boolean.class)
        .single();
  }
}
