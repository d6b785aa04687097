package dev.oarlock.domain.outlook;

import static dev.oarlock.domain.outlook.Stakes.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.outlook.Bridge.Line;
import dev.oarlock.domain.revenue.Amounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BridgePropertyTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final int MOST = 60;

  @Property(tries = 300)
  void theLinesComeToTheDifferenceToTheCent(
      @ForAll("locks") Sheet locked, @ForAll("sheets") Sheet now) {
    var bridge = Bridging.between(locked, now, List.of()).orElseThrow();

    assertThat(
            bridge.locked().counting().plus(sum(bridge.byReason().stream().map(it -> it.amount()))))
        .isEqualTo(bridge.now().counting());
    var named = sum(bridge.lines().stream().map(Line::amount)).plus(bridge.rest().amount());
    assertThat(bridge.locked().counting().plus(named)).isEqualTo(bridge.now().counting());
  }

  @Property(tries = 50)
  void whatDidNotChangeHasNoLine(@ForAll("sheets") Sheet sheet) {
    var bridge = Bridging.between(sheet, sheet, List.of()).orElseThrow();

    assertThat(bridge.lines()).isEmpty();
    assertThat(bridge.rest().count()).isZero();
  }

  @Property(tries = 50)
  void aLockOfLongAgoHasNoCallForThisQuarter(@ForAll("sheets") Sheet sheet) {
    var old = new Sheet(TODAY.minusMonths(7), sheet.model(), sheet.positions());

    assertThat(Bridging.between(old, sheet, List.of())).isEmpty();
  }

  @Provide
  Arbitrary<Sheet> locks() {
    return Combinators.combine(
            Arbitraries.of("2026-11-16", "2026-10-05", "2026-09-28", "2026-07-06"),
            Arbitraries.of("expert", "v2"),
            positions())
        .as((day, model, positions) -> new Sheet(LocalDate.parse(day), model, positions));
  }

  @Provide
  Arbitrary<Sheet> sheets() {
    return positions().map(positions -> new Sheet(TODAY, "expert", positions));
  }

  private static Arbitrary<List<Position>> positions() {
    return Arbitraries.integers()
        .between(0, 90)
        .set()
        .ofMaxSize(MOST)
        .flatMap(ids ->
            position()
                .list()
                .ofSize(ids.size())
                .map(all -> named(ids.stream().sorted().toList(), all)));
  }

  private static List<Position> named(List<Integer> ids, List<Position> positions) {
    var named = new ArrayList<Position>();
    for (int i = 0; i < ids.size(); i++) {
      var it = positions.get(i);
      var id = new AccountId("a" + ids.get(i));
      named.add(
          new Position(
              id,
              id.value(),
              it.csm(),
              it.cmrr(),
              it.renewal(),
              it.lost(),
              it.calls(),
              it.drivers()));
    }
    return named;
  }

  private static Arbitrary<Position> position() {
    return Combinators.combine(
            Stakes.amounts(), call(), call(), Arbitraries.of(true, false, false), renewals())
        .as((cmrr, now, next, left, renewal) ->
            new Position(
                new AccountId("x"),
                "x",
                Optional.empty(),
                left ? Amounts.none() : cmrr,
                renewal,
                left ? cmrr : Amounts.none(),
                List.of(now, next),
                Map.of(Driver.RECENCY, 0.1)));
  }

  private static Arbitrary<Optional<LocalDate>> renewals() {
    return Arbitraries.of("2026-12-01", "2027-05-01").map(LocalDate::parse).optional();
  }

  private static Arbitrary<QuarterCall> call() {
    return Combinators.combine(stated(), stated().optional(), stated().optional(0.2))
        .as(QuarterCall::new);
  }

  private static Arbitrary<Stated> stated() {
    return Combinators.combine(Arbitraries.doubles().between(0, 1), Stakes.amounts())
        .as((chance, amount) -> new Stated(new Probability(chance), amount));
  }
}
