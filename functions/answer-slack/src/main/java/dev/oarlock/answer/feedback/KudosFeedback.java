package dev.oarlock.answer.feedback;

import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.feedback.ActivityView;
import dev.oarlock.slack.view.feedback.ActivityView.SavedSignal;
import dev.oarlock.slack.view.kudos.KudosReplyView;
import java.util.List;
import java.util.Optional;

/// Successes that anybody tells, and who helped with a win: signals, which the gong's channel
/// hears.
public record KudosFeedback(FeedbackCommands feedback) {
  /// How the ids of its signals begin.
  static final String ID = "kudos:";

  public Card tell(AccountState state, String text, SlackActor actor) {
    var kudos =
        new KudosGiven(Optional.empty(), List.of(), List.of(), Optional.of(text), actor.csm());
    return KudosReplyView.told(state).with(ActivityView.undo(publish(state, kudos, actor)));
  }

  public Card credit(AccountState state, KudosGiven kudos, SlackActor actor) {
    return KudosReplyView.credited(state).with(ActivityView.undo(publish(state, kudos, actor)));
  }

  private SavedSignal publish(AccountState state, KudosGiven kudos, SlackActor actor) {
    var id = ID + actor.user() + ":" + actor.idempotencyKey();
    feedback.publish(state.id(), id, kudos);
    return new SavedSignal(state.id(), feedback.appContext().today(), id);
  }
}
