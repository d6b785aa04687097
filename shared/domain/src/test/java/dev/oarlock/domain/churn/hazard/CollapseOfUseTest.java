package dev.oarlock.domain.churn.hazard;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.UsageReports;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/// A collapse of use is heard within days, a holiday is not.
class CollapseOfUseTest {
  private static final LocalDate DROP = LocalDate.parse("2026-06-01"); // a Monday
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final HazardModel MODEL = HazardModel.expert(new Probability(0.1));

  @Test
  void onDayEightItIsAtLeastHalfOfWhatItIsOnDayTwentyNine() {
    var early = chance(day -> day.isBefore(DROP) ? 65 : 15, DROP.plusDays(8));
    var late = chance(day -> day.isBefore(DROP) ? 65 : 15, DROP.plusDays(29));
    var before = chance(_ -> 65, DROP.plusDays(8));

    assertThat(early).isGreaterThan(late / 2).isGreaterThan(3 * before);
    assertThat(late).isGreaterThan(.2);
  }

  @Test
  void soItIsWithQuietWeekendsAndWhatReadersSeeIsOfThisWeek() {
    var at = DROP.plusDays(8);
    var log = reports(day -> isWeekend(day) ? 2 : day.isBefore(DROP) ? 65 : 15, at);

    assertThat(raw(log, at, Driver.LEVEL)).isCloseTo(.15, within(1e-9));
    assertThat(raw(log, at, Driver.TREND)).isLessThan(-.6);
  }

  @Test
  void aHolidayWeekAndATwoDayDipAreNoCollapse() {
    for (int later = 0; later < 14; later++) {
      var at = DROP.plusDays(later);
      var holiday = reports(day -> isWeekend(day) || isWithin(day, 5) ? 2 : 65, at);
      var sevenDays = reports(day -> isWithin(day, 7) ? 2 : 65, at);
      var dip = reports(day -> isWithin(day, 2) ? 10 : 65, at);

      assertThat(raw(holiday, at, Driver.LEVEL)).isGreaterThan(.45);
      assertThat(raw(sevenDays, at, Driver.LEVEL)).isGreaterThan(.45);
      assertThat(raw(dip, at, Driver.LEVEL)).isEqualTo(.65);
    }
  }

  @Test
  void weeklyReportsHaveToSayItTwice() {
    var once = weekly(1);
    var twice = weekly(2);

    assertThat(raw(once, DROP, Driver.LEVEL)).isCloseTo(.525, within(1e-9));
    assertThat(raw(twice, DROP, Driver.LEVEL)).isCloseTo(.15, within(1e-9));
  }

  private static AccountLog weekly(int low) {
    var log = customer();
    for (int week = 0; week < 12; week++) {
      var day = DROP.minusWeeks(week);
      log = log.on(day, UsageReports.users(day, week < low ? 15 : 65));
    }
    return log;
  }

  private static boolean isWeekend(LocalDate day) {
    return WEEKEND.contains(day.getDayOfWeek());
  }

  private static boolean isWithin(LocalDate day, int days) {
    return !day.isBefore(DROP) && day.isBefore(DROP.plusDays(days));
  }

  /// The chance at a renewal that is sixty days ahead.
  private static double chance(ToIntFunction<LocalDate> users, LocalDate at) {
    var renews = at.plusDays(60).minusYears(1).toString();
    var log =
        AccountLog.of("acme")
            .on("2025-01-10", signed("C-1", renews, 12, line("SEATS", 100, 1_500)));
    var forecast = MODEL.forecast(daily(log, users, at).facts(at), at);
    return forecast.atRenewal().orElseThrow().probability().value();
  }

  private static AccountLog customer() {
    return AccountLog.of("acme")
        .on("2025-01-10", signed("C-1", "2025-01-10", 12, line("SEATS", 100, 1_500)));
  }

  private static AccountLog reports(ToIntFunction<LocalDate> users, LocalDate at) {
    return daily(customer(), users, at);
  }

  private static AccountLog daily(AccountLog log, ToIntFunction<LocalDate> users, LocalDate at) {
    var told = log;
    for (int ago = 0; ago < 90; ago++) {
      var day = at.minusDays(ago);
      told = told.on(day, UsageReports.users(day, users.applyAsInt(day)));
    }
    return told;
  }

  private static double raw(AccountLog log, LocalDate at, Driver driver) {
    return MODEL.forecast(log.facts(at), at).drivers().stream()
        .filter(reading -> reading.driver() == driver)
        .mapToDouble(DriverReading::rawValue)
        .findFirst()
        .orElseThrow();
  }
}
