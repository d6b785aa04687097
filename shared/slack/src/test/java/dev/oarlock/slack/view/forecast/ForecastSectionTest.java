package dev.oarlock.slack.view.forecast;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted.Kind;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForecastSectionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final AccountLog CUSTOMER =
      AccountLog.of("acme")
          .on("2022-12-10", signed("C-1", "2025-12-10", 12, line("SEATS", 100, 9_500)));

  @Test
  void whoIsAtRiskBelowAverageReadsWhatSpeaksForStaying() {
    assertThat(section(CUSTOMER).althoughAtRisk())
        .contains("*At risk although the forecast is below average*")
        .contains("against all that is known, such as a larger contract than most.");
  }

  @Test
  void whoIsAboveAverageDoesNot() {
    var told = CUSTOMER.on(TODAY, new CorporateEventNoted(Kind.RFP));

    assertThat(section(told).althoughAtRisk()).isEmpty();
  }

  private static ForecastSection section(AccountLog log) {
    var expert = HazardModel.expert(new Probability(0.1));
    return new ForecastSection(expert.forecast(log.facts(TODAY), TODAY), TODAY);
  }
}
