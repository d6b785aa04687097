package dev.oarlock.advance;

import static dev.oarlock.aws.metrics.FunctionMetrics.MetricValue.count;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;

/// Once a day, checks which sources fell silent and which anomalies are open, and appends a passed
/// day to the log of just those accounts that time alone changes. The day is in the signal's id, so
/// a second run on the same day adds nothing. Between the days it follows up anomalies as they are
/// detected and answered, and every hour the risks that nobody has or that lie.
public final class AdvanceDay implements RequestStreamHandler {
  private final AppContext appContext;
  private final AccountStates states;
  private final SignalLog log;
  private final SilenceMonitor silences;
  private final AnomalyFollowUp anomalies;
  private final RiskFollowUp risks;
  private final FunctionLog functionLog;

  public AdvanceDay() {
    this(AppContext.fromEnvironment());
  }

  public AdvanceDay(AppContext appContext) {
    this.appContext = appContext;
    this.states = AccountStates.of(appContext);
    this.log = SignalLog.of(appContext);
    this.silences = new SilenceMonitor(appContext);
    this.anomalies = new AnomalyFollowUp(appContext);
    this.risks = new RiskFollowUp(appContext);
    this.functionLog = FunctionLog.of(appContext, "AdvanceDay");
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    functionLog.guard("advance-day", () -> act(AdvanceTrigger.read(input)));
  }

  private void act(AdvanceTrigger trigger) {
    switch (trigger) {
      case AdvanceTrigger.NewDay _ -> advance();
      case AdvanceTrigger.NewHour _ -> risks.follow();
      case AdvanceTrigger.AnomalyDetected(var shift) -> anomalies.detected(shift);
      case AdvanceTrigger.AnomalyAnswered answer ->
          anomalies.answered(answer.signalType(), answer.since(), answer.real());
    }
  }

  private void advance() {
    var today = appContext.today();
    var changes = silences.check();
    var open = anomalies.followUp();
    var added =
        log.appendAll(states.indexes().dueBy(today).map(it -> dayPassed(it, today)).toList());
    FunctionMetrics.of(appContext, "AdvanceDay")
        .record(
            count("DaysPassed", added),
            count("SourcesChanged", changes),
            count("AnomaliesOpen", open));
  }

  private LogEntry dayPassed(AccountId account, LocalDate day) {
    var id = "day-passed:" + day;
    var at = day.atStartOfDay(appContext.zone()).toInstant();
    var signal =
        new LoggedSignal(new SignalId(id), account, at, appContext.now(), new DayPassed(day));
    return new LogEntry(signal.atZone(appContext.zone()), "oarlock", id);
  }
}
