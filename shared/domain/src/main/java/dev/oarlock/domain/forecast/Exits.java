package dev.oarlock.domain.forecast;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.contract.Renewal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// When an account may leave, seen from a day: at a renewal, after notice, or any month. A term is
/// taken to be followed by one of the same length, for whoever has not left by then.
record Exits(
    LocalDate day,
    boolean known,
    boolean monthToMonth,
    List<Renewal> renewals,
    List<LocalDate> renewed,
    Optional<LocalDate> notice) {
  private static final int LOOK_AHEAD_DAYS = 400;
  private static final int NEAR = Tenure.MONTH;
  private static final int YEAR = 365;

  static Exits of(Contracts contracts, LocalDate day) {
    return new Exits(
        day,
        contracts.inForce(day),
        contracts.monthToMonth(day),
        decisions(contracts, day),
        decisions(contracts, day.minusDays(NEAR)).stream()
            .map(Renewal::on)
            .filter(on -> !on.isAfter(day))
            .toList(),
        contracts.notice(day));
  }

  private static List<Renewal> decisions(Contracts contracts, LocalDate day) {
    return contracts.renewals(day).stream().filter(renewal -> renewal.termMonths() > 1).toList();
  }

  /// Whether a renewal falls later than `from` and not later than `to` days ahead.
  boolean renewalDue(int from, int to) {
    for (var renewal : renewals) {
      for (var on = renewal.on(); ahead(on) <= to; on = on.plusMonths(renewal.termMonths())) {
        if (ahead(on) > from) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a renewal falls into the month before or after these days, but none into them. Of past
  /// ones those count that came about by themselves, because nobody has decided them.
  boolean renewalNear(int from, int to) {
    return !renewalDue(from, to)
        && (renewalDue(to, to + NEAR)
            || renewalDue(from - NEAR, from)
            || renewed.stream().anyMatch(on -> fallsIn(on, from - NEAR, from)));
  }

  /// Whether notice takes effect later than `from` and not later than `to` days ahead.
  boolean noticeEnds(int from, int to) {
    return notice.filter(on -> fallsIn(on, from, to)).isPresent();
  }

  /// Whether the account is bound through all of these days.
  boolean locked(int from, int to) {
    return !monthToMonth && !renewalDue(from, to) && !noticeEnds(from, to);
  }

  /// The drivers of time; none where no contract is known.
  Map<Driver, Double> flags(int from, int to) {
    var due = renewalDue(from, to);
    return known
        ? Map.of(
            Driver.RENEWAL, due ? 1.0 : 0.0,
            Driver.LOCKED, locked(from, to) ? 1.0 : 0.0,
            Driver.NOTICE, noticeEnds(from, to) ? 1.0 : 0.0,
            Driver.RENEWAL_NEAR, renewalNear(from, to) ? 1.0 : 0.0)
        : Map.of();
  }

  private boolean fallsIn(LocalDate on, int from, int to) {
    var ahead = ahead(on);
    return ahead > from && ahead <= to;
  }

  private long ahead(LocalDate on) {
    return on.toEpochDay() - day.toEpochDay();
  }

  private Stream<LocalDate> occurrences(Renewal renewal, int days) {
    return Stream.iterate(
        renewal.on(), on -> ahead(on) <= days, on -> on.plusMonths(renewal.termMonths()));
  }

  /// The earliest renewal there is a decision about.
  Optional<LocalDate> next() {
    return renewals.stream().map(Renewal::on).min(LocalDate::compareTo);
  }

  /// The later days on which a renewal or the end of notice comes a month nearer, or into the year.
  Stream<LocalDate> turns() {
    var soon = renewals.stream().flatMap(renewal -> occurrences(renewal, LOOK_AHEAD_DAYS));
    var first = renewals.stream().map(Renewal::on);
    var coming =
        Stream.of(soon, first, notice.stream()).flatMap(days -> days).flatMap(this::nearer);
    var past = renewed.stream().map(on -> on.plusDays(NEAR)).filter(on -> on.isAfter(day));
    return Stream.concat(coming, past);
  }

  private Stream<LocalDate> nearer(LocalDate on) {
    var wholeMonths = (ahead(on) - 1) / Tenure.MONTH * Tenure.MONTH;
    var intoTheYear =
        Stream.of(on.minusDays(YEAR), on.minusDays(YEAR + NEAR)).filter(turn -> turn.isAfter(day));
    return Stream.concat(Stream.of(on.minusDays(wholeMonths)), intoTheYear);
  }
}
