package dev.oarlock.domain.portfolio.digest;

import static dev.oarlock.domain.testing.ContractOrders.euros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.bridge.ActualChurn;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ForecastTotals;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.OtherLines;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterOutlookTest {
  private static final LocalDate TODAY = DigestCustomer.TODAY;

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource(
      textBlock =
          """
          1313, 6495, true
          6495, 1313, true
          6308, 8412, true
          6308, 8390, false
          102,  93,   false
          100,  400,  false
          0,    500,  true
          0,    0,    false
          """)
  void aForecastHasMovedByAQuarterOfItselfAndOneInAHundredOfAllRevenue(
      long said, long now, boolean moved) {
    assertThat(outlook(said, now).hasMoved(euros(33_300))).isEqualTo(moved);
  }

  @Test
  void whatWasNeverSaidHasNotMoved() {
    assertThat(QuarterOutlook.unknown().hasMoved(euros(100))).isFalse();
  }

  private static QuarterOutlook outlook(long said, long now) {
    var bridge =
        new ForecastBridge(
            CalendarQuarter.of(TODAY),
            TODAY.minusDays(7),
            "expert",
            TODAY,
            "expert",
            totals(said),
            totals(now),
            List.of(),
            new OtherLines(0, MultiCurrencyAmount.zero()),
            List.of(),
            new ActualChurn(List.of()));
    return QuarterOutlook.ofAll(Optional.empty(), Optional.of(bridge));
  }

  private static ForecastTotals totals(long euros) {
    var amount = euros == 0 ? MultiCurrencyAmount.zero() : euros(euros);
    return new ForecastTotals(amount, amount, amount);
  }
}
