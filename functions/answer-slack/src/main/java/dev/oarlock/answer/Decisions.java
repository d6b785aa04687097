package dev.oarlock.answer;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.oarlock.aws.World;
import dev.oarlock.aws.posted.Claim;
import dev.oarlock.aws.posted.Post;
import dev.oarlock.aws.posted.Posted;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Foreseen;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.form.CallModal;
import dev.oarlock.slack.view.CallsView;
import dev.oarlock.slack.view.DecisionView;
import java.util.Optional;

/// What a lead clicks on a card between model and CSM. The first click decides; any other, at the
/// same moment or weeks later, changes nothing and is told so.
record Decisions(World world, AccountStates states, Posted posted, Statements statements) {

  /// What to say to a click: what the card becomes, and what only the one who clicked hears.
  record Reply(Optional<Message> card, Optional<Answer> privately) {
    static Reply card(Message message) {
      return new Reply(Optional.of(message), Optional.empty());
    }

    static Reply privately(Message message) {
      return privately(new Answer.Words(message));
    }

    static Reply privately(Answer answer) {
      return new Reply(Optional.empty(), Optional.of(answer));
    }
  }

  /// A card's button: of which account, and of which of its disagreements.
  private record Button(AccountId account, int number) {
    static Button of(BlockActionPayload click) {
      var parts = click.getActions().getFirst().getValue().split("\\|", 2);
      return new Button(new AccountId(parts[0]), Integer.parseInt(parts[1]));
    }
  }

  Reply click(BlockActionPayload click, Choice choice) {
    var button = Button.of(click);
    var state = states.load(button.account()).orElseThrow();
    return open(state, button)
        .map(calls -> decide(state, calls, new Click(click, choice, button.number())))
        .orElseGet(() -> late(state, button));
  }

  private Optional<Calls> open(AccountState state, Button button) {
    return state
        .disputes()
        .open()
        .filter(it -> it.number() == button.number())
        .flatMap(_ -> state.calls(world.today()))
        .filter(Calls::isOpen);
  }

  private Reply late(AccountState state, Button button) {
    return new Reply(
        Foreseen.ended(state, button.number()).map(CallsView::of),
        Optional.of(new Answer.Words(DecisionView.late(state, world.now().atZone(world.zone())))));
  }

  private record Click(BlockActionPayload payload, Choice choice, int number) {}

  private Reply decide(AccountState state, Calls calls, Click click) {
    return switch (click.choice()) {
      case OWN -> Reply.privately(new Answer.Fill(CallModal.decide(state, calls)));
      case MONITOR ->
          calls.mayMonitor()
              ? once(state, calls, click)
              : Reply.privately(DecisionView.tooLateToMonitor(state));
      case MODEL, CSM -> once(state, calls, click);
    };
  }

  private Reply once(AccountState state, Calls calls, Click click) {
    var id = id(calls, click.number());
    var claim = "decision-" + state.id() + "-" + id;
    return switch (posted.claim(claim)) {
      case Claim.Ours _ -> {
        var reply = said(state, calls, click, claim);
        var where = click.payload().getContainer();
        posted.done(claim, new Post(where.getChannelId(), where.getMessageTs()));
        yield reply;
      }
      case Claim.Theirs _, Claim.Done _ -> outrun(new Button(state.id(), click.number()));
    };
  }

  /// Somebody was quicker; who it was is known once the account has been scored anew.
  private Reply outrun(Button button) {
    var state = states.load(button.account()).orElseThrow();
    return open(state, button).isPresent()
        ? Reply.privately(DecisionView.justNow())
        : late(state, button);
  }

  private Reply said(AccountState state, Calls calls, Click click, String claim) {
    var said = false;
    try {
      var user = click.payload().getUser().getId();
      var signal = Decided.with(click.choice(), Optional.empty(), user).between(calls);
      var id = new SignalId(id(calls, click.number()));
      statements.say(state.id(), id.value(), signal);
      said = true;
      var logged = new LoggedSignal(id, state.id(), world.now(), world.now(), signal);
      return new Reply(
          Foreseen.settled(state, logged.in(world.zone())).map(CallsView::of), Optional.empty());
    } finally {
      if (!said) {
        posted.release(claim); // so that the next click may try at once
      }
    }
  }

  /// One decision for each pair of bands that a disagreement goes through.
  private static String id(Calls calls, int number) {
    var csm = calls.csmBand().map(Enum::name).orElse("");
    return "decided:" + number + ":" + calls.machineBand().name() + ":" + csm;
  }
}
