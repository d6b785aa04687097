package dev.oarlock.cli.doctor;

import dev.oarlock.aws.store.anomaly.AnomalyStore;
import dev.oarlock.aws.store.anomaly.TrackedAnomaly;
import dev.oarlock.aws.store.source.SignalSource;
import dev.oarlock.aws.store.source.SignalSourceStore;
import dev.oarlock.cli.doctor.probe.DoctorFinding;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.SourceCadence;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.view.operations.AnomalyView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Whether what is reported of the accounts can be believed: when each kind of signal was last
/// heard, which source has fallen silent, and where so many accounts moved at once that it is in
/// doubt.
final class SignalSourceCheck {
  /// Most sources are daily or weekly; two weeks without a sign of life deserve a look.
  private static final Duration MAX_SILENCE = Duration.ofDays(14);

  private final SignalSourceStore sources;
  private final AnomalyStore anomalies;
  private final Instant now;

  SignalSourceCheck(DynamoDbClient dynamo, String table, Instant now) {
    this.sources = new SignalSourceStore(dynamo, table);
    this.anomalies = new AnomalyStore(dynamo, table);
    this.now = now;
  }

  List<DoctorFinding> findings(List<AccountState> states) {
    var findings = new ArrayList<DoctorFinding>();
    newest(states, findings);
    sources
        .all()
        .forEach(source ->
            source.silentSince().ifPresent(since -> findings.add(silentSource(source, since))));
    anomalies.all().stream()
        .filter(TrackedAnomaly::isOpen)
        .forEach(held -> findings.add(anomaly(held)));
    return findings;
  }

  private void newest(List<AccountState> states, List<DoctorFinding> findings) {
    var newest =
        states.stream()
            .flatMap(state -> state.facts().all())
            .collect(
                Collectors.toMap(
                    fact -> fact.signal().type().word(),
                    Fact::at,
                    (one, other) -> one.isAfter(other) ? one : other,
                    TreeMap::new));
    newest.forEach((type, at) -> findings.add(newestSignal(type, at)));
  }

  private DoctorFinding newestSignal(String type, Instant newest) {
    var silent = Duration.between(newest, now);
    var found = "%s: newest %s".formatted(type, newest);
    return silent.compareTo(MAX_SILENCE) > 0 && isSteady(type)
        ? DoctorFinding.note(
            "source", found + ", silent for " + silent.toDays() + " days", "is its source running?")
        : DoctorFinding.ok("source", found);
  }

  private static boolean isSteady(String type) {
    return SignalType.named(type).policy().cadence() == SourceCadence.STEADY;
  }

  private static DoctorFinding silentSource(SignalSource source, LocalDate since) {
    return DoctorFinding.bad(
        "source",
        "%s from %s: none since %s, against its own rhythm"
            .formatted(source.signalType().word(), source.name(), since),
        "repair the source and let it send what is missing; what depends on it stands still");
  }

  private static DoctorFinding anomaly(TrackedAnomaly held) {
    return held.isWrong()
        ? DoctorFinding.note(
            "source",
            AnomalyView.headline(held.shift()) + " It was called wrong",
            "repair the source; it counts again when most accounts are back where they were")
        : DoctorFinding.bad(
            "source",
            AnomalyView.headline(held.shift())
                + " It is excluded, and alerts that depend on it wait",
            "say in the operators' channel whether it is real; after two weeks it counts anyway");
  }
}
