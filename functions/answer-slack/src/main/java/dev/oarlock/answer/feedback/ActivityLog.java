package dev.oarlock.answer.feedback;

import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.domain.account.signal.HandlingSignal.SignalWithdrawn;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.history.MessageLink;
import dev.oarlock.slack.command.input.ActivityFields.StatedActivity;
import dev.oarlock.slack.view.feedback.ActivityView;
import dev.oarlock.slack.view.feedback.ActivityView.SavedSignal;
import java.util.stream.Collectors;

/// What people write down about an account becomes a signal, and is taken back by another.
public record ActivityLog(FeedbackCommands feedback) {
  private static final String WITHDRAWN = "withdrawn:";

  /// One form that is delivered twice is one signal.
  public Card save(AccountState state, StatedActivity stated, SlackActor actor) {
    var type = stated.signal().type().word();
    return save(
        state, stated, "activity:" + type + ":" + actor.user() + ":" + actor.idempotencyKey());
  }

  /// What came of it, to show; `isNew` where it was not in the log before.
  public record MessageSaving(Card card, boolean isNew) {}

  /// A message is in an account's log once, whoever logs it again, until that is taken back.
  public MessageSaving saveMessage(AccountState state, StatedActivity stated, MessageLink message) {
    var log = SignalLog.of(feedback.appContext());
    var first = "message:" + message.key();
    var before = log.startingWith(state.id(), first);
    var withdrawn =
        log.startingWith(state.id(), WITHDRAWN + first).stream()
            .map(it -> it.id().value())
            .collect(Collectors.toSet());
    return before.stream()
        .filter(it -> !withdrawn.contains(WITHDRAWN + it.id().value()))
        .findFirst()
        .map(known -> new MessageSaving(ActivityView.loggedAlready(state, known), false))
        .orElseGet(() -> {
          var id = before.isEmpty() ? first : first + ":" + (before.size() + 1);
          return new MessageSaving(save(state, stated, id), true);
        });
  }

  private Card save(AccountState state, StatedActivity stated, String id) {
    var appContext = feedback.appContext();
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
    feedback.publish(saved.account(), WITHDRAWN + saved.signal(), withdrawn);
    return saved.signal().startsWith(KudosFeedback.ID)
        ? ActivityView.kudosTakenBack(state.name())
        : ActivityView.takenBack(state.name());
  }
}
