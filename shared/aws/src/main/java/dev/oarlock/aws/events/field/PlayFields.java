package dev.oarlock.aws.events.field;

import static dev.oarlock.aws.events.field.DayRange.AGREED;

import dev.oarlock.domain.account.signal.PlayRole;
import dev.oarlock.domain.account.signal.PlaySignal.PlayStarted;
import dev.oarlock.domain.account.signal.PlaySignal.PlayStepMarked;
import dev.oarlock.domain.account.signal.PlaySignal.PlayTask;
import java.util.List;

/// What people of ours do by a play.
final class PlayFields {
  private PlayFields() {}

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
