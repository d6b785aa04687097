package dev.oarlock.answer.feedback;

import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationStep;
import dev.oarlock.domain.risk.escalation.EscalationRoom;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.team.EscalateCommand;
import dev.oarlock.slack.view.escalation.EscalationReplyView;
import java.util.Optional;
import java.util.OptionalInt;

/// Steps of an escalation: signals, after which its room is opened, told or archived.
public record EscalationFeedback(FeedbackCommands feedback) {
  public Card said(AccountState state, EscalateCommand.EscalationWords words, SlackActor actor) {
    var step =
        new EscalationNoted(
            words.step(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.of(words.note()),
            actor.csm());
    return EscalationRoom.open(state.facts())
        .map(_ -> publish(state, step, actor))
        .orElseGet(() -> EscalationReplyView.notOpen(state));
  }

  /// Two who open it at once open one: the second adds what they said.
  public Card open(AccountState state, EscalationNoted step, SlackActor actor) {
    return EscalationRoom.open(state.facts())
        .map(room -> EscalationReplyView.openAlready(state, room))
        .orElseGet(() -> publish(state, step, actor));
  }

  private Card publish(AccountState state, EscalationNoted step, SlackActor actor) {
    var word = step.step() == EscalationStep.OPEN ? "open" : step.step().name();
    var id = "escalation:" + word + ":" + actor.user() + ":" + actor.idempotencyKey();
    feedback.publish(state.id(), id, step);
    return EscalationReplyView.taken(state, step);
  }
}
