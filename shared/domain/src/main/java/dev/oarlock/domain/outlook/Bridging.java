package dev.oarlock.domain.outlook;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.outlook.Bridge.Line;
import dev.oarlock.domain.outlook.Bridge.Rest;
import dev.oarlock.domain.outlook.Bridge.Sum;
import dev.oarlock.domain.outlook.Bridge.Totals;
import dev.oarlock.domain.outlook.Bridge.Why;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Explains the way from one sheet to another, for the quarter of the later one.
public final class Bridging {
  private static final int MOST_LINES = 40;

  /// Log-odds: less than a twentieth of the odds is nothing that moved.
  private static final double WORTH_SAYING = 0.05;

  private final Sheet locked;
  private final Sheet now;
  private final Quarter quarter;
  private final Map<AccountId, Amounts> asLocked;
  private final Map<AccountId, Map<String, DriverReading>> drivers;

  private Bridging(Sheet locked, Standing now, Optional<Standing> asLocked) {
    this.locked = locked;
    this.now = now.sheet();
    this.quarter = now.sheet().quarter();
    this.asLocked = asLocked.map(Standing::sheet).map(this::totals).orElse(Map.of());
    this.drivers =
        asLocked.orElse(now).stakes().stream()
            .collect(Collectors.toMap(it -> it.member().id(), Bridging::readings));
  }

  private static Map<String, DriverReading> readings(Stake stake) {
    return stake.drivers().stream()
        .collect(Collectors.toMap(it -> it.driver().name(), Function.identity()));
  }

  /// Empty where the lock had no call for this quarter. `asLocked` is what would stand now by the
  /// model of the lock, where another one is in force; without it the two cannot be told apart.
  public static Optional<Bridge> between(Sheet locked, Standing now, Optional<Standing> asLocked) {
    var quarter = now.sheet().quarter();
    var apart = asLocked.filter(it -> it.model().equals(locked.model()));
    return locked
        .number(quarter)
        .map(_ -> new Bridging(locked, now, apart).bridge(Actual.of(now.stakes(), quarter)));
  }

  private Bridge bridge(Actual actual) {
    var lines = lines();
    lines.sort(
        Comparator.<Line>comparingDouble(it -> -Foretelling.size(it.amount()))
            .thenComparing(Line::id)
            .thenComparing(Line::why));
    var named = lines.subList(0, Math.min(MOST_LINES, lines.size()));
    var others = lines.subList(named.size(), lines.size());
    return new Bridge(
        quarter,
        locked.day(),
        locked.model(),
        now.day(),
        now.model(),
        Totals.of(locked, quarter),
        Totals.of(now, quarter),
        named,
        new Rest(others.size(), sum(others)),
        byReason(lines),
        actual);
  }

  private static List<Sum> byReason(List<Line> lines) {
    var sums = new EnumMap<Why, List<Line>>(Why.class);
    lines.forEach(line -> sums.computeIfAbsent(line.why(), _ -> new ArrayList<>()).add(line));
    return sums.entrySet().stream()
        .map(each -> new Sum(each.getKey(), each.getValue().size(), sum(each.getValue())))
        .toList();
  }

  private static Amounts sum(List<Line> lines) {
    return lines.stream().map(Line::amount).reduce(Amounts.none(), Amounts::plus);
  }

  private List<Line> lines() {
    var before = byId(locked);
    var after = byId(now);
    var lines = new ArrayList<Line>();
    after.forEach((id, it) -> lines.addAll(lines(Optional.ofNullable(before.get(id)), it)));
    before.forEach((id, it) -> {
      if (!after.containsKey(id)) {
        var change = new Change(it, total(locked, it), Amounts.none());
        change.add(lines, Why.TOLD_LATE, change.amount(), Optional.empty());
      }
    });
    return lines;
  }

  private Map<AccountId, Amounts> totals(Sheet sheet) {
    return sheet.positions().stream()
        .collect(Collectors.toMap(Position::id, it -> total(sheet, it)));
  }

  private static Map<AccountId, Position> byId(Sheet sheet) {
    var byId = new TreeMap<AccountId, Position>();
    sheet.positions().forEach(it -> byId.put(it.id(), it));
    return byId;
  }

  private List<Line> lines(Optional<Position> before, Position after) {
    var was = before.map(it -> total(locked, it)).orElse(Amounts.none());
    var change = new Change(after, was, total(now, after));
    var lines = new ArrayList<Line>();
    if (before.isPresent() && stays(before.get()) && stays(after)) {
      split(lines, before.get(), change);
    } else {
      change.add(lines, why(before, after), change.amount(), Optional.empty());
    }
    return lines;
  }

  private boolean stays(Position position) {
    return !position.hasLeft();
  }

  private static Why why(Optional<Position> before, Position after) {
    if (before.isEmpty()) {
      return after.hasLeft() ? Why.LEFT : Why.NEW;
    }
    var hadLeft = before.get().hasLeft();
    return after.hasLeft() ? hadLeft ? Why.TOLD_LATE : Why.LEFT : Why.WON_BACK;
  }

  /// Of an account that stays: what its revenue alone changes, and the rest.
  private void split(List<Line> lines, Position before, Change change) {
    var after = change.of();
    var was = call(locked, before);
    var is = call(now, after);
    if (was.last().isPresent() || is.last().isPresent()) {
      change.add(lines, Why.CALL_CHANGED, change.amount(), Optional.empty());
      return;
    }
    var chance = was.machine().chance().value();
    var revenue = times(chance, after.cmrr().minus(before.cmrr()));
    change.add(lines, Why.REVENUE_CHANGED, revenue, Optional.empty());
    var rest = change.amount().minus(revenue);
    var model = byModel(after, rest);
    change.add(lines, Why.MODEL_CHANGED, model, Optional.empty());
    var moved = moved(before, after);
    change.add(lines, whyChance(before, after, moved), rest.minus(model), moved);
  }

  /// What another model says of the same drivers, more or less than that of the lock; of what
  /// cannot be told apart, all.
  private Amounts byModel(Position after, Amounts rest) {
    if (locked.model().equals(now.model())) {
      return Amounts.none();
    }
    var byThen = asLocked.get(after.id());
    return byThen == null ? rest : total(now, after).minus(byThen);
  }

  private Why whyChance(Position before, Position after, Optional<DriverReading> moved) {
    var wasDue = before.renewal().filter(on -> !on.isAfter(quarter.end())).isPresent();
    var isDue = after.renewal().filter(on -> !on.isAfter(quarter.end())).isPresent();
    if (wasDue && !isDue) {
      return Why.RENEWED;
    }
    return moved.isPresent() ? Why.CHANCE_CHANGED : Why.TIME_PASSED;
  }

  /// The driver whose share in the log-odds of one model changed most, as it is now.
  private Optional<DriverReading> moved(Position before, Position after) {
    return drivers.getOrDefault(after.id(), Map.of()).values().stream()
        .filter(it -> by(before, it) > WORTH_SAYING)
        .max(
            Comparator.<DriverReading>comparingDouble(it -> by(before, it))
                .thenComparing(DriverReading::driver));
  }

  private static double by(Position before, DriverReading now) {
    return Math.abs(now.contribution() - before.drivers().getOrDefault(now.driver(), 0.0));
  }

  private static Amounts times(double chance, Amounts amounts) {
    return amounts.each().stream()
        .map(it -> Amounts.of(new Money(Math.round(chance * it.minor()), it.currency())))
        .reduce(Amounts.none(), Amounts::plus);
  }

  private QuarterCall call(Sheet sheet, Position position) {
    return position.calls().get(sheet.number(quarter).orElseThrow());
  }

  private Amounts total(Sheet sheet, Position position) {
    return sheet.total(position, quarter, QuarterCall::counting);
  }

  /// What one account came to, and comes to now.
  private record Change(Position of, Amounts was, Amounts is) {
    Amounts amount() {
      return is.minus(was);
    }

    void add(List<Line> lines, Why why, Amounts amount, Optional<DriverReading> moved) {
      if (!amount.isNone()) {
        lines.add(new Line(of.id(), of.name(), why, amount, was, is, moved));
      }
    }
  }
}
