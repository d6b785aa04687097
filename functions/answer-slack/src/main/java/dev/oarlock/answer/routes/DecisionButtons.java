package dev.oarlock.answer.routes;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.oarlock.answer.feedback.DecisionInput;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.posted.MessageLocation;
import dev.oarlock.aws.store.posted.PostOnceResult;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.policy.ForecastPreview;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.form.ForecastModal;
import dev.oarlock.slack.view.feedback.DecisionReplyView;
import dev.oarlock.slack.view.renewal.DisagreementView;
import java.util.Optional;

/// What a lead clicks on the card of a disagreement between model and CSM. The first click decides;
/// any other, at the same moment or weeks later, changes nothing, and the reply says so.
public record DecisionButtons(
    AppContext appContext, AccountStates states, PostedMessages posted, FeedbackCommands feedback) {

  /// The reply to a click: what the card becomes, and what only the one who clicked sees.
  record ClickReply(Optional<Card> card, Optional<SlackAnswer> privately) {
    static ClickReply card(Card message) {
      return new ClickReply(Optional.of(message), Optional.empty());
    }

    static ClickReply privately(Card message) {
      return privately(new SlackAnswer.Reply(message));
    }

    static ClickReply privately(SlackAnswer answer) {
      return new ClickReply(Optional.empty(), Optional.of(answer));
    }
  }

  /// A card's button: of which account, and of which of its disagreements.
  private record Button(AccountId account, int number) {
    static Button of(BlockActionPayload click) {
      var parts = click.getActions().getFirst().getValue().split("\\|", 2);
      return new Button(new AccountId(parts[0]), Integer.parseInt(parts[1]));
    }
  }

  ClickReply click(BlockActionPayload click, Choice choice) {
    var button = Button.of(click);
    var state = states.load(button.account()).scored().orElseThrow();
    return open(state, button)
        .map(forecasts -> decide(state, forecasts, new Click(click, choice, button.number())))
        .orElseGet(() -> alreadyDecided(state, button));
  }

  private Optional<RenewalForecasts> open(AccountState state, Button button) {
    return state
        .risk()
        .disagreements()
        .open()
        .filter(it -> it.number() == button.number())
        .flatMap(_ -> state.renewalForecasts(appContext.today()))
        .filter(RenewalForecasts::awaitsDecision);
  }

  private ClickReply alreadyDecided(AccountState state, Button button) {
    return new ClickReply(
        ForecastPreview.resolvedBefore(state, button.number()).map(DisagreementView::of),
        Optional.of(
            new SlackAnswer.Reply(
                DecisionReplyView.alreadyDecided(
                    state, appContext.now().atZone(appContext.zone())))));
  }

  private record Click(BlockActionPayload payload, Choice choice, int number) {}

  private ClickReply decide(AccountState state, RenewalForecasts forecasts, Click click) {
    return switch (click.choice()) {
      case OWN ->
          ClickReply.privately(new SlackAnswer.OpenForm(ForecastModal.decision(state, forecasts)));
      case MONITOR ->
          forecasts.canMonitor()
              ? decideOnce(state, forecasts, click)
              : ClickReply.privately(DecisionReplyView.tooLateToMonitor(state));
      case MODEL, CSM -> decideOnce(state, forecasts, click);
    };
  }

  private ClickReply decideOnce(AccountState state, RenewalForecasts forecasts, Click click) {
    var id = id(forecasts, click.number());
    var card = click.payload().getContainer();
    var posting =
        posted.postOnce(
            "decision-" + state.id() + "-" + id,
            () -> publish(state, forecasts, click),
            _ -> Optional.of(new MessageLocation(card.getChannelId(), card.getMessageTs())));
    return switch (posting) {
      case PostOnceResult.Attempted<LoggedSignal>(var decision) ->
          new ClickReply(
              ForecastPreview.resolved(state, decision).map(DisagreementView::of),
              Optional.empty());
      case PostOnceResult.AlreadyPosted<LoggedSignal> _,
          PostOnceResult.HeldByOther<LoggedSignal> _,
          PostOnceResult.StillUnclear<LoggedSignal> _,
          PostOnceResult.NeverAgain<LoggedSignal> _ ->
          overtaken(new Button(state.id(), click.number()));
    };
  }

  /// Somebody was quicker; who it was is known once the account has been scored anew.
  private ClickReply overtaken(Button button) {
    var state = states.load(button.account()).scored().orElseThrow();
    return open(state, button).isPresent()
        ? ClickReply.privately(DecisionReplyView.decidedMeanwhile())
        : alreadyDecided(state, button);
  }

  private LoggedSignal publish(AccountState state, RenewalForecasts forecasts, Click click) {
    var user = click.payload().getUser().getId();
    var signal = DecisionInput.with(click.choice(), Optional.empty(), user).toSignal(forecasts);
    var id = new SignalId(id(forecasts, click.number()));
    feedback.publish(state.id(), id.value(), signal);
    return new LoggedSignal(id, state.id(), appContext.now(), appContext.now(), signal)
        .atZone(appContext.zone());
  }

  /// One decision for each pair of categories that a disagreement goes through.
  private static String id(RenewalForecasts forecasts, int number) {
    var csm = forecasts.csmCategory().map(Enum::name).orElse("");
    return "decided:" + number + ":" + forecasts.modelCategory().name() + ":" + csm;
  }
}
