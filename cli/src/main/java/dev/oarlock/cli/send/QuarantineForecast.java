package dev.oarlock.cli.send;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.send.EventFile.LocatedEntry;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.ingest.validation.IntakeCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Which signals a bus takes that intake puts into quarantine, and why: the bus knows no schema, so
/// who sends one without a field it needs would wait for it on the card in vain. Whether its day is
/// too far ahead is left to intake, which knows the day that is looked at there.
record QuarantineForecast(List<String> lines) {
  private static final Duration WHATEVER_DAY = Duration.ofDays(3_650);

  QuarantineForecast {
    lines = List.copyOf(lines);
  }

  static QuarantineForecast of(Collection<LocatedEntry> sent, Instant now) {
    var intake = new IntakeCheck(ZoneOffset.UTC, now.plus(WHATEVER_DAY));
    return new QuarantineForecast(sent.stream().flatMap(it -> line(it, intake).stream()).toList());
  }

  private static Optional<String> line(LocatedEntry sent, IntakeCheck intake) {
    return SignalType.find(String.valueOf(sent.entry().detailType()))
        .flatMap(_ -> intake.refusal(envelope(sent)))
        .map(reason -> sent.location() + ": goes into quarantine: " + reason);
  }

  private static String envelope(LocatedEntry sent) {
    var entry = sent.entry();
    var event = JsonTree.object().put("id", "sent").put("detail-type", entry.detailType());
    event.put("source", entry.source());
    event.set("detail", JsonTree.parse(entry.detail()));
    return JsonTree.write(event);
  }
}
