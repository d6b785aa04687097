package dev.oarlock.aws.events.family;

import static dev.oarlock.aws.events.field.DayRange.AGREED;

import dev.oarlock.aws.events.field.SignalFields;
import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationLevel;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationStep;
import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.account.signal.HandlingSignal.NoteLogged;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStarted;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.SignalWithdrawn;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.account.signal.JudgmentSignal.LossReviewed;
import dev.oarlock.domain.account.signal.JudgmentSignal.OverrideJudged;
import dev.oarlock.domain.account.signal.play.PlayRole;
import dev.oarlock.domain.account.signal.play.PlayTask;
import java.util.List;

/// What people of ours hold against what was computed, and do about it.
final class JudgmentFields {
  private JudgmentFields() {}

  static HealthOverridden healthOverridden(SignalFields f) {
    return new HealthOverridden(
        f.maybeInteger("score"),
        f.maybeEnumValue("level", HealthOverridden.Level.class),
        f.text("reason"),
        f.maybeText("note"),
        f.day("until", AGREED),
        f.csm("by"));
  }

  static OverrideJudged overrideJudged(SignalFields f) {
    return new OverrideJudged(
        f.flag("right"), f.text("reason"), f.csm("by"), f.day("override", AGREED));
  }

  static ChurnCalled churnCalled(SignalFields f) {
    return new ChurnCalled(
        f.day("renewal", AGREED),
        f.number("probability"),
        f.maybeMoney("amount"),
        f.maybeText("note"),
        f.csm("by"));
  }

  static CallDecided callDecided(SignalFields f) {
    return new CallDecided(
        f.day("renewal", AGREED),
        f.enumValue("choice", CallDecided.Choice.class),
        f.maybeNumber("probability"),
        f.maybeMoney("amount"),
        f.number("model"),
        f.maybeNumber("csm"),
        f.maybeText("note"),
        f.csm("by"));
  }

  static ChurnReasonGiven churnReasonGiven(SignalFields f) {
    return new ChurnReasonGiven(
        f.enumValue("loss", Loss.class),
        f.day("on", AGREED),
        f.text("reason"),
        f.flag("avoidable"),
        f.maybeText("note"),
        f.csm("by"));
  }

  static LossReviewed lossReviewed(SignalFields f) {
    return new LossReviewed(
        f.enumValue("loss", Loss.class),
        f.day("on", AGREED),
        f.texts("missedSigns"),
        f.maybeText("finding"),
        f.maybeText("interview"),
        f.csm("by"));
  }

  static RiskHandled riskHandled(SignalFields f) {
    return new RiskHandled(
        f.integer("episode"),
        f.enumValue("step", RiskHandled.Step.class),
        f.maybeDay("until", AGREED),
        f.maybeCsm("to"),
        f.maybeText("note"),
        f.csm("by"));
  }

  static NoteLogged noteLogged(SignalFields f) {
    return new NoteLogged(f.text("note"), f.maybeText("link"), f.csm("by"));
  }

  static EscalationNoted escalationNoted(SignalFields f) {
    return new EscalationNoted(
        f.enumValue("step", EscalationStep.class),
        f.maybeEnumValue("level", EscalationLevel.class),
        f.maybeCsm("sponsor"),
        f.maybeInteger("cadenceDays"),
        f.maybeText("note"),
        f.csm("by"));
  }

  static KudosGiven kudosGiven(SignalFields f) {
    return new KudosGiven(
        f.maybeText("gong"), f.texts("people"), f.texts("teams"), f.maybeText("text"), f.csm("by"));
  }

  static SignalWithdrawn signalWithdrawn(SignalFields f) {
    return new SignalWithdrawn(f.text("signal"), f.csm("by"));
  }

  static AlertRated alertRated(SignalFields f) {
    return new AlertRated(
        f.integer("episode"), f.enumValue("rating", AlertRated.Rating.class), f.csm("by"));
  }

  static PlayStarted playStarted(SignalFields f) {
    return new PlayStarted(
        f.text("run"),
        f.text("title"),
        f.maybeInteger("episode"),
        f.maybeDay("riskSince", AGREED),
        f.objects("tasks", PlayTaskFields.LIST),
        f.csm("by"));
  }

  static PlayStepMarked playStepMarked(SignalFields f) {
    return new PlayStepMarked(
        f.text("run"), f.text("step"), f.enumValue("mark", PlayStepMarked.Mark.class), f.csm("by"));
  }

  private enum PlayTaskFields implements SignalFields.NestedFields<PlayTask> {
    LIST;

    @Override
    public PlayTask walk(SignalFields f) {
      return new PlayTask(
          f.text("code"),
          f.text("text"),
          f.enumValue("owner", PlayRole.class),
          f.day("due", AGREED));
    }

    @Override
    public List<Object> components(PlayTask task) {
      return List.of(task.code(), task.text(), task.owner(), task.due());
    }
  }
}
