package app.forecourt.registry;

import static app.testbed.Founding.freshSlug;
import static app.testbed.Founding.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.vocabulary.FieldMissing;
import app.testbed.TestbedTest;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TestbedTest
class RegistryTests {

  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a00000000");

  @Autowired TenantRegistry registry;

  @Test
  void takesAGroupDownThatNobodyHasPaidFor() {
    var slug = freshSlug();
    assertThat(registry.slugFree(slug)).isTrue();
    var tenant = registry.signUp(wish(slug));
    assertThat(registry.slugFree(slug)).isFalse();
    var group = registry.bySlug(slug).orElseThrow();
    assertThat(group.id()).isEqualTo(tenant);
    assertThat(group.access()).isEqualTo(Access.NONE);
    assertThat(group.provisioned()).isFalse();
    assertThat(group.stores()).isEqualTo(6);
    assertThat(registry.all()).contains(group);
  }

  @Test
  void takesTheSameFormForTheSameSignUpAlsoWhenItIsSentTwentyTimesAtOnce() throws Exception {
    var wish = wish(freshSlug());
    try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
      var made = new HashSet<TenantId>();
      Callable<TenantId> submit = () -> registry.signUp(wish);
      for (var answer : browsers.invokeAll(Collections.nCopies(20, submit))) {
        made.add(answer.get());
      }
      assertThat(made).hasSize(1);
    }
  }

  @Test
  void givesAHostToOneGroupOnly() {
    var slug = freshSlug();
    registry.signUp(wish(slug));
    assertThatExceptionOfType(SlugTaken.class).isThrownBy(() -> registry.signUp(wish(slug)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "1st",
        "-a",
        "a-",
        "A-B",
        "jin chi",
        "jin.chi",
        "锦驰",
        "xn--abc",
        "a_b",
        "a\nb",
        "a23456789012345678901234567890123"
      })
  void refusesWhatNoHostIsCalled(String slug) {
    assertThatExceptionOfType(SlugMalformed.class)
        .isThrownBy(() -> registry.signUp(wish(slug)))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("slug"));
    assertThat(registry.slugFree(slug)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"www", "api", "admin", "static", "mail"})
  void keepsOurOwnHosts(String slug) {
    assertThatExceptionOfType(SlugReserved.class).isThrownBy(() -> registry.signUp(wish(slug)));
    assertThat(registry.slugFree(slug)).isFalse();
  }

  @Test
  void refusesAGroupWithoutAName() {
    var nameless =
        new SignUp("key", "  ", freshSlug(), "group", 1, UUID.randomUUID(), "王芳", Locale.ENGLISH);
    assertThatExceptionOfType(FieldMissing.class)
        .isThrownBy(() -> registry.signUp(nameless))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("name"));
  }

  @Test
  void showsAChangeAtOnce() {
    var tenant = registry.signUp(wish(freshSlug()));
    assertThat(registry.require(tenant).access()).isEqualTo(Access.NONE);
    registry.access(tenant, Access.READ_ONLY);
    registry.covers(tenant, "enterprise", 12);
    var group = CurrentTenant.call(tenant, registry::current);
    assertThat(group.access()).isEqualTo(Access.READ_ONLY);
    assertThat(group.plan()).isEqualTo("enterprise");
    assertThat(group.stores()).isEqualTo(12);
  }

  @Test
  void hangsUpALogoAndTakesItDown() {
    var slug = freshSlug();
    var tenant = registry.signUp(wish(slug));
    var before = registry.require(tenant).brandVersion();
    registry.brand(tenant, "#aa0000", PNG);
    assertThat(registry.logo(slug))
        .get()
        .satisfies(logo -> assertThat(logo.type()).isEqualTo("image/png"));
    registry.brand(tenant, "#00aa00", null);
    var group = registry.require(tenant);
    assertThat(group.hasLogo()).isTrue();
    assertThat(group.colour()).isEqualTo("#00aa00");
    assertThat(group.brandVersion()).isEqualTo(before + 2);
    registry.brand(tenant, "#00aa00", new byte[0]);
    assertThat(registry.logo(slug)).isEmpty();
  }

  @Test
  void refusesBrandsThatAreNone() {
    var tenant = registry.signUp(wish(freshSlug()));
    assertThatExceptionOfType(NotAColour.class)
        .isThrownBy(() -> registry.brand(tenant, "red;}", null));
    assertThatExceptionOfType(NotAnImage.class)
        .isThrownBy(() ->
            registry.brand(
                tenant, "#aa0000", "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThatExceptionOfType(LogoTooLarge.class)
        .isThrownBy(() -> registry.brand(tenant, "#aa0000", new byte[300_000]));
    assertThat(registry.require(tenant).brandVersion()).isZero();
  }

  @Test
  void knowsNoOtherGroups() {
    var stranger = new TenantId(TimeOrderedId.next());
    assertThatExceptionOfType(NoSuchGroup.class).isThrownBy(() -> registry.require(stranger));
    assertThatExceptionOfType(NoSuchGroup.class)
        .isThrownBy(() -> registry.access(stranger, Access.FULL));
    assertThat(registry.bySlug("nobody-lives-here")).isEmpty();
  }
}
