package dev.oarlock.cli.demo;

import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.ZoneOffset.UTC;

import dev.oarlock.cli.demo.sample.signal.SampleSignal;
import dev.oarlock.cli.demo.sample.signal.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// On which days the sample year is looked at while it is played: each of the last hundred, and
/// before that each Wednesday, and the first working day after somebody gave notice or left, or a
/// term ended that does not renew by itself, so that it is told as soon as it is in life.
record PlayedDays(TreeSet<LocalDate> departures, Instant until) {
  private static final Duration DAILY_STEP_PERIOD = Duration.ofDays(100);

  static PlayedDays of(List<SampleSignal> signals, Instant until) {
    var days = new TreeSet<LocalDate>();
    signals.stream()
        .filter(signal -> signal.type().equals("ContractChanged"))
        .flatMap(PlayedDays::departures)
        .map(day -> WorkingDays.onOrAfter(day.plusDays(1)))
        .forEach(days::add);
    return new PlayedDays(days, until);
  }

  private static Stream<LocalDate> departures(SampleSignal order) {
    var told = LocalDate.ofInstant(order.at(), UTC);
    if (order.detail().path("order").asText().equals("cancellation")) {
      return Stream.of(told, LocalDate.parse(order.detail().path("effective").asText()));
    }
    return Optional.of(order.detail().path("ends").asText())
        .filter(ends -> !ends.isEmpty() && !order.detail().path("autoRenew").asBoolean())
        .map(LocalDate::parse)
        .stream();
  }

  /// The moment after `time` at which it is looked at next.
  Instant after(Instant time) {
    if (Duration.between(time, until).compareTo(DAILY_STEP_PERIOD) <= 0) {
      return time.plus(Duration.ofDays(1));
    }
    var now = time.atOffset(UTC);
    var wednesday = now.toLocalDate().with(TemporalAdjusters.next(WEDNESDAY));
    var next =
        Optional.ofNullable(departures.higher(now.toLocalDate()))
            .filter(day -> day.isBefore(wednesday))
            .orElse(wednesday);
    return now.with(next).toInstant();
  }
}
