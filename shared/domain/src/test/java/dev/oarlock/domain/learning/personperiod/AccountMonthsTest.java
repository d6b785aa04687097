package dev.oarlock.domain.learning.personperiod;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.churn.driver.AccountFeature;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.UsageReports;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountMonthsTest {
  private static final LocalDate CUT_OFF = LocalDate.parse("2026-10-28");
  private static final ObservationWindow SYLLABUS =
      new ObservationWindow(CUT_OFF, 10, ScorecardSet.shipped());

  /// Months begin on 2026-01-01, 01-31, 03-02, 04-01, 05-01, 05-31, 06-30, ...
  private static final AccountLog STORY =
      AccountLog.of("acme")
          .on("2026-01-10", signed("C-1", "2026-01-10", 1, line("SEATS", 10, 100)))
          .on("2026-02-01", UsageReports.users(LocalDate.parse("2026-02-01"), 7))
          .on("2026-05-20", cancelled("C-1", "2026-06-10"));

  @Test
  void itChurnsInTheMonthInWhichItsContractEnds() {
    var months = AccountMonths.of("acme", STORY.signals(), SYLLABUS).months();

    assertThat(months).extracting(CustomerMonth::day).last().hasToString("2026-05-31");
    assertThat(months)
        .extracting(CustomerMonth::monthLabel)
        .containsExactly(
            ChurnLabel.RETAINED,
            ChurnLabel.RETAINED,
            ChurnLabel.RETAINED,
            ChurnLabel.RETAINED,
            ChurnLabel.CHURNED);
    assertThat(months)
        .extracting(CustomerMonth::quarterLabel)
        .containsExactly(
            ChurnLabel.RETAINED,
            ChurnLabel.RETAINED,
            ChurnLabel.CHURNED,
            ChurnLabel.CHURNED,
            ChurnLabel.CHURNED);
  }

  @Test
  void unavoidableChurnLeavesTheMonthUnlabelled() {
    var died = STORY.on("2026-06-01", new CorporateEventNoted(CorporateEventNoted.Kind.BANKRUPTCY));

    var last = AccountMonths.of("acme", died.signals(), SYLLABUS).months().getLast();

    assertThat(last.monthLabel()).isEqualTo(ChurnLabel.UNKNOWN);
  }

  @Test
  void aMonthNotOverAtTheCutOffIsUnlabelled() {
    var stays = new AccountLog(STORY.account(), STORY.signals().subList(0, 2));

    var months = AccountMonths.of("acme", stays.signals(), SYLLABUS).months();

    assertThat(months.getLast().day()).isEqualTo(CUT_OFF);
    assertThat(months.getLast().monthLabel()).isEqualTo(ChurnLabel.UNKNOWN);
    assertThat(months.get(months.size() - 2).monthLabel()).isEqualTo(ChurnLabel.RETAINED);
    assertThat(months.get(months.size() - 2).quarterLabel()).isEqualTo(ChurnLabel.UNKNOWN);
  }

  @Test
  void eachMonthHasTheFactsKnownThen() {
    var months = AccountMonths.of("acme", STORY.signals(), SYLLABUS).months();

    assertThat(months.getFirst().features().rawValue(AccountFeature.LEVEL)).isEmpty();
    assertThat(months.get(1).features().rawValue(AccountFeature.LEVEL)).hasValue(0.7);
  }

  @Test
  void theDatasetBeginsWithTheFirstSignalOtherThanContracts() {
    var biography = AccountMonths.of("acme", STORY.signals(), SYLLABUS);

    var chronicle = PersonPeriodDataset.of(List.of(biography));

    assertThat(biography.signalsSince()).contains(LocalDate.parse("2026-02-01"));
    assertThat(chronicle.months()).extracting(CustomerMonth::day).first().hasToString("2026-03-02");
    assertThat(chronicle.churns()).isEqualTo(1);
  }
}
