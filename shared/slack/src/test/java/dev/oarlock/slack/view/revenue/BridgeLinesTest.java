package dev.oarlock.slack.view.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.portfolio.bridge.ActualChurn;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeLine;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeReason;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ForecastTotals;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.OtherLines;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ReasonTotal;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.slack.testing.VisibleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BridgeLinesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-12-10");

  @Test
  void aRenewalAfterItsGraceIsSaidToBeNoReturn() {
    assertThat(text(BridgeReason.RENEWED_LATE, euros(1_000), euros(10), Optional.empty()))
        .contains("Renewed after its grace: −€990 (1 account)")
        .contains("it never left: €10 expected to be lost, €1,000 counted before")
        .doesNotContain("won back");
  }

  @Test
  void aLapsedRenewalIsSaidWithWhatWasLost() {
    assertThat(text(BridgeReason.LAPSED, euros(500), euros(0), Optional.of(euros(1_000))))
        .contains("it churned in an earlier quarter with €1,000, as of the day it was due");
  }

  @Test
  void aLapsedLineThatWasKeptWithoutItsAmountIsStillSaid() {
    assertThat(text(BridgeReason.LAPSED, euros(500), euros(0), Optional.empty()))
        .contains("Acme: −€500, churned in an earlier quarter");
  }

  @Test
  void aSignThatIsOverIsSaid() {
    assertThat(text(BridgeReason.LIKELIHOOD_CHANGED, euros(500), euros(100), Optional.empty()))
        .contains("Acme: −€400, no longer counts: competitors");
  }

  @Test
  void whatStillSpeaksForChurnAndLessThanBeforeIsNoReasonToStay() {
    var tickets = new DriverReading(Driver.SUPPORT, 1.0, 2, 0.4);

    assertThat(moved(tickets, euros(100), euros(500)))
        .contains("Acme: +€400, more tickets than is healthy");
    assertThat(moved(tickets, euros(500), euros(100)))
        .contains("Acme: −€400, weighs less than before: more tickets than is healthy");
  }

  private static String moved(
      DriverReading reading, MultiCurrencyAmount before, MultiCurrencyAmount after) {
    var line =
        new BridgeLine(
            new AccountId("acme"),
            "Acme",
            BridgeReason.LIKELIHOOD_CHANGED,
            after.minus(before),
            before,
            after,
            Optional.of(reading),
            Optional.empty(),
            Optional.empty());
    return text(line);
  }

  private static String text(
      BridgeReason reason,
      MultiCurrencyAmount before,
      MultiCurrencyAmount after,
      Optional<MultiCurrencyAmount> lapsed) {
    var change = after.minus(before);
    var line =
        new BridgeLine(
            new AccountId("acme"),
            "Acme",
            reason,
            change,
            before,
            after,
            Optional.empty(),
            lapsed,
            reason == BridgeReason.LIKELIHOOD_CHANGED
                ? Optional.of(Driver.COMPETITOR_EVALUATED)
                : Optional.empty());
    return text(line);
  }

  /// The digest says what is committed, `/forecast` what the model says.
  @Test
  void aSumThatIsNotTheModelsNamesTheModelsToo() {
    var model = new ForecastTotals(euros(11_700), euros(11_702), euros(11_702));
    var alone = new ForecastTotals(euros(11_700), euros(11_700), euros(11_700));

    assertThat(BridgeSummary.sentence(bridge(alone, model, List.of())))
        .startsWith("€11,702 a month is forecast to churn in Q4 2026")
        .endsWith("by the model alone it is €11,700, as `/forecast` adds up.");
    assertThat(BridgeSummary.sentence(bridge(alone, alone, List.of())))
        .doesNotContain("model alone");
  }

  private static String text(BridgeLine line) {
    var before = line.before();
    var after = line.after();
    var bridge =
        bridge(
            new ForecastTotals(before, before, before),
            new ForecastTotals(after, after, after),
            List.of(line));
    return VisibleText.spoken(BridgeView.of(bridge, ReasonCatalog.shipped()));
  }

  private static ForecastBridge bridge(
      ForecastTotals before, ForecastTotals after, List<BridgeLine> lines) {
    return new ForecastBridge(
        CalendarQuarter.of(TODAY),
        TODAY.minusDays(3),
        "expert",
        TODAY,
        "expert",
        before,
        after,
        lines,
        new OtherLines(0, MultiCurrencyAmount.zero()),
        lines.stream().map(it -> new ReasonTotal(it.reason(), 1, it.amount())).toList(),
        new ActualChurn(List.of()));
  }

  private static MultiCurrencyAmount euros(long euros) {
    return MultiCurrencyAmount.of(Money.of(100 * euros, "EUR"));
  }
}
