package dev.oarlock.aws.events.family;

import static dev.oarlock.aws.events.field.DayRange.HAPPENED;
import static dev.oarlock.aws.events.field.DayRange.UNCHECKED;

import dev.oarlock.aws.events.field.SignalFields;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.account.signal.SystemSignal.MergeNoted;
import dev.oarlock.domain.account.signal.SystemSignal.ModelChanged;
import dev.oarlock.domain.account.signal.SystemSignal.ScorecardsChanged;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.account.signal.SystemSignal.UsagePeak;

/// What Oarlock itself found out or did.
final class SystemFields {
  private SystemFields() {}

  static DayPassed dayPassed(SignalFields f) {
    return new DayPassed(f.day("day", HAPPENED));
  }

  static ScorecardsChanged scorecardsChanged(SignalFields f) {
    return new ScorecardsChanged(f.text("version"));
  }

  static ModelChanged modelChanged(SignalFields f) {
    return new ModelChanged(f.text("version"));
  }

  static MergeNoted mergeNoted(SignalFields f) {
    return new MergeNoted(f.accountId("into"), f.flag("undone"), f.maybeText("name"));
  }

  static SourceInterrupted sourceInterrupted(SignalFields f) {
    return new SourceInterrupted(
        f.signalType("feed"),
        f.text("source"),
        f.day("since", HAPPENED),
        f.maybeDay("until", UNCHECKED));
  }

  static AnomalyNoted anomalyNoted(SignalFields f) {
    return new AnomalyNoted(
        f.signalType("feed"),
        f.day("since", HAPPENED),
        f.integer("moved"),
        f.integer("of"),
        f.maybeDay("until", UNCHECKED),
        f.flag("real"));
  }

  static UsagePeak usagePeak(SignalFields f) {
    return new UsagePeak(
        f.day("lastUsed", HAPPENED),
        f.enumValue("counted", UsagePeak.CountedUse.class),
        f.integer("amount"));
  }
}
