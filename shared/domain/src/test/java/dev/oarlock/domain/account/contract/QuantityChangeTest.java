package dev.oarlock.domain.account.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.order.LineUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityChangeTest {
  private static final ProductQuantity ANALYTICS = of("analytics", 10);

  @Test
  void aDroppedProductIsNamedBesideWhatGrew() {
    assertThat(QuantityChange.hidingLoss(List.of(ANALYTICS, of("pro", 38)), List.of(of("pro", 50))))
        .containsExactly(new QuantityChange("analytics", 10, 0), new QuantityChange("pro", 38, 50));
  }

  @Test
  void oneProductForAnotherIsASwapAndHidesNothing() {
    assertThat(QuantityChange.hidingLoss(List.of(ANALYTICS), List.of(of("pro", 50)))).isEmpty();
  }

  @Test
  void growthAloneHidesNothing() {
    assertThat(
            QuantityChange.hidingLoss(
                List.of(ANALYTICS), List.of(of("analytics", 12), of("pro", 50))))
        .isEmpty();
  }

  @Test
  void fewerUnitsForTheSameMoneyAreNamed() {
    assertThat(QuantityChange.hidingLoss(List.of(of("pro", 100)), List.of(of("pro", 50))))
        .containsExactly(new QuantityChange("pro", 100, 50));
    assertThat(
            QuantityChange.hidingLoss(
                List.of(of("basic", 10), of("pro", 5)), List.of(of("basic", 4), of("pro", 11))))
        .isEmpty();
  }

  private static ProductQuantity of(String sku, long quantity) {
    return new ProductQuantity(sku, quantity, LineUnit.SEAT, true);
  }
}
