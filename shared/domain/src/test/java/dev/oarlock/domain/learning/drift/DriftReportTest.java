package dev.oarlock.domain.learning.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.drift.DriftReport.Finding.BaseRateShift;
import dev.oarlock.domain.learning.drift.DriftReport.Finding.CalibrationShift;
import dev.oarlock.domain.learning.drift.DriftReport.Finding.DriverShift;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import dev.oarlock.domain.learning.personperiod.SampleMonths;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftReportTest {
  private static final HazardModel EXPERT = HazardModel.expert(new Probability(0.1));
  private static final int MONTHS = 12;
  private static final LocalDate CUT_OFF = SampleMonths.FIRST.plusDays(30L * MONTHS);

  @Test
  void anUnchangedPortfolioHasNotDrifted() {
    assertThat(drift(0, 0).findings()).isEmpty();
  }

  @Test
  void aDriverThatShiftedIsNamed() {
    assertThat(drift(35, 0).findings())
        .singleElement()
        .isInstanceOfSatisfying(
            DriverShift.class,
            shift -> {
              assertThat(shift.driver()).isEqualTo(Driver.LEVEL);
              assertThat(shift.stabilityIndex()).isGreaterThan(0.25);
            });
  }

  @Test
  void newReportsOfUseAreNoDriftAndTheirEndIs() {
    var silent = months(0, MONTHS - 3, false);
    var reported = months(0, MONTHS - 3, true);

    assertThat(found(silent, months(MONTHS - 3, MONTHS, true))).isEmpty();
    assertThat(found(reported, months(MONTHS - 3, MONTHS, false)))
        .extracting(DriftReport.Finding::key)
        .contains("driver:LEVEL");
  }

  /// A source that began within the year: use grows until all customers are covered.
  @Test
  void aPortfolioThatGrewIntoItsSourcesHasNotDrifted() {
    assertThat(using(5, 15, 25, 35, 45, 50, 50, 50, 50, 50, 50, 50)).isEmpty();
  }

  @Test
  void aLargerShiftThanUsualIsFound() {
    assertThat(using(40, 45, 50, 50, 50, 50, 50, 50, 50, 12, 12, 12))
        .extracting(DriftReport.Finding::key)
        .contains("driver:LEVEL");
  }

  @Test
  void aContinuedShiftIsFound() {
    assertThat(using(80, 75, 70, 65, 60, 55, 50, 45, 40, 35, 30, 25))
        .extracting(DriftReport.Finding::key)
        .contains("driver:LEVEL");
  }

  /// About so many users in each month.
  private static List<DriftReport.Finding> using(int... users) {
    var months = new ArrayList<CustomerMonth>();
    for (int month = 0; month < users.length; month++) {
      for (int account = 0; account < 200; account++) {
        var active = users[month] + account % 20 - 10;
        months.add(
            SampleMonths.of("A-" + account, month, Math.max(1, active), ChurnLabel.RETAINED));
      }
    }
    return DriftReport.of(new PersonPeriodDataset(months), EXPERT, CUT_OFF).findings();
  }

  private static List<DriftReport.Finding> found(
      List<CustomerMonth> before, List<CustomerMonth> late) {
    var months = new ArrayList<>(before);
    months.addAll(late);
    return DriftReport.of(new PersonPeriodDataset(months), EXPERT, CUT_OFF).findings();
  }

  private static List<CustomerMonth> months(int from, int to, boolean reported) {
    var months = new ArrayList<CustomerMonth>();
    for (int month = from; month < to; month++) {
      for (int account = 0; account < 200; account++) {
        var name = "A-" + account;
        months.add(
            reported
                ? SampleMonths.of(name, month, 40 + account % 50, ChurnLabel.RETAINED)
                : SampleMonths.silent(name, month, ChurnLabel.RETAINED));
      }
    }
    return months;
  }

  @Test
  void farMoreChurnThanPredictedIsACalibrationShift() {
    assertThat(drift(0, 4).findings())
        .hasExactlyElementsOfTypes(CalibrationShift.class, BaseRateShift.class)
        .extracting(DriftReport.Finding::key)
        .containsExactly("level:more", "rate:up");
  }

  @Test
  void anEmptyPortfolioHasNotDrifted() {
    assertThat(DriftReport.of(new PersonPeriodDataset(List.of()), EXPERT, CUT_OFF).findings())
        .isEmpty();
  }

  /// 200 accounts; in the last months all use so many licences fewer, and every nth churns.
  private static DriftReport drift(int fewerUsers, int everyNthChurns) {
    var months = new ArrayList<CustomerMonth>();
    for (int month = 0; month < MONTHS; month++) {
      var late = month >= MONTHS - 3;
      for (int account = 0; account < 200; account++) {
        var users = 40 + account % 50 - (late ? fewerUsers : 0);
        var churns = late && everyNthChurns > 0 && account % everyNthChurns == 0;
        var outcome = churns ? ChurnLabel.CHURNED : ChurnLabel.RETAINED;
        months.add(SampleMonths.of("A-" + account, month, users, outcome));
      }
    }
    return DriftReport.of(new PersonPeriodDataset(months), EXPERT, CUT_OFF);
  }
}
