package dev.oarlock.answer.feedback;

import dev.oarlock.answer.rights.AuditTrail;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.account.signal.HandlingSignal.NoteLogged;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.JudgmentSignal.LossReviewed;
import dev.oarlock.domain.account.signal.JudgmentSignal.OverrideJudged;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.input.OverrideEdges;
import dev.oarlock.slack.command.input.PulseFields;
import dev.oarlock.slack.view.feedback.ActivityView;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.slack.view.feedback.FeedbackView.JudgedOverride;
import dev.oarlock.slack.view.operations.AnomalyView;
import dev.oarlock.slack.view.operations.AnomalyView.SuspectReports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Feedback about an account becomes a signal like any other: it goes over the bus into the log,
/// and the account is scored again with it a moment later.
public record FeedbackCommands(
    AppContext appContext,
    SlackEventPublisher events,
    CurrentPeople people,
    CurrentScorecards scorecards) {
  private static final String SOURCE = "oarlock.slack";

  /// Whoever clicks the same within this time clicked twice.
  private static final Duration SAME_CLICK = Duration.ofMinutes(1);

  public Card accept(AccountState state, HealthCommand.Feedback given, SlackActor actor) {
    return switch (given) {
      case HealthCommand.SetOverride override -> setOverride(state, override, actor);
      case HealthCommand.RemoveOverride _ -> removeOverride(state, actor);
      case HealthCommand.GivePulse pulse -> pulse(state, pulse, actor);
    };
  }

  /// Somebody who types or clicks now.
  public SlackActor actor(String user) {
    return SlackActor.ofCommand(user, appContext.now());
  }

  /// Which scores are in which band, by the scorecard of an account.
  public OverrideEdges edges(AccountState state) {
    var card = scorecards.now().scorecardFor(state.facts(), appContext.today()).scorecard();
    return new OverrideEdges(card.bandThresholds());
  }

  private Card setOverride(
      AccountState state, HealthCommand.SetOverride command, SlackActor actor) {
    return edges(state)
        .contradiction(command.terms())
        .map(complaint -> FeedbackView.overrideRefused(command, complaint))
        .orElseGet(() -> agreeingOverride(state, command, actor));
  }

  private Card agreeingOverride(
      AccountState state, HealthCommand.SetOverride command, SlackActor actor) {
    var terms = command.terms();
    var signal =
        new HealthOverridden(
            terms.score(),
            terms.level(),
            terms.reason(),
            terms.note(),
            command.until(),
            actor.csm());
    publish(state.id(), "override:" + actor.user() + ":" + actor.idempotencyKey(), signal);
    return FeedbackView.overrideSet(state.name(), command, preview(state, signal));
  }

  /// The assessment as it will be once the signal is in the log.
  private HealthAssessment preview(AccountState state, Signal signal) {
    var now = appContext.now();
    var logged = new LoggedSignal(new SignalId("preview"), state.id(), now, now, signal);
    var facts = state.facts().fold(List.of(logged.atZone(appContext.zone())), appContext.today());
    var cards = scorecards.now();
    return cards.assessDayOnly(facts, appContext.today(), state.assessment().computedBand());
  }

  /// An override that has ended replaces the one in force; it is a second younger, so that it does
  /// so even if both are given at once.
  private Card removeOverride(AccountState state, SlackActor actor) {
    return state
        .assessment()
        .override()
        .map(override -> {
          var ended =
              new HealthOverridden(
                  OptionalInt.of(0),
                  Optional.empty(),
                  override.reason(),
                  Optional.empty(),
                  appContext.today().minusDays(1),
                  actor.csm());
          publish(
              state.id(),
              "override-off:" + override.by().name() + ":" + overriddenAt(state),
              ended,
              appContext.now().plusSeconds(1));
          return FeedbackView.overrideRemoved(state.name(), override);
        })
        .orElseGet(() -> FeedbackView.noOverride(state.name()));
  }

  /// When the override that is removed was set: the same one may be set again later.
  private static long overriddenAt(AccountState state) {
    return state
        .facts()
        .latest(HealthOverridden.class)
        .map(it -> it.at().getEpochSecond())
        .orElse(0L);
  }

  private Card pulse(AccountState state, HealthCommand.GivePulse given, SlackActor actor) {
    var today = appContext.today();
    var expires = given.days().stream().mapToObj(today::plusDays).findFirst();
    var signal =
        new SentimentNoted(
            given.pulse(), given.reasons(), given.note(), expires, Optional.of(actor.csm()));
    var until = expires.orElse(today.plusDays(PulseFields.DEFAULT_DAYS));
    var noted = FeedbackView.pulseNoted(state.name(), given.pulse(), until);
    if (isBare(signal) && isRepeated(state, signal)) {
      return noted;
    }
    var id = pulseId(state, signal, actor);
    publish(state.id(), id, signal);
    return noted.with(ActivityView.undo(new ActivityView.SavedSignal(state.id(), today, id)));
  }

  /// Two clicks on one button are one pulse: the second finds the first in the account's state, or,
  /// where that is still on its way, has the same id, because it replaces the same pulse. A pulse
  /// with reasons or a note is a new one each time.
  private static String pulseId(AccountState state, SentimentNoted signal, SlackActor actor) {
    var prefix = "pulse:" + actor.user() + ":";
    if (!isBare(signal)) {
      return prefix + actor.idempotencyKey();
    }
    var after =
        state.facts().latest(SentimentNoted.class).map(it -> it.at().getEpochSecond()).orElse(0L);
    return prefix + signal.pulse() + ":after:" + after;
  }

  private static boolean isBare(SentimentNoted signal) {
    return signal.reasons().isEmpty() && signal.note().isEmpty() && signal.expires().isEmpty();
  }

  private boolean isRepeated(AccountState state, SentimentNoted signal) {
    return state
        .facts()
        .latest(SentimentNoted.class)
        .filter(it -> it.at().isAfter(appContext.now().minus(SAME_CLICK)))
        .filter(it -> it.signal().pulse() == signal.pulse() && it.signal().by().equals(signal.by()))
        .isPresent();
  }

  /// The first answer counts; a second click publishes the same id again.
  public Card overrideJudged(boolean right, JudgedOverride about) {
    var signal = new OverrideJudged(right, about.reason(), about.by(), about.until());
    var id = "override-judged:" + about.until() + ":" + about.by().name();
    publish(about.account(), id, signal);
    return FeedbackView.overrideReviewed(right);
  }

  /// Whether suspect reports are real goes to the function that follows them up.
  public Card anomalyAnswered(SuspectReports about, boolean real, String user) {
    var detail =
        JsonTree.object()
            .put("signalType", about.signalType().word())
            .put("since", about.since().toString())
            .put("real", real)
            .put("by", user);
    events.put("oarlock", "AnomalyAnswered", detail);
    AuditTrail.changed("AnomalyAnswered");
    return AnomalyView.answered(about, real);
  }

  public void publish(AccountId account, String id, Signal signal) {
    publish(account, id, signal, appContext.now());
  }

  public void publish(AccountId account, String id, Signal signal, Instant at) {
    author(signal).map(Csm::name).ifPresent(people::keepUser);
    var detail = SignalJson.write(signal);
    detail.put("account", account.value()).put("at", at.toString()).put("id", id);
    events.put(SOURCE, signal.type().word(), detail);
    AuditTrail.changed(account, signal.type().word(), id);
  }

  /// Whoever says something here is a user of Slack for sure.
  private static Optional<Csm> author(Signal signal) {
    return switch (signal) {
      case SentimentNoted said -> said.by();
      case HealthOverridden said -> Optional.of(said.by());
      case ChurnCalled said -> Optional.of(said.by());
      case CallDecided said -> Optional.of(said.by());
      case ChurnReasonGiven said -> Optional.of(said.by());
      case LossReviewed said -> Optional.of(said.by());
      case NoteLogged said -> Optional.of(said.by());
      case EscalationNoted said -> Optional.of(said.by());
      case KudosGiven said -> Optional.of(said.by());
      default -> Optional.empty();
    };
  }
}
