package dev.oarlock.answer.asking;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.listing.AnswerPatience;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.people.NamedSignalLog;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.slack.LastViewed;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.history.AccountTimeline;
import dev.oarlock.domain.history.AsOfComparison;
import dev.oarlock.domain.history.ChangeExplanation;
import dev.oarlock.domain.history.DaySnapshot;
import dev.oarlock.domain.history.LatestMove;
import dev.oarlock.domain.history.ScoreMakeup;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.HealthCommand.Since;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.view.contract.DepartureLine;
import dev.oarlock.slack.view.explanation.AsOfView;
import dev.oarlock.slack.view.explanation.LongPastView;
import dev.oarlock.slack.view.explanation.ScoreChangeView;
import dev.oarlock.slack.view.feedback.ActivityView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Why a score moved, and how it was: answered from an account's state and, where the past is asked
/// for, from its log.
public record ScoreExplanations(
    AppContext appContext,
    NamedSignalLog log,
    LastViewed lastViewed,
    CurrentScorecards scorecards,
    CurrentModel model,
    AnswerPatience patience) {
  private static final int DEFAULT_DAYS_BACK = 30;
  private static final int STORY_DAYS = 90;

  ScoreExplanations patient() {
    return new ScoreExplanations(
        appContext, log, lastViewed, scorecards, model, new AnswerPatience.Unhurried());
  }

  /// From the log, unless that takes longer than Slack waits.
  private SlackAnswer fromLog(AccountState state, Function<List<LoggedSignal>, Card> answer) {
    var signals = log.of(state.id(), patience.mostSignals());
    return patience.isEnoughFor(signals, appContext.zone())
        ? new SlackAnswer.Reply(answer.apply(signals))
        : new SlackAnswer.Later(LongPastView.follows(state.name()));
  }

  SlackAnswer notes(AccountState state) {
    return fromLog(state, signals -> ActivityView.notes(state.name(), signals));
  }

  SlackAnswer why(AccountState state, Since since, String user) {
    return fromLog(state, signals -> why(state, signals, since, user));
  }

  private Card why(AccountState state, List<LoggedSignal> signals, Since since, String user) {
    var message =
        CustomerDeparture.of(state.facts(), appContext.today())
            .map(left -> story(state, signals, since, left.lastDay()))
            .orElseGet(() -> whyMoved(state, signals, since, user));
    lastViewed.record(user, state.id());
    return message;
  }

  private Card whyMoved(AccountState state, List<LoggedSignal> signals, Since since, String user) {
    var past = past(signals);
    return switch (since) {
      case Since.LastView _ -> whySinceLastView(state, signals, user);
      case Since.Day(var day) -> whySinceDay(state, signals, day);
      case Since.LastBand _ ->
          past.lastDayInOtherBand(appContext.today())
              .map(day ->
                  why(state, past, day, text("it was in another band, on {0}", DayText.of(day))))
              .orElseGet(() -> view(state).alwaysInBand());
    };
  }

  /// Of a customer who has left, nothing moved since: their last weeks, or those from a day on.
  private Card story(
      AccountState state, List<LoggedSignal> signals, Since since, LocalDate lastDay) {
    var past = past(signals);
    var asked =
        switch (since) {
          case Since.LastView _ -> Optional.<LocalDate>empty();
          case Since.Day(var day) -> Optional.of(day).filter(lastDay::isAfter);
          case Since.LastBand _ -> past.lastDayInOtherBand(lastDay);
        };
    var begin = asked.orElseGet(() -> lastDay.minusDays(STORY_DAYS));
    return whySinceDay(
        state,
        signals,
        past.firstScoredDay()
            .filter(first -> begin.isBefore(first) && first.isBefore(lastDay))
            .orElse(begin));
  }

  /// Where nothing was known on that day, because the account's past was imported later, the past
  /// as it is known now is compared instead.
  private Card whySinceDay(AccountState state, List<LoggedSignal> signals, LocalDate day) {
    var then = past(signals);
    var end = text("the end of {0}", DayText.of(day));
    if (then.on(day).isPresent()) {
      return why(state, then, day, end);
    }
    var happened = AccountTimeline.asHappened(signals, scorecards.timeline());
    return happened.on(day).isPresent()
        ? why(state, happened, day, text("{0} (as known now; nothing was known then)", end))
        : why(state, then, day, end);
  }

  /// What happened later on the day of the last view counts, so only what was known at that moment
  /// is taken.
  private Card whySinceLastView(AccountState state, List<LoggedSignal> signals, String user) {
    var last = lastViewed.previousVisit(user, state.id());
    if (last.isEmpty()) {
      return whySinceFirstLook(state, past(signals));
    }
    var then = signals.stream().filter(it -> !it.knownAt().isAfter(last.get())).toList();
    var seen = past(then).on(day(last.get()));
    var since = text("your last look on {0}", DayText.of(day(last.get())));
    return why(state, past(signals), new Start(seen, since));
  }

  /// Since a month ago, or since the day on which it was first scored; of one that was first scored
  /// today there is no score before.
  private Card whySinceFirstLook(AccountState state, AccountTimeline past) {
    var today = appContext.today();
    var day = today.minusDays(DEFAULT_DAYS_BACK);
    return past.firstScoredDay()
        .filter(first -> first.isBefore(today))
        .map(first -> first.isBefore(day) ? day : first)
        .map(from ->
            why(
                state,
                past,
                from,
                text("{0} (you have not looked before today)", DayText.of(from))))
        .orElseGet(() -> made(state, past, view(state)::firstDay));
  }

  /// What was known where the comparison begins, and how the answer names that moment.
  private record Start(Optional<DaySnapshot> snapshot, String since) {}

  private Card why(AccountState state, AccountTimeline past, LocalDate day, String since) {
    return why(state, past, new Start(past.on(day), since));
  }

  private Card why(AccountState state, AccountTimeline past, Start start) {
    var now = now(state, past);
    return start
        .snapshot()
        .flatMap(before -> ChangeExplanation.between(before, now, past))
        .map(change -> view(state).since(start.since(), change))
        .orElseGet(() -> made(state, past, makeup -> view(state).makeup(start.since(), makeup)));
  }

  /// Without a score to compare with: what it is made of, if there is one now.
  private Card made(AccountState state, AccountTimeline past, Function<ScoreMakeup, Card> card) {
    return ScoreMakeup.of(now(state, past), past)
        .map(card)
        .orElseGet(() -> view(state).noScore(past.firstDay()));
  }

  /// Why it moved as its card says that it did.
  SlackAnswer whyLatest(AccountState state, String user) {
    return fromLog(state, signals -> whyLatest(state, signals, user));
  }

  private Card whyLatest(AccountState state, List<LoggedSignal> signals, String user) {
    var past = past(signals);
    var message =
        state
            .history()
            .latestMove()
            .map(change -> new LatestMove(past, appContext.zone()).explain(change, signals))
            .map(why -> view(state).latest(why))
            .orElseGet(() -> made(state, past, view(state)::neverMoved));
    lastViewed.record(user, state.id());
    return message;
  }

  private ScoreChangeView view(AccountState state) {
    return new ScoreChangeView(state, appContext.today());
  }

  /// On the day on which somebody leaves the state is of that day still, and their last was before.
  private DaySnapshot now(AccountState state, AccountTimeline past) {
    return CustomerDeparture.of(state.facts(), appContext.today())
        .map(CustomerDeparture::lastDay)
        .filter(state.assessment().day()::isAfter)
        .flatMap(past::on)
        .orElseGet(() -> new DaySnapshot(state.facts(), state.assessment()));
  }

  SlackAnswer asOf(AccountState state, LocalDate day) {
    return fromLog(state, signals -> asOf(state, signals, day));
  }

  private Card asOf(AccountState state, List<LoggedSignal> signals, LocalDate day) {
    var known = past(signals);
    var both =
        new AsOfComparison.BothTimelines(
            known, AccountTimeline.asHappened(signals, scorecards.timeline()));
    return new AsOfView(state.name(), DepartureLine.of(state, appContext.today()), known.firstDay())
        .of(
            AsOfComparison.of(
                day, both, new ScoringModels(scorecards.now(), model.on(day)), state.history()));
  }

  /// How the score would be.
  WhatIfAnswers whatIf() {
    return new WhatIfAnswers(appContext, scorecards, model);
  }

  private AccountTimeline past(List<LoggedSignal> signals) {
    return AccountTimeline.asKnown(signals, scorecards.timeline(), appContext.zone());
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, appContext.zone());
  }
}
