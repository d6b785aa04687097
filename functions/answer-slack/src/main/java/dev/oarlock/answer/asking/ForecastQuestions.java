package dev.oarlock.answer.asking;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.answer.feedback.CommandResult;
import dev.oarlock.answer.feedback.ForecastFeedback;
import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.answer.forms.FormChoice;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.listing.ListQuestions;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.reason.ReasonStore;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.whatif.ChurnReduction;
import dev.oarlock.domain.whatif.WhatIfComparison;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.day.DaySpan;
import dev.oarlock.slack.command.listing.ListReading;
import dev.oarlock.slack.command.parser.ForecastCommandParser;
import dev.oarlock.slack.command.phrase.AccountPhrases;
import dev.oarlock.slack.command.phrase.LastWords;
import dev.oarlock.slack.text.GuideLinks;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.view.accuracy.AccuracyView;
import dev.oarlock.slack.view.accuracy.PastForecastSection;
import dev.oarlock.slack.view.contract.NoCustomerNote;
import dev.oarlock.slack.view.feedback.ForecastReplyView;
import dev.oarlock.slack.view.forecast.ForecastView;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.help.ForecastHelpView;
import dev.oarlock.slack.view.help.ForecastMethodView;
import dev.oarlock.slack.view.lookup.NearestAccountNote;
import dev.oarlock.slack.view.renewal.DecisionQueueView;
import dev.oarlock.slack.view.revenue.BridgeView;
import dev.oarlock.slack.view.revenue.PortfolioForecastView;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers `/forecast`, of an account or the whole portfolio.
public record ForecastQuestions(
    AppContext appContext,
    AccountLookup lookup,
    AccountStates states,
    ForecastFeedback feedback,
    CurrentScorecards scorecards,
    CurrentModel model) {
  public SlackAnswer answer(String typed, String user) {
    return switch (command(typed, user)) {
      case ForecastCommand.Help _ ->
          new SlackAnswer.Reply(ForecastHelpView.of(lookup.names().examples()));
      case ForecastCommand.Method _ -> new SlackAnswer.Reply(ForecastMethodView.of(guides()));
      case ForecastCommand.AccountForecast(var name) ->
          lookup.named(name, (found, state) -> named(found, state, name));
      case ForecastCommand.WholePortfolio _ -> new SlackAnswer.Reply(portfolio());
      case ForecastCommand.Bridge _ -> new SlackAnswer.Reply(bridge());
      case ForecastCommand.Accuracy _ ->
          new SlackAnswer.Reply(
              PastForecastSection.appendTo(accuracy(), PortfolioStore.of(appContext).accuracies()));
      case ForecastCommand.OpenDecisions _ -> new SlackAnswer.Reply(openDecisions());
      case ForecastCommand.OpenForecastForm(var name) -> lookup.formOf(name, forms()::forecast);
      case ForecastCommand.OpenDecisionForm(var name) -> lookup.formOf(name, forms()::decision);
      case ForecastCommand.Feedback given ->
          lookup.certain(given.name(), state -> accept(state, given, user));
      case ForecastCommand.Unclear(var reason) -> new SlackAnswer.Reply(ErrorView.unclear(reason));
    };
  }

  private Card accept(AccountState state, ForecastCommand.Feedback given, String user) {
    return switch (feedback.accept(state, given, SlackActor.ofCommand(user, appContext.now()))) {
      case CommandResult.Accepted(var message) -> message;
      case CommandResult.Refused(var refusal) -> ForecastReplyView.refused(state, refusal);
    };
  }

  private GuideLinks guides() {
    return new GuideLinks(appContext.docsUrl());
  }

  private FormChoice forms() {
    return new FormChoice(appContext::today);
  }

  /// A form about a known account, when a button asks for it.
  public SlackAnswer forecastForm(AccountId account) {
    return lookup.formAbout(account, forms()::forecast);
  }

  public SlackAnswer decisionForm(AccountId account) {
    return lookup.formAbout(account, forms()::decision);
  }

  private Card portfolio() {
    return PortfolioStore.of(appContext)
        .forecast()
        .map(forecast -> PortfolioForecastView.of(forecast, guides()))
        .orElseGet(PortfolioForecastView::notYet);
  }

  /// Only the accounts that await a decision are read, however many the portfolio has.
  private Card openDecisions() {
    return DecisionQueueView.of(
        DecisionQueue.of(
            states.loadAll(states.indexes().withOpenDisagreement()), appContext.today()));
  }

  private Card bridge() {
    return PortfolioStore.of(appContext)
        .bridge()
        .map(it -> BridgeView.of(it, ReasonStore.of(appContext).load()))
        .orElseGet(BridgeView::notYet);
  }

  private Card accuracy() {
    var models = ModelStore.of(appContext);
    return models
        .activeVersion()
        .map(version -> accuracy(version, models.report(version)))
        .orElseGet(() -> AccuracyView.noModel(appContext.annualBaseRate()));
  }

  private static Card accuracy(String version, Optional<ValidationReport> report) {
    return report
        .map(it -> AccuracyView.of(version, it))
        .orElseGet(() -> AccuracyView.notValidated(version));
  }

  /// An account may have a name that reads like a command.
  private ForecastCommand command(String typed, String user) {
    var command = ForecastCommandParser.parse(typed);
    return switch (command) {
      case ForecastCommand.AccountForecast(var text) -> meant(text, user);
      case ForecastCommand.WholePortfolio _,
          ForecastCommand.Feedback _,
          ForecastCommand.OpenForecastForm _,
          ForecastCommand.OpenDecisionForm _,
          ForecastCommand.Unclear _ ->
          lookup.names().isExactName(typed.strip())
              ? new ForecastCommand.AccountForecast(typed.strip())
              : command;
      default -> command;
    };
  }

  /// A name, a sentence about one, or one with a time after it; or accounts that make a list.
  private ForecastCommand meant(String text, String user) {
    var names = lookup.names();
    if (QuestionReading.isKnown(text, names)) {
      return new ForecastCommand.AccountForecast(text);
    }
    return Stream.concat(
            AccountPhrases.of(text).map(HealthCommand.AboutAccount::name),
            LastWords.of(text).stream().filter(ForecastQuestions::isTime).map(LastWords::name))
        .filter(name -> QuestionReading.isKnown(name, names))
        .findFirst()
        .<ForecastCommand>map(ForecastCommand.AccountForecast::new)
        .orElseGet(() ->
            switch (ListQuestions.of(appContext, names).read("accounts " + text, user)) {
              case ListReading.AskedList _, ListReading.UnknownAsker _ ->
                  new ForecastCommand.Unclear(ofGroup(text));
              case ListReading.NoList _, ListReading.UnknownWords _ ->
                  new ForecastCommand.AccountForecast(text);
            });
  }

  private static boolean isTime(LastWords cut) {
    return DaySpan.at(cut.words(), LocalDate.EPOCH)
        .filter(match -> match.length() == cut.words().length())
        .isPresent();
  }

  private static String ofGroup(String text) {
    return text(
        "The forecast of all accounts is `/forecast`, with the segments and CSMs that may lose"
            + " most. Those accounts, each with its chance of leaving, are {0}.",
        Mrkdwn.code(Mrkdwn.shortened("/health " + text, 60)));
  }

  private Card named(NameMatch.Found found, AccountState state, String typed) {
    var answer = of(state);
    return found.isSaid() ? answer : NearestAccountNote.above(answer, typed, found.account());
  }

  /// Of a known account, when a button asks.
  public Card of(AccountId account) {
    return lookup.about(account, this::of);
  }

  private Card of(AccountState state) {
    return NoCustomerNote.of(state, appContext.today())
        .map(note -> ForecastView.churned(state.name(), note))
        .orElseGet(() -> forecast(state));
  }

  private Card forecast(AccountState state) {
    var card = scorecards.now().scorecardFor(state.facts(), appContext.today()).scorecard();
    var hazard = model.now();
    var account =
        new WhatIfComparison.AccountBaseline(state.facts(), state.assessment(), card, hazard);
    return ForecastView.of(state, ChurnReduction.of(account), guides())
        .say(
            hazard.isBaseRateAssumed() ? Optional.of(ProbabilityText.assumed()) : Optional.empty());
  }
}
