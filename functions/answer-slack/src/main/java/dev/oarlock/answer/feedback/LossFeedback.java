package dev.oarlock.answer.feedback;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.account.signal.JudgmentSignal.LossReviewed;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.input.ReasonFields.StatedReason;
import dev.oarlock.slack.command.input.ReasonFields.StatedReview;
import dev.oarlock.slack.view.loss.LossReplyView;
import java.util.Optional;
import java.util.function.Supplier;

/// Why something was lost, and what its retro found, as somebody says it in Slack: each becomes a
/// signal like any other feedback.
public record LossFeedback(
    AppContext appContext, Supplier<FeedbackCommands> feedback, Supplier<ReasonCatalog> catalog) {

  /// The loss that a message asks about; empty if it was taken back. One that tells that less is
  /// paid does not know whether that is by quantity or price.
  public Optional<LossEvent> meant(AccountState state, LossEvent asked) {
    if (holds(state, asked)) {
      return Optional.of(asked);
    }
    return Optional.of(new LossEvent(Loss.PRICE, asked.on()))
        .filter(other -> asked.kind() == Loss.QUANTITY && holds(state, other));
  }

  private boolean holds(AccountState state, LossEvent event) {
    var today = appContext.today();
    return event.holds(state.facts(), event.on().isAfter(today) ? event.on() : today);
  }

  public Card acceptReason(
      AccountState state, LossEvent event, StatedReason stated, SlackActor actor) {
    var reason = stated.reason();
    var signal =
        new ChurnReasonGiven(
            event.kind(),
            event.on(),
            reason.code(),
            reason.avoidable(),
            stated.note(),
            actor.csm());
    publish(state, "churn-reason", actor, signal, event);
    return LossReplyView.reasonNoted(state, event, signal, catalog.get());
  }

  public Card acceptReview(
      AccountState state, LossEvent event, StatedReview found, SlackActor actor) {
    var signal =
        new LossReviewed(
            event.kind(),
            event.on(),
            found.signs(),
            found.finding(),
            found.interview(),
            actor.csm());
    publish(state, "loss-review", actor, signal, event);
    return LossReplyView.reviewNoted(state, event, signal);
  }

  private void publish(
      AccountState state, String prefix, SlackActor actor, Signal signal, LossEvent event) {
    var id = prefix + ":" + event.key() + ":" + actor.user() + ":" + actor.idempotencyKey();
    feedback.get().publish(state.id(), id, signal);
  }

  /// Why the latest of what an account lost was lost, typed as `because CODE: note`.
  public Card typed(AccountState state, String words, SlackActor actor) {
    var parts = words.split(":", 2);
    var reason = catalog.get().meantBy(parts[0]);
    var note =
        Optional.of(parts)
            .filter(it -> it.length > 1)
            .map(it -> it[1].strip())
            .filter(it -> !it.isEmpty());
    var event = latest(state);
    if (event.isEmpty()) {
      return LossReplyView.nothingLost(state);
    }
    return reason
        .map(it -> acceptReason(state, event.get(), new StatedReason(it, note), actor))
        .orElseGet(() -> LossReplyView.unknownReason(parts[0], catalog.get()));
  }

  private Optional<LossEvent> latest(AccountState state) {
    return LossEvent.latest(state.facts(), appContext.today());
  }
}
