package dev.oarlock.answer.feedback;

import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.kudos.KudosReplyView;
import java.util.List;
import java.util.Optional;

/// Successes that anybody tells, and who helped with a win: signals, which the gong's channel
/// hears.
public record KudosFeedback(FeedbackCommands feedback) {
  public Card tell(AccountState state, String text, SlackActor actor) {
    var kudos =
        new KudosGiven(Optional.empty(), List.of(), List.of(), Optional.of(text), actor.csm());
    publish(state, kudos, actor);
    return KudosReplyView.told(state);
  }

  public Card credit(AccountState state, KudosGiven kudos, SlackActor actor) {
    publish(state, kudos, actor);
    return KudosReplyView.credited(state);
  }

  private void publish(AccountState state, KudosGiven kudos, SlackActor actor) {
    var id = "kudos:" + actor.user() + ":" + actor.idempotencyKey();
    feedback.publish(state.id(), id, kudos);
  }
}
