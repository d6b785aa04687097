package dev.oarlock.aws.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.outlook.Position;
import dev.oarlock.domain.outlook.QuarterCall;
import dev.oarlock.domain.outlook.Sheet;
import dev.oarlock.domain.outlook.Stated;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
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

class LocksTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

  private final LocalTable table = LocalTable.empty();
  private final Locks locks =
      new Locks(
          table.dynamo(),
          table.name(),
          Clock.fixed(Instant.parse("2026-11-16T00:40:00Z"), ZoneOffset.UTC));

  @Test
  void aSheetComesBackAsItWasLocked() {
    var sheet = sheet(MONDAY, 1);

    assertThat(locks.keep(sheet)).isTrue();

    assertThat(locks.before(MONDAY.plusDays(1))).contains(sheet);
  }

  @Test
  void thousandsOfAccountsTakeSeveralItemsAndKeepTheirOrder() {
    var sheet = sheet(MONDAY, 2_345);

    locks.keep(sheet);

    assertThat(locks.since(MONDAY)).contains(sheet);
  }

  @Test
  void whatWasLockedIsNeverChanged() {
    locks.keep(sheet(MONDAY, 1));

    assertThat(locks.keep(sheet(MONDAY, 2))).isFalse();
    assertThat(locks.keep(sheet(MONDAY.plusDays(6), 3))).isFalse();

    assertThat(locks.before(MONDAY.plusDays(7)).orElseThrow().positions()).hasSize(1);
  }

  @Test
  void aWeekWhoseMondayWasMissedIsLockedByTheFirstRunAfter() {
    var wednesday = sheet(MONDAY.plusDays(2), 1);

    assertThat(locks.keep(wednesday)).isTrue();
    assertThat(locks.keep(sheet(MONDAY.plusDays(7), 1))).isTrue();

    assertThat(locks.before(MONDAY.plusDays(7))).contains(wednesday);
    assertThat(locks.since(MONDAY)).contains(wednesday);
    assertThat(locks.before(MONDAY.plusDays(2))).isEmpty();
  }

  private static Sheet sheet(LocalDate day, int accounts) {
    return new Sheet(
        day, "expert", IntStream.range(0, accounts).mapToObj(LocksTest::position).toList());
  }

  private static Position position(int number) {
    var euros = Amounts.of(Money.of(120_000 + number, "EUR"));
    var machine = new Stated(new Probability(.25), Amounts.of(Money.of(30_000, "EUR")));
    var csm = new Stated(new Probability(.5), Amounts.of(Money.of(60_000, "EUR")));
    return new Position(
        new AccountId("a" + number),
        "Acme " + number,
        number % 2 == 0 ? Optional.of(new Csm("dana")) : Optional.empty(),
        number % 3 == 0 ? euros.plus(Money.of(7, "JPY")) : euros,
        Optional.of(MONDAY.plusDays(number % 300)),
        number % 5 == 0 ? euros : Amounts.none(),
        List.of(
            new QuarterCall(machine, Optional.of(csm), Optional.empty()),
            new QuarterCall(machine, Optional.empty(), Optional.of(csm))),
        Map.of(Driver.RECENCY, .5, Driver.LOCKED, -1.25));
  }
}
