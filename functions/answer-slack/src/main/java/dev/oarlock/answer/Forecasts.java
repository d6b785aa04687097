package dev.oarlock.answer;

import dev.oarlock.aws.World;
import dev.oarlock.aws.model.CurrentModel;
import dev.oarlock.aws.model.ModelStore;
import dev.oarlock.aws.scorecard.CurrentScorecards;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.aws.survey.Surveys;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.digest.CallQueue;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.whatif.Halving;
import dev.oarlock.domain.whatif.WhatIf;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.ForecastCommands;
import dev.oarlock.slack.names.Match;
import dev.oarlock.slack.view.AccuracyView;
import dev.oarlock.slack.view.BookForecastView;
import dev.oarlock.slack.view.BridgeView;
import dev.oarlock.slack.view.CallQueueView;
import dev.oarlock.slack.view.CalledView;
import dev.oarlock.slack.view.ChoiceView;
import dev.oarlock.slack.view.DeparturePart;
import dev.oarlock.slack.view.ForecastHelpView;
import dev.oarlock.slack.view.ForecastView;
import dev.oarlock.slack.view.Nearest;
import dev.oarlock.slack.view.PastCallsPart;
import dev.oarlock.slack.view.TroubleView;
import java.util.Optional;

/// What to say to `/forecast`: made when the first one is asked for.
record Forecasts(
    World world,
    Lookup lookup,
    AccountStates states,
    Callings callings,
    CurrentScorecards scorecards,
    CurrentModel model) {
  static Forecasts of(World world, Book book, Statements statements) {
    var states = AccountStates.of(world);
    return new Forecasts(
        world,
        new Lookup(book, states::load, ChoiceView.CHOOSE_FORECAST),
        states,
        new Callings(world, statements),
        CurrentScorecards.of(world),
        CurrentModel.of(world));
  }

  Answer answer(String typed, String user) {
    return switch (command(typed)) {
      case ForecastCommand.Help _ -> new Answer.Words(ForecastHelpView.of(lookup.book().all()));
      case ForecastCommand.Account(var name) ->
          lookup.named(name, (it, state) -> account(it, state, name));
      case ForecastCommand.Book _ -> new Answer.Words(book());
      case ForecastCommand.Bridge _ -> new Answer.Words(bridge());
      case ForecastCommand.Accuracy _ ->
          new Answer.Words(PastCallsPart.under(accuracy(), Surveys.of(world).reckonings()));
      case ForecastCommand.Calls _ -> new Answer.Words(calls());
      case ForecastCommand.AskCall(var name) -> lookup.formOf(name, forms()::call);
      case ForecastCommand.AskDecide(var name) -> lookup.formOf(name, forms()::decide);
      case ForecastCommand.Statement said ->
          lookup.named(said.name(), state -> hear(state, said, user));
      case ForecastCommand.Unclear(var said) -> new Answer.Words(TroubleView.unclear(said));
    };
  }

  private Message hear(AccountState state, ForecastCommand.Statement said, String user) {
    return switch (callings.hear(state, said, Voice.typed(user, world.now()))) {
      case Taken.Noted(var message) -> message;
      case Taken.Refused(var why) -> CalledView.refused(state, why);
    };
  }

  private FormChoice forms() {
    return new FormChoice(world::today);
  }

  /// A form about a known account, when a button asks for it.
  Answer call(AccountId account) {
    return lookup.formAbout(account, forms()::call);
  }

  private Message book() {
    return Surveys.of(world)
        .forecast()
        .map(BookForecastView::of)
        .orElseGet(BookForecastView::notYet);
  }

  /// Only the accounts that are waiting are read, however many the book has.
  private Message calls() {
    return CallQueueView.of(CallQueue.of(states.ofBook(states.disputed()), world.today()));
  }

  private Message bridge() {
    return Surveys.of(world).bridge().map(BridgeView::of).orElseGet(BridgeView::notYet);
  }

  private Message accuracy() {
    var models = ModelStore.of(world);
    return models
        .current()
        .map(version -> accuracy(version, models.report(version)))
        .orElseGet(() -> AccuracyView.notYet(world.baseRate()));
  }

  private static Message accuracy(String version, Optional<Report> report) {
    return report
        .map(it -> AccuracyView.of(version, it))
        .orElseGet(() -> AccuracyView.notJudged(version));
  }

  /// An account may be called like a call.
  private ForecastCommand command(String typed) {
    var command = ForecastCommands.read(typed);
    return switch (command) {
      case ForecastCommand.Statement _,
          ForecastCommand.AskCall _,
          ForecastCommand.AskDecide _,
          ForecastCommand.Unclear _ ->
          lookup.book().knows(typed.strip()) ? new ForecastCommand.Account(typed.strip()) : command;
      default -> command;
    };
  }

  private Message account(Match.Found found, AccountState state, String typed) {
    var answer = of(state);
    return found.exactly() ? answer : Nearest.of(answer, typed);
  }

  /// Of a known account, when a button asks.
  Message of(AccountId account) {
    return lookup.about(account, this::of);
  }

  private Message of(AccountState state) {
    return DeparturePart.of(state, world.today())
        .map(left -> ForecastView.left(state.name(), left))
        .orElseGet(() -> foretold(state));
  }

  private Message foretold(AccountState state) {
    var card = scorecards.now().card(state.facts(), world.today()).scorecard();
    var account = new WhatIf.Account(state.facts(), state.verdict(), card, model.now());
    return ForecastView.of(state, Halving.of(account));
  }
}
