package dev.oarlock.domain.outlook;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.domain.revenue.Amounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was called for a quarter that is over, beside what came of it from the day of the lock on:
/// for the whole book and for the accounts of each CSM, as they were then.
public record Reckoning(
    Quarter quarter, LocalDate lockedOn, String model, Row all, List<Row> csms) {

  /// Some accounts: what each kind of call expected them to lose, and what they lost. `csmCalls` is
  /// for how many of them a CSM called; `left` is how many left.
  public record Row(
      String name,
      int accounts,
      int csmCalls,
      int left,
      Amounts machine,
      Amounts csm,
      Amounts counting,
      Amounts actual,
      Misses misses) {}

  /// How far chances were from what came (1 left, 0 stayed): the mean of the squares (Brier), 0 is
  /// perfect and always saying a half is 0.25.
  public record Misses(double machine, double csm, double counting) {}

  /// Who left in the quarter after the lock, for good until its end.
  public record Gone(AccountId id, Optional<Csm> csm, Amounts amount) {}

  public Reckoning {
    csms = List.copyOf(csms);
  }

  /// Empty where the sheet had no call for the quarter.
  public static Optional<Reckoning> of(Sheet locked, Quarter quarter, Collection<Gone> gone) {
    return locked.number(quarter).map(number -> new Book(number, gone).reckon(locked, quarter));
  }

  /// Which call of each position counts, and who left.
  private record Book(int number, Map<AccountId, Gone> gone) {
    Book(int number, Collection<Gone> gone) {
      this(number, gone.stream().collect(Collectors.toMap(Gone::id, Function.identity())));
    }

    Reckoning reckon(Sheet locked, Quarter quarter) {
      var positions = locked.positions().stream().filter(it -> !it.cmrr().isNone()).toList();
      var known = positions.stream().map(Position::id).collect(Collectors.toSet());
      var others = gone.values().stream().filter(it -> !known.contains(it.id())).toList();
      var byCsm = new TreeMap<String, List<Position>>();
      positions.forEach(it -> list(byCsm, it.csm()).add(it));
      others.forEach(it -> list(byCsm, it.csm()));
      var rows = new ArrayList<Row>();
      byCsm.forEach((name, some) ->
          rows.add(row(name, some, others.stream().filter(it -> name(it.csm()).equals(name)))));
      return new Reckoning(
          quarter, locked.day(), locked.model(), row("all", positions, others.stream()), rows);
    }

    private static List<Position> list(Map<String, List<Position>> byCsm, Optional<Csm> csm) {
      return byCsm.computeIfAbsent(name(csm), _ -> new ArrayList<>());
    }

    private static String name(Optional<Csm> csm) {
      return csm.map(Csm::name).orElse(Grouping.NONE);
    }

    private Row row(String name, List<Position> positions, Stream<Gone> others) {
      var left =
          Stream.concat(
                  positions.stream().flatMap(it -> Stream.ofNullable(gone.get(it.id()))), others)
              .toList();
      return new Row(
          name,
          positions.size(),
          (int) positions.stream().filter(it -> call(it).csm().isPresent()).count(),
          left.size(),
          expected(positions, QuarterCall::machine),
          expected(positions, QuarterCall::csmOrMachine),
          expected(positions, QuarterCall::counting),
          left.stream().map(Gone::amount).reduce(Amounts.none(), Amounts::plus),
          new Misses(
              miss(positions, QuarterCall::machine),
              miss(positions, QuarterCall::csmOrMachine),
              miss(positions, QuarterCall::counting)));
    }

    private Amounts expected(List<Position> positions, Function<QuarterCall, Stated> by) {
      return positions.stream()
          .map(it -> by.apply(call(it)).expected())
          .reduce(Amounts.none(), Amounts::plus);
    }

    private double miss(List<Position> positions, Function<QuarterCall, Stated> by) {
      return positions.stream()
          .mapToDouble(
              it -> by.apply(call(it)).chance().value() - (gone.containsKey(it.id()) ? 1 : 0))
          .map(miss -> miss * miss)
          .average()
          .orElse(0);
    }

    private QuarterCall call(Position position) {
      return position.calls().get(number);
    }
  }
}
