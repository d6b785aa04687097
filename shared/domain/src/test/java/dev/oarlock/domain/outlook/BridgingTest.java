package dev.oarlock.domain.outlook;

import static dev.oarlock.domain.outlook.Stakes.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.forecast.Forecast.AtRenewal;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.outlook.Bridge.Line;
import dev.oarlock.domain.outlook.Bridge.Why;
import dev.oarlock.domain.revenue.Amounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BridgingTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void whoeverLeftTookMoreWithItThanWasExpected() {
    var bridge = bridge(stays("acme", 1_000, .3), left("acme", 1_000, Optional.of("price")));

    assertThat(only(bridge))
        .extracting(Line::why, Line::amount)
        .containsExactly(Why.LEFT, euros(700));
    assertThat(bridge.locked().machine()).isEqualTo(euros(300));
    assertThat(bridge.now().machine()).isEqualTo(euros(1_000));
    assertThat(bridge.actual().total()).isEqualTo(euros(1_000));
    assertThat(bridge.actual().avoidable()).singleElement().extracting("code").isEqualTo("price");
  }

  @Test
  void whoeverCameBackIsWonBack() {
    var bridge = bridge(left("acme", 1_000, Optional.empty()), stays("acme", 1_000, .1));

    assertThat(only(bridge))
        .extracting(Line::why, Line::amount)
        .containsExactly(Why.WON_BACK, euros(-900));
  }

  @Test
  void aNewCustomerAddsWhatIsExpectedOfIt() {
    var bridge = between(List.of(), List.of(stays("acme", 1_000, .1)));

    assertThat(only(bridge))
        .extracting(Line::why, Line::amount)
        .containsExactly(Why.NEW, euros(100));
  }

  @Test
  void revenueAndChanceAreToldApart() {
    var bridge = bridge(stays("acme", 1_000, .1), driven("acme", 2_000, .3, 1.2));

    assertThat(bridge.lines())
        .extracting(Line::why, Line::amount)
        .containsExactly(
            tuple(Why.CHANCE_CHANGED, euros(400)), tuple(Why.REVENUE_CHANGED, euros(100)));
    assertThat(bridge.lines().getFirst().moved().orElseThrow().driver()).isEqualTo(Driver.RECENCY);
  }

  @Test
  void whereNoDriverMovedItIsTheTime() {
    var bridge = bridge(stays("acme", 1_000, .2), stays("acme", 1_000, .15));

    assertThat(only(bridge))
        .extracting(Line::why, Line::amount)
        .containsExactly(Why.TIME_PASSED, euros(-50));
  }

  @Test
  void whoeverRenewedIsNoLongerExpectedToLeave() {
    var due = renewing("acme", .4, LocalDate.parse("2026-11-20"));
    var bridge = bridge(due, renewing("acme", .01, LocalDate.parse("2027-11-20")));

    assertThat(only(bridge))
        .extracting(Line::why, Line::amount)
        .containsExactly(Why.RENEWED, euros(-390));
  }

  @Test
  void anotherModelIsAReasonOfItsOwn() {
    var bridge =
        underAnotherModel(.2, driven("acme", 1_000, .25, 1.2), driven("acme", 1_000, .4, 3));

    assertThat(bridge.lines())
        .extracting(Line::why, Line::amount)
        .containsExactly(
            tuple(Why.MODEL_CHANGED, euros(150)), tuple(Why.CHANCE_CHANGED, euros(50)));
    assertThat(bridge.lines().getFirst().moved()).isEmpty();
    assertThat(bridge.lines().getLast().moved())
        .hasValueSatisfying(it -> assertThat(it.contribution()).isEqualTo(1.2));
  }

  @Test
  void underAnotherModelAnAccountThatDidNotMoveHasOnlyTheModelForAReason() {
    var bridge = underAnotherModel(.2, stays("acme", 1_000, .2), driven("acme", 1_000, .4, 3));

    assertThat(only(bridge))
        .extracting(Line::why, Line::amount)
        .containsExactly(Why.MODEL_CHANGED, euros(200));
  }

  @Test
  void whoRenewedUnderAnotherModelRenewedAllTheSame() {
    var due = renewing("acme", .4, LocalDate.parse("2026-11-20"));
    var locked = sheet(MONDAY, "expert", List.of(due));
    var byThen = standing("expert", renewing("acme", .02, LocalDate.parse("2027-11-20")));
    var now = standing("v2", renewing("acme", .01, LocalDate.parse("2027-11-20")));

    assertThat(Bridging.between(locked, now, Optional.of(byThen)).orElseThrow().lines())
        .extracting(Line::why, Line::amount)
        .containsExactly(tuple(Why.RENEWED, euros(-380)), tuple(Why.MODEL_CHANGED, euros(-10)));
  }

  @Test
  void whereTheModelOfTheLockIsLostItIsTheReasonForAll() {
    var locked = sheet(MONDAY, "v1", List.of(stays("acme", 1_000, .2)));
    var now = standing("v2", driven("acme", 1_000, .3, 2));
    var another = Optional.of(standing("expert", driven("acme", 1_000, .25, 2)));

    for (var asLocked : List.of(Optional.<Standing>empty(), another)) {
      assertThat(only(Bridging.between(locked, now, asLocked).orElseThrow()))
          .extracting(Line::why, Line::amount)
          .containsExactly(Why.MODEL_CHANGED, euros(100));
    }
  }

  private static Bridge underAnotherModel(double locked, Stake byThen, Stake now) {
    var sheet = sheet(MONDAY, "expert", List.of(stays("acme", 1_000, locked)));
    var asLocked = Optional.of(standing("expert", byThen));
    return Bridging.between(sheet, standing("v2", now), asLocked).orElseThrow();
  }

  private static Standing standing(String model, Stake... stakes) {
    return Standing.of(List.of(stakes), new Horizon(TODAY), model);
  }

  @Test
  void theLockOfTheLastQuarterHasACallForThisOne() {
    var locked =
        sheet(LocalDate.parse("2026-09-28"), "expert", List.of(stays("acme", 1_000, .1, .3)));
    var stakes = List.of(stays("acme", 1_000, .3));
    var bridge = Bridging.between(locked, now(stakes), Optional.empty()).orElseThrow();

    assertThat(bridge.locked().machine()).isEqualTo(euros(200));
    assertThat(only(bridge))
        .extracting(Line::why, Line::amount)
        .containsExactly(Why.TIME_PASSED, euros(100));
  }

  private static Line only(Bridge bridge) {
    assertThat(bridge.lines()).hasSize(1);
    return bridge.lines().getFirst();
  }

  private static Bridge bridge(Stake before, Stake after) {
    return between(List.of(before), List.of(after));
  }

  private static Bridge between(List<Stake> before, List<Stake> after) {
    return Bridging.between(sheet(MONDAY, "expert", before), now(after), Optional.empty())
        .orElseThrow();
  }

  private static Standing now(List<Stake> stakes) {
    return Standing.of(stakes, new Horizon(TODAY), "expert");
  }

  private static Sheet sheet(LocalDate day, String model, List<Stake> stakes) {
    return Sheet.of(stakes, new Horizon(day), model);
  }

  private static Stake stays(String id, long euros, double... leftBy) {
    return Stakes.stake(id, euros(euros), leftBy);
  }

  private static Stake driven(String id, long euros, double chance, double contribution) {
    var it = stays(id, euros, chance);
    var reading = new DriverReading(Driver.RECENCY, 2, contribution);
    return new Stake(
        it.member(),
        it.ahead(),
        Optional.empty(),
        List.of(reading),
        Optional.empty(),
        Optional.empty());
  }

  private static Stake renewing(String id, double chance, LocalDate on) {
    var it = stays(id, 1_000, chance);
    var renewal = Optional.of(new AtRenewal(on, new Probability(chance)));
    return new Stake(
        it.member(), it.ahead(), renewal, List.of(), Optional.empty(), Optional.empty());
  }

  private static Stake left(String id, long euros, Optional<String> reason) {
    var it = Stakes.stake(id, Amounts.none(), 0);
    var departure = new Departure(MONDAY.minusDays(7), euros(euros), reason, false);
    return new Stake(
        it.member(),
        it.ahead(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(departure));
  }
}
