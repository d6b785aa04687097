package dev.oarlock.aws.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.transition.state.AccountState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AccountStateItemTest {
  private static final AccountId ANY = new AccountId("any");
  private static final Csm DANA = new Csm("U024BE7LH");
  private static final Csm BO = new Csm("U024BE7LJ");

  @Property(tries = 60)
  void aStateComesBackAsItWas(@ForAll("logs") List<LoggedSignal> log) {
    var state = AccountStateFixture.atOnce(ANY, log, ArbitrarySignals.TODAY);

    var back = AccountStateItem.fromItem(AccountStateItem.toItem(state));

    assertThat(back.facts()).isEqualTo(state.facts());
    assertThat(back.assessment()).isEqualTo(state.assessment());
    assertThat(back.history().latestChange()).isEqualTo(state.history().latestChange());
    assertThat(back.risk()).isEqualTo(state.risk());
    assertThat(back.scores().nextChangeDay()).isEqualTo(state.scores().nextChangeDay());
    assertThat(back.delivery().heldOrders()).isEqualTo(state.delivery().heldOrders());
    assertThat(back.delivery().told()).isEqualTo(state.delivery().told());
    assertThat(back.delivery().outbox().announcements())
        .hasSameSizeAs(state.delivery().outbox().announcements());
    assertThat(back.forecast().displaysSameAs(state.forecast())).isTrue();
    assertThat(AccountStateItem.toItem(back)).isEqualTo(AccountStateItem.toItem(state));
  }

  @Property(tries = 40)
  void whatIsReadAndWrittenAgainIsTheSameItem(@ForAll("logs") List<LoggedSignal> log) {
    var item =
        AccountStateItem.toItem(AccountStateFixture.atOnce(ANY, log, ArbitrarySignals.TODAY));

    assertThat(AccountStateItem.toItem(AccountStateItem.fromItem(item))).isEqualTo(item);
  }

  @Property(tries = 20)
  void itsFactsComeBackOnTheClockOfTheBusiness(
      @ForAll("logs") List<LoggedSignal> log, @ForAll("zones") ZoneId zone) {
    var state =
        AccountStateFixture.atOnce(
            ANY, log.stream().map(it -> it.atZone(zone)).toList(), ArbitrarySignals.TODAY);

    assertThat(AccountStateItem.fromItem(AccountStateItem.toItem(state)).facts())
        .isEqualTo(state.facts());
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata").map(ZoneId::of);
  }

  @Property(tries = 40)
  void itGoesOnFromTheStoreAsFromMemory(
      @ForAll("logs") List<LoggedSignal> log, @ForAll("logs") List<LoggedSignal> more) {
    var state = AccountStateFixture.atOnce(ANY, log, ArbitrarySignals.TODAY);
    var back = AccountStateItem.fromItem(AccountStateItem.toItem(state));

    var fromMemory = goOn(state, more);
    var fromStore = goOn(back, more);

    assertThat(fromStore.facts()).isEqualTo(fromMemory.facts());
    assertThat(fromStore.assessment()).isEqualTo(fromMemory.assessment());
    assertThat(fromStore.forecast().displaysSameAs(fromMemory.forecast())).isTrue();
    assertThat(fromStore.history().latestChange()).isEqualTo(fromMemory.history().latestChange());
  }

  private static AccountState goOn(AccountState state, List<LoggedSignal> more) {
    return AccountStateFixture.next(state, more, ArbitrarySignals.TODAY.plusDays(1));
  }

  @Test
  void afterAYearOfDailySignalsItStaysUnderThreeKilobytes() {
    var state = AccountStateFixture.dayByDay(BusyAccountYear.ACCOUNT, BusyAccountYear.of(7));

    var size = size(AccountStateItem.toItem(state));

    assertThat(size).isLessThan(3 * 1024);
    assertThat(size).as("docs/architecture.md says 3.0 KB").isBetween(2_970, 3_070);
  }

  @Test
  void aCallADecisionAndTheCardThatAsksForItFitInToo() {
    var log = new ArrayList<>(BusyAccountYear.of(7));
    var renewal = BusyAccountYear.LAST.plusDays(1);
    var early = BusyAccountYear.LAST;
    log.add(
        said(
            "c",
            early,
            new ChurnCalled(
                renewal,
                0.9,
                Optional.of(Money.of(200_000, "EUR")),
                Optional.of(
                    "They told us that they will build it themselves, their board has agreed to"
                        + " that, and the team is hired"),
                DANA)));
    var asked = AccountStateFixture.dayByDay(BusyAccountYear.ACCOUNT, log);
    var made =
        new CallDecided(
            renewal,
            CallDecided.Choice.OWN,
            OptionalDouble.of(0.4),
            Optional.of(Money.of(100_000, "EUR")),
            0.05,
            OptionalDouble.of(0.9),
            Optional.empty(),
            BO);
    var decided = AccountStateFixture.next(asked, List.of(said("d", early, made)), early);

    var over =
        AccountStateFixture.next(
            decided,
            List.of(said("p", early, new DayPassed(early.plusDays(1)))),
            early.plusDays(1));

    assertThat(asked.risk().disagreements().open()).isPresent();
    var part = asked.withDisagreements(asked.risk().disagreements().asMerged());
    assertThat(AccountStateItem.fromItem(AccountStateItem.toItem(part)).risk().disagreements())
        .isEqualTo(part.risk().disagreements());
    assertThat(decided.risk().disagreements().open()).isEmpty();
    assertThat(
            List.of(size(AccountStateItem.toItem(asked)), size(AccountStateItem.toItem(decided))))
        .as("until the next write: a fourth write unit, and still one to read")
        .allMatch(size -> size < 3_420);
    assertThat(size(AccountStateItem.toItem(over))).as("for good").isLessThan(3 * 1024);
  }

  private static LoggedSignal said(String id, LocalDate day, Signal signal) {
    var at = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    return new LoggedSignal(new SignalId(id), BusyAccountYear.ACCOUNT, at, at, signal);
  }

  /// As DynamoDB counts: names and texts in UTF-8, numbers two digits a byte and one more.
  private static int size(Map<String, AttributeValue> item) {
    var size = 0;
    for (var attribute : item.entrySet()) {
      size += attribute.getKey().length() + size(attribute.getValue());
    }
    return size;
  }

  private static int size(AttributeValue value) {
    if (value.n() != null) {
      return value.n().length() / 2 + 2;
    }
    return value.b() == null
        ? value.s().getBytes(StandardCharsets.UTF_8).length
        : value.b().asByteArrayUnsafe().length;
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs().filter(log -> !log.isEmpty());
  }
}
