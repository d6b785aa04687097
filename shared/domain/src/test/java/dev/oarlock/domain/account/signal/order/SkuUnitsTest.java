package dev.oarlock.domain.account.signal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkuUnitsTest {
  @ParameterizedTest
  @ValueSource(strings = {"plan", "SEAT-PRO", "pro", "enterprise_eu", "apiary", "Rapid", ""})
  void mostProductsAreSoldInSeats(String sku) {
    assertThat(SkuUnits.byDefault().unitOf(sku)).isEqualTo(LineUnit.SEAT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"API", "api-credits", "sms_500", "Storage 1TB", "support", "premium/support"})
  void whatIsMeteredAndServicesAreNot(String sku) {
    assertThat(SkuUnits.byDefault().unitOf(sku).isSeat()).isFalse();
  }

  @Test
  void patternsOfOnesOwnReplaceTheShippedOnes() {
    var units = SkuUnits.notSeats("sandbox, ENV-*");

    assertThat(units.unitOf("sandbox").isSeat()).isFalse();
    assertThat(units.unitOf("env-prod").isSeat()).isFalse();
    assertThat(units.unitOf("api").isSeat()).isTrue();
    assertThat(SkuUnits.notSeats(" ").unitOf("api").isSeat()).isFalse();
  }

  @Test
  void aPatternIsTextButForItsStars() {
    assertThat(SkuUnits.notSeats("a.b(").unitOf("a.b(").isSeat()).isFalse();
    assertThat(SkuUnits.notSeats("a.b(").unitOf("axb(").isSeat()).isTrue();
  }

  @Test
  void aUnitThatSaysUserOrLicenceIsASeat() {
    assertThat(new LineUnit("Users").isSeat()).isTrue();
    assertThat(new LineUnit(" licence ").isSeat()).isTrue();
    assertThat(new LineUnit("GB").word()).isEqualTo("gb");
    assertThatIllegalArgumentException().isThrownBy(() -> new LineUnit(" "));
  }
}
