package dev.oarlock.answer.asking;

import dev.oarlock.answer.feedback.CommandResult;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.feedback.ForecastFeedback;
import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.answer.forms.FormChoice;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.portfolio.digest.DecisionQueue;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.whatif.ChurnReduction;
import dev.oarlock.domain.whatif.WhatIfComparison;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.parser.ForecastCommandParser;
import dev.oarlock.slack.directory.NameMatch;
import dev.oarlock.slack.view.accuracy.AccuracyView;
import dev.oarlock.slack.view.accuracy.PastForecastSection;
import dev.oarlock.slack.view.feedback.ForecastReplyView;
import dev.oarlock.slack.view.forecast.ChurnedNote;
import dev.oarlock.slack.view.forecast.ForecastView;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.help.ForecastHelpView;
import dev.oarlock.slack.view.lookup.AccountChoiceView;
import dev.oarlock.slack.view.lookup.NearestAccountNote;
import dev.oarlock.slack.view.renewal.DecisionQueueView;
import dev.oarlock.slack.view.revenue.BridgeView;
import dev.oarlock.slack.view.revenue.PortfolioForecastView;
import java.util.Optional;

/// What to say to `/forecast`: made when the first one is asked for.
public record ForecastQuestions(
    AppContext appContext,
    AccountLookup lookup,
    AccountStates states,
    ForecastFeedback feedback,
    CurrentScorecards scorecards,
    CurrentModel model) {
  public static ForecastQuestions of(
      AppContext appContext, AccountNameCache book, FeedbackCommands statements) {
    var states = AccountStates.of(appContext);
    return new ForecastQuestions(
        appContext,
        new AccountLookup(book, states::load, AccountChoiceView.CHOOSE_FORECAST),
        states,
        new ForecastFeedback(appContext, statements),
        CurrentScorecards.of(appContext),
        CurrentModel.of(appContext));
  }

  public SlackAnswer answer(String typed, String user) {
    return switch (command(typed)) {
      case ForecastCommand.Help _ ->
          new SlackAnswer.Reply(ForecastHelpView.of(lookup.book().all()));
      case ForecastCommand.AccountForecast(var name) ->
          lookup.named(name, (it, state) -> account(it, state, name));
      case ForecastCommand.WholePortfolio _ -> new SlackAnswer.Reply(book());
      case ForecastCommand.Bridge _ -> new SlackAnswer.Reply(bridge());
      case ForecastCommand.Accuracy _ ->
          new SlackAnswer.Reply(
              PastForecastSection.appendTo(accuracy(), PortfolioStore.of(appContext).accuracies()));
      case ForecastCommand.OpenDecisions _ -> new SlackAnswer.Reply(calls());
      case ForecastCommand.OpenForecastForm(var name) -> lookup.formOf(name, forms()::call);
      case ForecastCommand.OpenDecisionForm(var name) -> lookup.formOf(name, forms()::decide);
      case ForecastCommand.Feedback said ->
          lookup.named(said.name(), state -> hear(state, said, user));
      case ForecastCommand.Unclear(var said) -> new SlackAnswer.Reply(ErrorView.unclear(said));
    };
  }

  private SlackMessage hear(AccountState state, ForecastCommand.Feedback said, String user) {
    return switch (feedback.accept(state, said, SlackActor.ofCommand(user, appContext.now()))) {
      case CommandResult.Accepted(var message) -> message;
      case CommandResult.Refused(var why) -> ForecastReplyView.refused(state, why);
    };
  }

  private FormChoice forms() {
    return new FormChoice(appContext::today);
  }

  /// A form about a known account, when a button asks for it.
  public SlackAnswer call(AccountId account) {
    return lookup.formAbout(account, forms()::call);
  }

  private SlackMessage book() {
    return PortfolioStore.of(appContext)
        .forecast()
        .map(PortfolioForecastView::of)
        .orElseGet(PortfolioForecastView::notYet);
  }

  /// Only the accounts that are waiting are read, however many the book has.
  private SlackMessage calls() {
    return DecisionQueueView.of(
        DecisionQueue.of(states.loadAll(states.withOpenDisagreement()), appContext.today()));
  }

  private SlackMessage bridge() {
    return PortfolioStore.of(appContext).bridge().map(BridgeView::of).orElseGet(BridgeView::notYet);
  }

  private SlackMessage accuracy() {
    var models = ModelStore.of(appContext);
    return models
        .activeVersion()
        .map(version -> accuracy(version, models.report(version)))
        .orElseGet(() -> AccuracyView.noModel(appContext.annualChurnRate()));
  }

  private static SlackMessage accuracy(String version, Optional<ValidationReport> report) {
    return report
        .map(it -> AccuracyView.of(version, it))
        .orElseGet(() -> AccuracyView.notValidated(version));
  }

  /// An account may be called like a call.
  private ForecastCommand command(String typed) {
    var command = ForecastCommandParser.parse(typed);
    return switch (command) {
      case ForecastCommand.Feedback _,
          ForecastCommand.OpenForecastForm _,
          ForecastCommand.OpenDecisionForm _,
          ForecastCommand.Unclear _ ->
          lookup.book().isExactName(typed.strip())
              ? new ForecastCommand.AccountForecast(typed.strip())
              : command;
      default -> command;
    };
  }

  private SlackMessage account(NameMatch.Found found, AccountState state, String typed) {
    var answer = of(state);
    return found.exactly() ? answer : NearestAccountNote.of(answer, typed);
  }

  /// Of a known account, when a button asks.
  public SlackMessage of(AccountId account) {
    return lookup.about(account, this::of);
  }

  private SlackMessage of(AccountState state) {
    return ChurnedNote.of(state, appContext.today())
        .map(left -> ForecastView.churned(state.name(), left))
        .orElseGet(() -> foretold(state));
  }

  private SlackMessage foretold(AccountState state) {
    var card = scorecards.now().scorecardFor(state.facts(), appContext.today()).scorecard();
    var account =
        new WhatIfComparison.AccountBaseline(state.facts(), state.assessment(), card, model.now());
    return ForecastView.of(state, ChurnReduction.of(account));
  }
}
