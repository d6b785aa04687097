package dev.oarlock.answer.asking;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.answer.feedback.ActivityLog;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.forms.FormChoice;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.listing.ListQuestions;
import dev.oarlock.answer.risk.RiskSteps;
import dev.oarlock.aws.store.slack.LastViewed;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.input.ActivityFields;
import dev.oarlock.slack.command.input.ActivityFields.StatedActivity;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.FormResult;
import dev.oarlock.slack.command.listing.ListReading;
import dev.oarlock.slack.command.parser.HealthCommandParser;
import dev.oarlock.slack.text.GuideLinks;
import dev.oarlock.slack.view.health.AccountDetailView;
import dev.oarlock.slack.view.health.HealthView;
import dev.oarlock.slack.view.help.ElsewhereView;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.help.HealthHelpView;
import dev.oarlock.slack.view.listing.AccountListView;
import dev.oarlock.slack.view.lookup.NearestAccountNote;
import dev.oarlock.slack.view.risk.ChurnReasonsView;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Answers `/health`: a name becomes an account with the index in memory, and the account's card
/// takes one read of the table. `user` is the one who asks.
public record HealthQuestions(
    AccountLookup lookup,
    LastViewed lastViewed,
    Supplier<ScoreExplanations> explanations,
    AccountContext context,
    Supplier<FeedbackCommands> feedback,
    ListQuestions lists,
    Supplier<ForecastQuestions> forecasts,
    Supplier<RiskSteps> risks,
    Supplier<LocalDate> today) {

  /// The same for whom Slack does not wait.
  public HealthQuestions patient() {
    return new HealthQuestions(
        lookup,
        lastViewed,
        () -> explanations.get().patient(),
        context,
        feedback,
        lists.patient(),
        forecasts,
        risks,
        today);
  }

  public SlackAnswer health(String typed, String user) {
    return answer(reading().of(typed, user), user);
  }

  /// What there is for whoever may not read figures.
  public RedactedAnswers redacted() {
    return new RedactedAnswers(lookup, this::reading, today);
  }

  private SlackAnswer answer(QuestionReading.MeantQuestion meant, String user) {
    return switch (meant) {
      case QuestionReading.MeantList(var list, var words) -> lists.answer(list, words, user);
      case QuestionReading.MeantCommand(var command) -> answer(command, user);
    };
  }

  private SlackAnswer answer(HealthCommand asked, String user) {
    return switch (asked) {
      case HealthCommand.NotedCommand(var command, var note) ->
          switch (answer(command, user)) {
            case SlackAnswer.Reply(var card) -> new SlackAnswer.Reply(card.under(note));
            case SlackAnswer.Later later -> later;
            case SlackAnswer.OpenForm form -> form;
          };
      case HealthCommand.Help _ ->
          new SlackAnswer.Reply(HealthHelpView.of(lookup.names().examples()));
      case HealthCommand.AccountHealth(var name) ->
          lookup.named(name, (found, state) -> card(found, state, name, user));
      case HealthCommand.Why(var name, var since) ->
          lookup.answered(name, state -> explanations.get().why(state, since, user));
      case HealthCommand.AsOf(var name, var day) ->
          lookup.answered(name, state -> explanations.get().asOf(state, day));
      case HealthCommand.WhatIf(var name, var assumed) ->
          lookup.named(name, state -> explanations.get().whatIf().of(state, assumed));
      case HealthCommand.Details(var name) -> lookup.named(name, this::details);
      case HealthCommand.ForecastOf(var name) ->
          lookup.named(name, state -> forecasts.get().of(state.id()));
      case HealthCommand.AskedElsewhere(var name, var answer) ->
          lookup.named(name, state -> ElsewhereView.of(state, answer));
      case HealthCommand.Signs(var name) ->
          lookup.named(
              name,
              state -> ChurnReasonsView.of(state, today.get(), risks.get().plays().catalog()));
      case HealthCommand.Family(var name) -> lookup.named(name, context::family);
      case HealthCommand.Portfolio(var by) -> new SlackAnswer.Reply(context.portfolio(by));
      case HealthCommand.OpenOverrideForm(var name) -> lookup.formOf(name, forms()::override);
      case HealthCommand.OpenPulseForm(var name) -> lookup.formOf(name, forms()::pulse);
      case HealthCommand.OpenRiskForm(var name, var step) ->
          lookup.formOf(name, state -> forms().risk(state, OptionalInt.empty(), step));
      case HealthCommand.Notes(var name) ->
          lookup.answered(name, state -> explanations.get().notes(state));
      case HealthCommand.OpenActivityForm(var name, var kind) ->
          lookup.formOf(name, state -> forms().activity(state, kind));
      case HealthCommand.LogNote(var name, var note) ->
          lookup.certain(name, state -> noted(state, note, user));
      case HealthCommand.RiskStep typed ->
          lookup.certain(
              typed.name(), state -> risks.get().typed(state, typed, feedback.get().actor(user)));
      case HealthCommand.Plays(var name) -> lookup.named(name, risks.get().plays()::all);
      case HealthCommand.OpenPlayForm(var name) ->
          lookup.formOf(name, state -> forms().play(state, 0, risks.get().plays()));
      case HealthCommand.StartPlay(var name, var play) ->
          lookup.certain(
              name, state -> risks.get().play(state, 0, play, feedback.get().actor(user)));
      case HealthCommand.Feedback given ->
          lookup.certain(given.name(), state -> accept(state, given, user));
      case HealthCommand.Unclear(var reason) -> new SlackAnswer.Reply(ErrorView.unclear(reason));
    };
  }

  private Card accept(AccountState state, HealthCommand.Feedback given, String user) {
    return feedback.get().accept(state, given, feedback.get().actor(user));
  }

  private Card noted(AccountState state, String note, String user) {
    var actor = feedback.get().actor(user);
    var values = FieldValues.empty().with(ActivityFields.NOTE, Optional.of(note));
    var fields = new ActivityFields(today.get());
    return switch (fields.note(values, Optional.empty(), actor.csm())) {
      case FormResult.Valid<StatedActivity>(var stated) ->
          new ActivityLog(feedback.get()).save(state, stated, actor);
      case FormResult.Invalid<StatedActivity> wrong ->
          ErrorView.unclear(wrong.withInstructions(text("Nothing was saved.")));
    };
  }

  private FormChoice forms() {
    return new FormChoice(today);
  }

  private QuestionReading reading() {
    return new QuestionReading(lookup.names(), lists, parser());
  }

  private HealthCommandParser parser() {
    return new HealthCommandParser(today.get(), lists.appContext().locale());
  }

  /// Another page of a list, for whoever clicked.
  public SlackAnswer page(AccountListView.NextPage page, String user) {
    return switch (lists.read(page.typed(), user)) {
      case ListReading.AskedList list ->
          lists.answer(list.turnedTo(page.number()), page.typed(), user);
      case ListReading.UnknownAsker(var reason) -> new SlackAnswer.Reply(ErrorView.unclear(reason));
      case ListReading.UnknownWords(_, var reason) ->
          new SlackAnswer.Reply(ErrorView.unclear(reason));
      case ListReading.NoList _ ->
          new SlackAnswer.Reply(HealthHelpView.of(lookup.names().examples()));
    };
  }

  private Card card(NameMatch.Found found, AccountState state, String typed, String user) {
    lastViewed.record(user, state.id());
    return found.isSaid()
        ? context.card(state)
        : NearestAccountNote.above(context.card(state), typed, found.account());
  }

  /// The card of a known account.
  public Card card(AccountId account) {
    return lookup.about(account, context::card);
  }

  public Card details(AccountId account) {
    return lookup.about(account, this::details);
  }

  private Card details(AccountState state) {
    return AccountDetailView.of(context.of(state), new GuideLinks(lists.appContext().docsUrl()));
  }

  /// The card as a whole channel sees it; rendered anew, because what was clicked may be old. Empty
  /// where the account is there no more.
  public Optional<Card> shared(AccountId account, String user) {
    return lookup.ifThere(account, state -> HealthView.shared(context.of(state), user));
  }

  /// Why its score moved as its card says.
  public SlackAnswer why(AccountId account, String user) {
    return lookup.answeredAbout(account, state -> explanations.get().whyLatest(state, user));
  }

  public Card whatWouldHelp(AccountId account) {
    return lookup.about(account, state -> explanations.get().whatIf().of(state, Optional.empty()));
  }
}
