package dev.oarlock.answer.feedback;

import dev.oarlock.domain.account.signal.HandlingSignal.SignalWithdrawn;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.input.ActivityFields.StatedActivity;
import dev.oarlock.slack.view.feedback.ActivityView;
import dev.oarlock.slack.view.feedback.ActivityView.SavedSignal;

/// What people write down about an account becomes a signal, and is taken back by another.
public record ActivityLog(FeedbackCommands feedback) {
  /// One form that is delivered twice is one signal.
  public Card save(AccountState state, StatedActivity stated, SlackActor actor) {
    var appContext = feedback.appContext();
    var type = stated.signal().type().word();
    var id = "activity:" + type + ":" + actor.user() + ":" + actor.idempotencyKey();
    var at =
        stated
            .day()
            .map(day -> day.atTime(12, 0).atZone(appContext.zone()).toInstant())
            .orElseGet(appContext::now);
    feedback.publish(state.id(), id, stated.signal(), at);
    var saved = new SavedSignal(state.id(), appContext.today(), id);
    return ActivityView.saved(state.name(), stated.signal(), saved);
  }

  /// On the day on which it was saved: what others have read since is not unsaid. Twice is once.
  public Card takeBack(AccountState state, SavedSignal saved, SlackActor actor) {
    if (!saved.day().equals(feedback.appContext().today())) {
      return ActivityView.tooLate(state.name(), saved);
    }
    var withdrawn = new SignalWithdrawn(saved.signal(), actor.csm());
    feedback.publish(saved.account(), "withdrawn:" + saved.signal(), withdrawn);
    return saved.signal().startsWith(KudosFeedback.ID)
        ? ActivityView.kudosTakenBack(state.name())
        : ActivityView.takenBack(state.name());
  }
}
