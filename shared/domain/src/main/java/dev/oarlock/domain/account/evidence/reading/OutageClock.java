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

/// Where readings of a kind come from, and when that was out. Days on which it was out, and of
/// which no newer report has come since, do not count: readings stand still until it is heard
/// again, and go on from there. What is reported late makes such days count again, as if it had
/// never been away. A source that is not heard for longer than [SourceInterrupted#MOST_DAYS] is not
/// coming back by itself: then the clock goes on.
public final class OutageClock {
  /// One that is never out.
  static final OutageClock NO_OUTAGES = new OutageClock(List.of(), Optional.empty());

  private final List<SourceInterrupted> outages;
  private final Optional<LocalDate> latestReport;

  private OutageClock(List<SourceInterrupted> outages, Optional<LocalDate> newest) {
    this.outages = outages;
    this.latestReport = newest;
  }

  /// Of signals that come from one place.
  public static OutageClock of(Facts facts, Set<Class<? extends Signal>> kinds) {
    var names = kinds.stream().map(Class::getSimpleName).toList();
    return new OutageClock(
        facts.of(SourceInterrupted.class).stream()
            .map(Fact::signal)
            .filter(outage -> names.contains(outage.signalType()))
            .toList(),
        kinds.stream()
            .flatMap(kind -> facts.latest(kind).stream())
            .map(Fact::day)
            .max(Comparator.naturalOrder()));
  }

  /// What is read on a day, days of outages left out.
  public EvidenceReading read(LocalDate today, Function<LocalDate, EvidenceReading> reader) {
    var days = daysOut(today);
    var reading = reader.apply(today.minusDays(days));
    return isOut(today) && days < SourceInterrupted.MAX_DAYS
        ? new EvidenceReading(reading.value(), Optional.empty())
            .validUntil(today.plusDays(SourceInterrupted.MAX_DAYS - days))
            .validUntil(nextChange(today))
        : new EvidenceReading(reading.value(), reading.validUntil().map(day -> day.plusDays(days)))
            .validUntil(nextChange(today));
  }

  private boolean isOut(LocalDate today) {
    return outages.stream().anyMatch(outage -> isOpen(outage, today));
  }

  private static boolean isOpen(SourceInterrupted outage, LocalDate today) {
    return !today.isBefore(outage.since())
        && outage.until().filter(until -> !until.isAfter(today)).isEmpty();
  }

  /// Each day once, though several sources of it were out.
  private long daysOut(LocalDate today) {
    var days = outages.stream().flatMap(outage -> days(outage, today)).distinct().count();
    return Math.min(days, SourceInterrupted.MAX_DAYS);
  }

  private Stream<LocalDate> days(SourceInterrupted outage, LocalDate today) {
    var heard = latestReport.map(day -> day.plusDays(1)).orElse(outage.since());
    var from = heard.isAfter(outage.since()) ? heard : outage.since();
    var until = outage.until().filter(day -> !day.isAfter(today)).orElse(today.plusDays(1));
    return from.isBefore(until) ? from.datesUntil(until) : Stream.empty();
  }

  /// The next day on which an outage begins or ends, where that is known of another day's view.
  private Optional<LocalDate> nextChange(LocalDate today) {
    return outages.stream()
        .flatMap(outage -> Stream.concat(Stream.of(outage.since()), outage.until().stream()))
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }
}
