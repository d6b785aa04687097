package dev.oarlock.domain.testing;

import dev.oarlock.domain.account.signal.BillingSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Arbitrary logs with many signals within a few months, so that windows and norms are filled; use
/// is reported for the day of the report.
public final class DenseSignalLogs {
  private static final List<Integer> MONTHS = List.of(1, 2, 4, 6, 12, 24);
  private static final List<String> KINDS =
      List.of("Usage", "Ticket", "Survey", "Invoice", "Meeting", "Measure", "Sentiment", "Contact");

  private DenseSignalLogs() {}

  public static Arbitrary<List<LoggedSignal>> logs() {
    return Arbitraries.of(MONTHS)
        .flatMap(months ->
            ArbitrarySignals.logs()
                .map(log -> log.stream().map(it -> squeezed(it, months)).toList()));
  }

  /// The same with one signal type or two that belong together, to test what the facts keep of it.
  public static Arbitrary<List<LoggedSignal>> logsOfOneKind() {
    return Arbitraries.of(KINDS)
        .flatMap(kind ->
            ArbitrarySignals.logsOf(ArbitrarySignals.signals().filter(it -> isOf(kind, it))))
        .flatMap(log ->
            Arbitraries.of(MONTHS)
                .map(months -> log.stream().map(it -> squeezed(it, months)).toList()));
  }

  private static boolean isOf(String kind, Signal signal) {
    return signal.type().word().startsWith(kind)
        || kind.equals("Invoice") && signal instanceof BillingSignal;
  }

  /// Two years compressed into so many months before today.
  private static LoggedSignal squeezed(LoggedSignal logged, int months) {
    var now = ArbitrarySignals.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    var ago = Duration.between(logged.at(), now).multipliedBy(months).dividedBy(24);
    var at = now.minus(ago);
    return new LoggedSignal(logged.id(), logged.account(), at, at, onItsDay(logged.signal(), at));
  }

  private static Signal onItsDay(Signal signal, Instant at) {
    return signal instanceof UsageReported it
        ? new UsageReported(
            at.atZone(ZoneOffset.UTC).toLocalDate(),
            it.activeUsers(),
            it.logins(),
            it.features(),
            it.featuresUsed(),
            it.featuresOffered(),
            it.executivesActive())
        : signal;
  }
}
