package dev.oarlock.slack.view.health;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.testing.VisibleText;
import dev.oarlock.slack.text.GuideLinks;
import org.junit.jupiter.api.Test;

class AccountDetailViewTest {
  private static final String DETAILS = details(AcmeState.red());

  @Test
  void everyHorizonStandsBesideTheBaseRate() {
    assertThat(DETAILS)
        .contains(
            "*Churn probability:* 3 % within 30 days, 11 % within 90, 24 % within 180 and 41 %"
                + " within 365; 38 % at the renewal on 14 Mar 2027 (base rate 10 %/yr, n = 0: an"
                + " expert's estimate).")
        .contains("(odds × 2.2)")
        .contains("*Not known, so not counted:* contract value, sentiment.");
  }

  @Test
  void theComponentsShowScoreAndPoints() {
    assertThat(DETAILS)
        .contains("Adoption             ███░░░░░░░  31  +13")
        .contains("−12 points: an invoice is 60 days or more overdue (capped at 34).")
        .contains("No data, so not counted: Community, Marketing engagement.");
  }

  @Test
  void ofWhoHasLeftNothingIsForecast() {
    assertThat(details(AcmeState.with(cancelled("K-1", "2026-11-20"))))
        .contains(
            "Left on 20 Nov 2026 after 1 year.", "They were worth €12,400 a month until then.")
        .doesNotContain("Churn probability", "In context", "What would halve it?");
  }

  private static String details(AccountState state) {
    return VisibleText.of(
        AccountDetailView.of(
            AccountInContext.withoutContext(state, AcmeState.TODAY), GuideLinks.named()));
  }
}
