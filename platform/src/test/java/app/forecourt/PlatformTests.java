package app.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class PlatformTests {

  @Autowired JdbcClient jdbc;

  @Test
  void startsOnAnEmptyDatabaseAsARoleThatCannotPassTheWalls() {
    assertThat(
            jdbc.sql(
                    "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
  }
}
