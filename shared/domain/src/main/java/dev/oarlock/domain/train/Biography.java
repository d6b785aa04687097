package dev.oarlock.domain.train;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Sighting;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.outlook.Departure;
import dev.oarlock.domain.replay.KnownThen;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What an account's log tells the learner: its months as a customer, and since when it tells of
/// more than contracts.
public record Biography(List<CustomerMonth> months, Optional<LocalDate> toldSince) {
  public Biography {
    months = List.copyOf(months);
  }

  /// Each month is seen as it was known at its beginning; what became of it is told by all that is
  /// known at the cut-off.
  public static Biography of(String account, List<LoggedSignal> log, Syllabus syllabus) {
    var known = log.stream().filter(signal -> !signal.day().isAfter(syllabus.cutOff())).toList();
    var end = Facts.none().fold(known, syllabus.cutOff());
    var days = syllabus.days();
    var then = new KnownThen(known).on(days);
    var months =
        IntStream.range(0, days.size())
            .filter(i -> Contracts.of(then.get(i)).inForce(days.get(i)))
            .mapToObj(i -> new Seen(account, days.get(i), then.get(i), end, syllabus).month());
    return new Biography(months.toList(), toldSince(known));
  }

  private record Seen(String account, LocalDate day, Facts facts, Facts end, Syllabus syllabus) {
    CustomerMonth month() {
      return new CustomerMonth(
          account,
          day,
          Sighting.of(facts, day),
          health(),
          outcome(CustomerMonth.MONTH),
          outcome(CustomerMonth.QUARTER));
    }

    private OptionalInt health() {
      return syllabus.judges(day)
          ? syllabus.scorecards().glance(facts, day, Band.UNKNOWN).score()
          : OptionalInt.empty();
    }

    /// Who left for a reason that nothing could have changed teaches nothing: until then it had
    /// stayed, and what it would have done is not known.
    private Outcome outcome(int days) {
      if (!syllabus.isOver(day, days)) {
        return Outcome.UNKNOWN;
      }
      return Departure.of(end, day, day.plusDays(days))
          .map(left -> left.unavoidable() ? Outcome.UNKNOWN : Outcome.LEFT)
          .orElse(Outcome.STAYED);
    }
  }

  private static Optional<LocalDate> toldSince(List<LoggedSignal> log) {
    return log.stream()
        .filter(signal -> !(signal.signal() instanceof AccountRegistered))
        .filter(signal -> !(signal.signal() instanceof ContractChanged))
        .map(LoggedSignal::day)
        .min(LocalDate::compareTo);
  }
}
