package dev.oarlock.answer;

import dev.oarlock.aws.World;
import dev.oarlock.aws.model.CurrentModel;
import dev.oarlock.aws.model.ModelStore;
import dev.oarlock.aws.scorecard.CurrentScorecards;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.aws.survey.Surveys;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.digest.CallQueue;
import dev.oarlock.domain.forecast.Probability;
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
import dev.oarlock.slack.view.ChoiceView;
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

  Message answer(String typed, String user) {
    return switch (command(typed)) {
      case ForecastCommand.Help _ -> ForecastHelpView.of(lookup.book().all());
      case ForecastCommand.Account(var name) ->
          lookup.named(name, (it, state) -> account(it, state, name));
      case ForecastCommand.Book _ -> book();
      case ForecastCommand.Bridge _ -> bridge();
      case ForecastCommand.Accuracy _ ->
          PastCallsPart.under(accuracy(), Surveys.of(world).reckonings());
      case ForecastCommand.Calls _ -> calls();
      case ForecastCommand.Call said ->
          lookup.named(said.name(), state -> callings.call(state, said, user));
      case ForecastCommand.Decide said ->
          lookup.named(said.name(), state -> callings.decide(state, said, user));
      case ForecastCommand.Unclear(var said) -> TroubleView.unclear(said);
    };
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
        .orElseGet(() ->
            AccuracyView.notYet(
                new Probability(Double.parseDouble(world.setting("BASE_RATE", "0.10")))));
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
      case ForecastCommand.Call _, ForecastCommand.Decide _, ForecastCommand.Unclear _ ->
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
    var card = scorecards.now().card(state.facts(), world.today()).scorecard();
    var account = new WhatIf.Account(state.facts(), state.verdict(), card, model.now());
    return ForecastView.of(state, Halving.of(account));
  }
}
