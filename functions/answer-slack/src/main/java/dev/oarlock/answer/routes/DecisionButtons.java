package dev.oarlock.answer.routes;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.oarlock.answer.feedback.DecisionInput;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.state.LastKnown;
import dev.oarlock.answer.state.LastKnownAccounts;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.posted.PostOnceResult;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.policy.ForecastPreview;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.form.ForecastModal;
import dev.oarlock.slack.view.feedback.DecisionReplyView;
import dev.oarlock.slack.view.lookup.StandstillView;
import dev.oarlock.slack.view.renewal.DisagreementView;
import java.time.Instant;
import java.util.Optional;

/// What a lead clicks on the card of a disagreement between model and CSM. The first click decides;
/// any other, at the same moment or weeks later, changes nothing, and the reply says so.
public record DecisionButtons(
    AppContext appContext,
    LastKnownAccounts accounts,
    PostedMessages posted,
    FeedbackCommands feedback) {

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

    /// The same of an account that is parked: whoever decides hears it, whatever else they hear.
    ClickReply standingStill(AccountState state, Instant since) {
      var note = StandstillView.noted(state.name(), since);
      return new ClickReply(
          card,
          Optional.of(
              privately.map(it -> above(it, note)).orElseGet(() -> new SlackAnswer.Reply(note))));
    }

    private static SlackAnswer above(SlackAnswer answer, Card note) {
      return switch (answer) {
        case SlackAnswer.Reply(var message) -> new SlackAnswer.Reply(note.then(message.elements()));
        case SlackAnswer.Later later -> later;
        case SlackAnswer.OpenForm form -> form;
      };
    }
  }

  /// A card's button: of which account, and of which of its disagreements.
  record DecisionButton(AccountId account, int number) {
    static DecisionButton of(String value) {
      var parts = value.split("\\|", 2);
      return new DecisionButton(new AccountId(parts[0]), Integer.parseInt(parts[1]));
    }
  }

  ClickReply click(BlockActionPayload click, DecisionButton button, Choice choice) {
    return switch (accounts.load(button.account())) {
      case LastKnown.Current(var state) -> click(state, click, button, choice);
      case LastKnown.Stale(var state, var since) ->
          click(state, click, button, choice).standingStill(state, since);
      case LastKnown.Nothing _ ->
          ClickReply.privately(DecisionReplyView.nothingKnown(button.account()));
    };
  }

  /// What was merged into another account since has nothing of its own to decide.
  private ClickReply click(
      AccountState state, BlockActionPayload click, DecisionButton button, Choice choice) {
    if (!state.id().equals(button.account())) {
      return ClickReply.privately(DecisionReplyView.nothingKnown(button.account()));
    }
    return open(state, button)
        .map(forecasts -> decide(state, forecasts, new Click(click, choice, button.number())))
        .orElseGet(() -> alreadyDecided(state, button));
  }

  private Optional<RenewalForecasts> open(AccountState state, DecisionButton button) {
    return state
        .risk()
        .disagreements()
        .open()
        .filter(it -> it.number() == button.number())
        .flatMap(_ -> state.renewalForecasts(appContext.today()))
        .filter(RenewalForecasts::awaitsDecision);
  }

  private ClickReply alreadyDecided(AccountState state, DecisionButton button) {
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
          overtaken(new DecisionButton(state.id(), click.number()));
    };
  }

  /// Somebody was quicker; who it was is known once the account has been scored anew.
  private ClickReply overtaken(DecisionButton button) {
    return switch (accounts.load(button.account())) {
      case LastKnown.Current(var state) when open(state, button).isEmpty() ->
          alreadyDecided(state, button);
      case LastKnown.Current _, LastKnown.Stale _, LastKnown.Nothing _ ->
          ClickReply.privately(DecisionReplyView.decidedMeanwhile());
    };
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
