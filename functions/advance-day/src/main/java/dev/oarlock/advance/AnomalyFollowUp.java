package dev.oarlock.advance;

import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.anomaly.AnomalyStore;
import dev.oarlock.aws.store.anomaly.TrackedAnomaly;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift.Direction;
import dev.oarlock.domain.dataquality.anomaly.MonitoredSignals;
import dev.oarlock.domain.dataquality.anomaly.RecoveryCheck;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyEnded;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Follows anomalies up: that reports are suspect goes into the log of each account that rests on
/// them, and so does what they turned out to be. As for a silent source, the logs come first, then
/// operators are notified, and only then the anomaly is updated, so that a run that died is
/// repeated.
final class AnomalyFollowUp {
  /// After so many days without an answer the reports count after all.
  private static final int UNANSWERED_DAYS = 14;

  /// Wrong reports are set aside no longer than those of a silent source would be.
  private static final int WRONG_DAYS = SourceInterrupted.MAX_DAYS;

  private final AppContext appContext;
  private final AnomalyStore anomalies;
  private final AccountDirectory directory;
  private final AccountStates states;
  private final SignalLog log;
  private final CurrentScorecards scorecards;
  private final EventPublisher bus;

  AnomalyFollowUp(AppContext appContext) {
    this.appContext = appContext;
    this.anomalies = AnomalyStore.of(appContext);
    this.directory = AccountDirectory.of(appContext);
    this.states = AccountStates.of(appContext);
    this.log = SignalLog.of(appContext);
    this.scorecards = CurrentScorecards.of(appContext);
    this.bus = EventPublisher.of(appContext);
  }

  /// The event may come before the anomaly is in the table.
  void detected(MassShift shift) {
    anomalies.addIfAbsent(
        TrackedAnomaly.open(shift, appContext.now().truncatedTo(ChronoUnit.SECONDS)));
    followUp();
  }

  /// Somebody answered whether the reports are real.
  void answered(SignalType signalType, LocalDate since, boolean real) {
    for (var anomaly : open()) {
      if (anomaly.shift().signalType() == signalType && anomaly.shift().since().equals(since)) {
        if (real) {
          resolve(anomaly, appContext.today(), AnomalyResolution.REAL, affectedAccounts(anomaly));
        } else {
          anomalies.update(anomaly.markedWrong());
        }
      }
    }
  }

  /// Notes suspect reports in the log of every account that rests on them, and resolves what is
  /// over. Returns how many anomalies were open.
  int followUp() {
    var open = open();
    for (var anomaly : open) {
      var accounts = affectedAccounts(anomaly);
      noteInLogs(anomaly, accounts);
      checkResolution(anomaly, accounts);
    }
    return open.size();
  }

  private List<TrackedAnomaly> open() {
    return anomalies.all().stream().filter(TrackedAnomaly::isOpen).toList();
  }

  private void noteInLogs(TrackedAnomaly anomaly, List<AccountState> accounts) {
    accounts.stream()
        .filter(state -> !isNoted(state, anomaly))
        .forEach(state -> note(anomaly, state, anomaly.detectedAt()));
  }

  private static boolean isNoted(AccountState state, TrackedAnomaly anomaly) {
    return state.facts().of(AnomalyNoted.class).stream()
        .anyMatch(fact ->
            fact.signal().signalType() == anomaly.shift().signalType()
                && fact.signal().since().equals(anomaly.shift().since()));
  }

  private void checkResolution(TrackedAnomaly anomaly, List<AccountState> accounts) {
    var recovery = new RecoveryCheck(anomaly.shift(), scorecards.now(), appContext.today());
    var recovered = recovery.recoveredOn(accounts, anomaly.isWrong());
    var days = ChronoUnit.DAYS.between(anomaly.shift().since(), appContext.today());
    if (recovered.isPresent()) {
      resolve(
          anomaly,
          recovered.get(),
          anomaly.isWrong() ? AnomalyResolution.WRONG : AnomalyResolution.RETURNED,
          accounts);
    } else if (days >= (anomaly.isWrong() ? WRONG_DAYS : UNANSWERED_DAYS)) {
      resolve(
          anomaly,
          appContext.today(),
          anomaly.isWrong() ? AnomalyResolution.WRONG : AnomalyResolution.EXPIRED,
          accounts);
    }
  }

  private void resolve(
      TrackedAnomaly anomaly,
      LocalDate day,
      AnomalyResolution resolution,
      List<AccountState> accounts) {
    var ended = anomaly.ended(day, resolution);
    var at = appContext.now().truncatedTo(ChronoUnit.SECONDS);
    var later = at.isAfter(anomaly.detectedAt()) ? at : anomaly.detectedAt().plusSeconds(1);
    accounts.forEach(state -> note(ended, state, later));
    var shift = anomaly.shift();
    bus.publish(
        new AnomalyEnded(shift.signalType(), shift.since(), day, resolution, accounts.size()));
    if (resolution != AnomalyResolution.REAL) {
      anomalies.forget(shift.since(), measureShifts(shift.signalType()));
    }
    anomalies.update(ended);
  }

  private void note(TrackedAnomaly anomaly, AccountState state, Instant at) {
    var signal = anomaly.toSignal(state.id(), at).atZone(appContext.zone());
    log.append(new LogEntry(signal, "oarlock", signal.id().value()));
  }

  private List<AccountState> affectedAccounts(TrackedAnomaly anomaly) {
    var ids = directory.all().stream().map(DirectoryEntry::id).toList();
    return states.loadAll(ids).stream().filter(state -> isAffected(anomaly, state)).toList();
  }

  private static boolean isAffected(TrackedAnomaly anomaly, AccountState state) {
    return state.facts().all().anyMatch(it -> it.signal().type() == anomaly.shift().signalType());
  }

  private static List<MeasureShift> measureShifts(SignalType signalType) {
    var shifts = new ArrayList<MeasureShift>();
    Arrays.stream(Measure.values())
        .filter(measure ->
            MonitoredSignals.signalTypeOf(measure).filter(signalType::equals).isPresent())
        .forEach(measure ->
            Arrays.stream(Direction.values())
                .forEach(direction -> shifts.add(new MeasureShift(measure, direction))));
    return shifts;
  }
}
