package dev.oarlock.aws.store.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.portfolio.exposure.ExpectedLoss;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.SnapshotEntry;
import dev.oarlock.testing.LocalTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastSnapshotsTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

  private final LocalTable table = LocalTable.empty();
  private final ForecastSnapshots locks =
      new ForecastSnapshots(
          table.dynamo(),
          table.name(),
          Clock.fixed(Instant.parse("2026-11-16T00:40:00Z"), ZoneOffset.UTC));

  @Test
  void aSheetComesBackAsItWasLocked() {
    var sheet = sheet(MONDAY, 1);

    assertThat(locks.add(sheet)).isTrue();

    assertThat(locks.latestBefore(MONDAY.plusDays(1))).contains(sheet);
  }

  @Test
  void thousandsOfAccountsTakeSeveralItemsAndKeepTheirOrder() {
    var sheet = sheet(MONDAY, 2_345);

    locks.add(sheet);

    assertThat(locks.earliestSince(MONDAY)).contains(sheet);
  }

  @Test
  void whatWasLockedIsNeverChanged() {
    locks.add(sheet(MONDAY, 1));

    assertThat(locks.add(sheet(MONDAY, 2))).isFalse();
    assertThat(locks.add(sheet(MONDAY.plusDays(6), 3))).isFalse();

    assertThat(locks.latestBefore(MONDAY.plusDays(7)).orElseThrow().entries()).hasSize(1);
  }

  @Test
  void aWeekWhoseMondayWasMissedIsLockedByTheFirstRunAfter() {
    var wednesday = sheet(MONDAY.plusDays(2), 1);

    assertThat(locks.add(wednesday)).isTrue();
    assertThat(locks.add(sheet(MONDAY.plusDays(7), 1))).isTrue();

    assertThat(locks.latestBefore(MONDAY.plusDays(7))).contains(wednesday);
    assertThat(locks.earliestSince(MONDAY)).contains(wednesday);
    assertThat(locks.latestBefore(MONDAY.plusDays(2))).isEmpty();
  }

  @Test
  void theBestAndWorstCaseAreKeptWithIt() {
    var euros = MultiCurrencyAmount.of(Money.of(120_000, "EUR"));
    var interval = new LossInterval(MultiCurrencyAmount.zero(), euros.plus(Money.of(7, "JPY")));
    var entries = sheet(MONDAY, 1).entries();
    var sheet = new ForecastSnapshot(MONDAY, "expert", entries, List.of(interval, interval));

    locks.add(sheet);

    assertThat(locks.latestBefore(MONDAY.plusDays(1))).contains(sheet);
  }

  private static ForecastSnapshot sheet(LocalDate day, int accounts) {
    return new ForecastSnapshot(
        day,
        "expert",
        IntStream.range(0, accounts).mapToObj(ForecastSnapshotsTest::position).toList());
  }

  private static SnapshotEntry position(int number) {
    var euros = MultiCurrencyAmount.of(Money.of(120_000 + number, "EUR"));
    var machine =
        new ExpectedLoss(new Probability(.25), MultiCurrencyAmount.of(Money.of(30_000, "EUR")));
    var csm =
        new ExpectedLoss(new Probability(.5), MultiCurrencyAmount.of(Money.of(60_000, "EUR")));
    return new SnapshotEntry(
        new AccountId("a" + number),
        "Acme " + number,
        number % 2 == 0 ? Optional.of(new Csm("dana")) : Optional.empty(),
        number % 3 == 0 ? euros.plus(Money.of(7, "JPY")) : euros,
        Optional.of(MONDAY.plusDays(number % 300)),
        number % 5 == 0 ? euros : MultiCurrencyAmount.zero(),
        List.of(
            new QuarterForecast(machine, Optional.of(csm), Optional.empty()),
            new QuarterForecast(machine, Optional.empty(), Optional.of(csm))),
        Map.of(Driver.RECENCY, .5, Driver.LOCKED, -1.25));
  }
}
