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
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class BridgePropertyTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final int MOST = 60;

  @Property(tries = 300)
  void theLinesComeToTheDifferenceToTheCent(
      @ForAll("locks") Sheet locked, @ForAll("sheets") Sheet now, @ForAll("sheets") Sheet byThen) {
    var asLocked = new Sheet(TODAY, locked.model(), byThen.positions());
    var bridge =
        Bridging.between(locked, standing(now), Optional.of(standing(asLocked))).orElseThrow();

    assertThat(
            bridge.locked().counting().plus(sum(bridge.byReason().stream().map(it -> it.amount()))))
        .isEqualTo(bridge.now().counting());
    var named = sum(bridge.lines().stream().map(Line::amount)).plus(bridge.rest().amount());
    assertThat(bridge.locked().counting().plus(named)).isEqualTo(bridge.now().counting());
  }

  @Property(tries = 50)
  void whatDidNotChangeHasNoLine(@ForAll("sheets") Sheet sheet) {
    var bridge = Bridging.between(sheet, standing(sheet), Optional.empty()).orElseThrow();

    assertThat(bridge.lines()).isEmpty();
    assertThat(bridge.rest().count()).isZero();
  }

  @Property(tries = 50)
  void aLockOfLongAgoHasNoCallForThisQuarter(@ForAll("sheets") Sheet sheet) {
    var old = new Sheet(TODAY.minusMonths(7), sheet.model(), sheet.positions());

    assertThat(Bridging.between(old, standing(sheet), Optional.empty())).isEmpty();
  }

  @Property(tries = 100)
  void whatAnotherModelSaysOfTheSameIsNothingElse(
      @ForAll("sheets") Sheet sheet, @ForAll("sheets") Sheet other) {
    var locked = new Sheet(TODAY, "v2", sheet.positions());
    var bridge =
        Bridging.between(locked, standing(merged(sheet, other)), Optional.of(standing(locked)));

    assertThat(bridge.orElseThrow().byReason())
        .allMatch(it -> it.why() == Bridge.Why.MODEL_CHANGED);
  }

  /// The accounts of one sheet with the model's chances of another, where both stay and nobody
  /// called.
  private static Sheet merged(Sheet sheet, Sheet other) {
    var calls = other.positions().stream().collect(Collectors.toMap(Position::id, Position::calls));
    return new Sheet(
        TODAY,
        "expert",
        sheet.positions().stream()
            .map(it -> it.hasLeft() || called(it) ? it : said(it, calls.get(it.id())))
            .toList());
  }

  private static boolean called(Position position) {
    return position.calls().stream().anyMatch(call -> call.last().isPresent());
  }

  private static Position said(Position it, @Nullable List<QuarterCall> calls) {
    var machine = calls == null ? it.calls() : calls;
    return new Position(
        it.id(),
        it.name(),
        it.csm(),
        it.cmrr(),
        it.renewal(),
        it.lost(),
        machine.stream()
            .map(call -> new QuarterCall(call.machine(), Optional.empty(), Optional.empty()))
            .toList(),
        it.drivers());
  }

  private static Standing standing(Sheet sheet) {
    return new Standing(List.of(), sheet);
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
