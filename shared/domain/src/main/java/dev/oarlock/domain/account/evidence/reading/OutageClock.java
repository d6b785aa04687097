package dev.oarlock.domain.account.evidence.reading;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A clock that stops while a source of signals is out. Days of an outage do not count until a
/// newer report arrives: readings are frozen until the source reports again, and go on from there.
/// Late reports make such days count again, as if there had been no outage. After
/// [SourceInterrupted#MAX_DAYS] of silence the clock goes on, because the source will not return by
/// itself.
public final class OutageClock {
  private final List<SourceInterrupted> outages;
  private final Optional<LocalDate> latestReport;

  private OutageClock(List<SourceInterrupted> outages, Optional<LocalDate> newest) {
    this.outages = outages;
    this.latestReport = newest;
  }

  /// The clock for signals of these types.
  public static OutageClock of(Facts facts, Set<Class<? extends Signal>> types) {
    return new OutageClock(
        outages(facts.of(SourceInterrupted.class), types),
        types.stream()
            .flatMap(type -> facts.latest(type).stream())
            .map(Fact::day)
            .max(Comparator.naturalOrder()));
  }

  private static List<SourceInterrupted> outages(
      List<Fact<SourceInterrupted>> all, Set<Class<? extends Signal>> types) {
    if (all.isEmpty()) {
      return List.of();
    }
    var names = types.stream().map(Class::getSimpleName).toList();
    return all.stream()
        .map(Fact::signal)
        .filter(outage -> names.contains(outage.signalType().word()))
        .toList();
  }

  /// The reading of a day without the days of outages.
  public EvidenceReading read(LocalDate today, Function<LocalDate, EvidenceReading> reader) {
    if (outages.isEmpty()) {
      var reading = reader.apply(today);
      return new EvidenceReading(reading.value(), reading.validUntil()).restingOn(reading.basis());
    }
    var days = daysOut(today);
    var reading = reader.apply(today.minusDays(days));
    return isOut(today) && days < SourceInterrupted.MAX_DAYS
        ? new EvidenceReading(reading.value(), Optional.empty())
            .restingOn(reading.basis())
            .validUntil(today.plusDays(SourceInterrupted.MAX_DAYS - days))
            .validUntil(nextChange(today))
        : new EvidenceReading(reading.value(), reading.validUntil().map(day -> day.plusDays(days)))
            .restingOn(reading.basis())
            .validUntil(nextChange(today));
  }

  private boolean isOut(LocalDate today) {
    return outages.stream().anyMatch(outage -> isOpen(outage, today));
  }

  private static boolean isOpen(SourceInterrupted outage, LocalDate today) {
    return !today.isBefore(outage.since())
        && outage.until().filter(until -> !until.isAfter(today)).isEmpty();
  }

  /// The days of outages; each counts once, even if several sources were out.
  private long daysOut(LocalDate today) {
    var days = outages.stream().flatMap(outage -> days(outage, today)).distinct().count();
    return Math.min(days, SourceInterrupted.MAX_DAYS);
  }

  private Stream<LocalDate> days(SourceInterrupted outage, LocalDate today) {
    var firstMissing = latestReport.map(day -> day.plusDays(1)).orElse(outage.since());
    var from = firstMissing.isAfter(outage.since()) ? firstMissing : outage.since();
    var until = outage.until().filter(day -> !day.isAfter(today)).orElse(today.plusDays(1));
    return from.isBefore(until) ? from.datesUntil(until) : Stream.empty();
  }

  /// The next known day on which an outage begins or ends.
  private Optional<LocalDate> nextChange(LocalDate today) {
    return outages.stream()
        .flatMap(outage -> Stream.concat(Stream.of(outage.since()), outage.until().stream()))
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }
}
