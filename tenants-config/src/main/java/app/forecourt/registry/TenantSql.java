package app.forecourt.registry;

import app.forecourt.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The statements on control tables that JPA has no words for.
@Repository
class TenantSql {

  private static final String HOUSE_COLOUR = "#1f6feb";

  private final JdbcClient jdbc;

  TenantSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds a group that nobody has paid for yet.
  ///
  /// @return false if its host or its form is known already, maybe from a moment ago
  boolean add(TenantId id, SignUp wish, Instant at) {
    return jdbc.sql(
                """
                insert into control.dealer_group (id, slug, name, access, plan, stores, colour,
                  has_logo, brand_version, founder_account, founder_name, founder_language, sign_up_key,
                  signed_up_at, version)
                values (:id, :slug, :name, 'NONE', :plan, :stores, :colour,
                  false, 0, :account, :founder, :language, :key, :at, 0)
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("slug", wish.slug())
            .param("name", wish.name())
            .param("plan", wish.plan())
            .param("stores", wish.stores())
            .param("colour", HOUSE_COLOUR)
            .param("account", wish.account())
            .param("founder", wish.founderName())
            .param("language", wish.language().toLanguageTag())
            .param("key", wish.key())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void hang(TenantId group, Logo logo) {
    jdbc.sql(
            """
            insert into control.group_logo (group_id, media_type, image) values (:group, :type, :image)
            on conflict (group_id) do update set media_type = :type, image = :image
            """)
        .param("group", group.value())
        .param("type", logo.type())
        .param("image", logo.image())
        .update();
  }

  Optional<Logo> logo(String slug) {
    return jdbc.sql(
            """
            select l.media_type, l.image from control.group_logo l
            join control.dealer_group g on g.id = l.group_id where g.slug = :slug and g.has_logo
            """)
        .param("slug", slug)
        .query((row, _) -> new Logo(row.getString(1), row.getBytes(2)))
        .optional();
  }

  /// Remembers that a group has got what the step gives it. A second node that is at the same step
  /// waits here for the first one.
  ///
  /// @return false if it had it before
  boolean finish(TenantId group, String step, Instant at) {
    return jdbc.sql(
                """
                insert into control.provisioning_step (group_id, name, done_at)
                values (:group, :step, :at) on conflict do nothing
                """)
            .param("group", group.value())
            .param("step", step)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
