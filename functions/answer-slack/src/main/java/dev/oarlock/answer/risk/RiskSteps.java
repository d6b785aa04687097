package dev.oarlock.answer.risk;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.answer.rights.AskerRights;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.alert.FirstClaims;
import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.FormResult;
import dev.oarlock.slack.command.input.RiskFields;
import dev.oarlock.slack.command.input.RiskFields.StepTerms;
import dev.oarlock.slack.view.handling.RiskReplyView;
import dev.oarlock.slack.view.help.ErrorView;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A step about a risk becomes a signal; the card of the risk shows it once the account is scored
/// with it. What is over, or somebody else's, is said privately, and nothing changes.
public record RiskSteps(
    AppContext appContext,
    FeedbackCommands feedback,
    ColleagueDirectory colleagues,
    PlaySteps plays,
    FirstClaims claims,
    AskerRights rights) {

  /// What is typed: a step with all its words.
  public Card typed(AccountState state, HealthCommand.RiskStep said, SlackActor actor) {
    var values =
        FieldValues.empty()
            .with(RiskFields.UNTIL, said.until())
            .with(RiskFields.TO, said.to())
            .with(RiskFields.NOTE, said.note());
    return switch (read(state, said.step(), values, actor)) {
      case FormResult.Valid<StepTerms>(var terms) -> take(state, OptionalInt.empty(), terms, actor);
      case FormResult.Invalid<StepTerms> wrong ->
          ErrorView.unclear(
              wrong.withInstructions(text("Without more words, the same command opens a form.")));
    };
  }

  /// The fields of a filled form, with what is wrong in them.
  public FormResult<StepTerms> read(
      AccountState state, Step step, FieldValues values, SlackActor actor) {
    return switch (fields(state).read(step, values)) {
      case FormResult.Invalid<StepTerms> wrong -> wrong;
      case FormResult.Valid<StepTerms>(var terms) ->
          terms
              .to()
              .map(name -> meant(terms, name, actor))
              .orElseGet(() -> new FormResult.Valid<>(terms));
    };
  }

  /// Whoever is handed a risk must be somebody.
  private FormResult<StepTerms> meant(StepTerms terms, String name, SlackActor actor) {
    return colleagues
        .find(name, actor.user())
        .<FormResult<StepTerms>>map(csm ->
            new FormResult.Valid<>(
                new StepTerms(terms.step(), terms.until(), Optional.of(csm.name()), terms.note())))
        .orElseGet(() ->
            new FormResult.Invalid<>(
                Map.of(RiskFields.TO, colleagues.unknown(name, actor.user()))));
  }

  /// What somebody says of an alert, also when the risk is over.
  public Card rate(AccountState state, int episode, String word, SlackActor actor) {
    var rating = EnumNames.parse(AlertRated.Rating.class, word);
    var rated = new AlertRated(episode, rating, actor.csm());
    var id = "rated:" + episode + ":" + actor.user() + ":" + word + ":" + actor.idempotencyKey();
    feedback.publish(state.id(), id, rated);
    return RiskReplyView.rated(state, rated);
  }

  /// The card of an episode that has none in the channel.
  public Card card(AccountState state, int episode) {
    return open(state, OptionalInt.of(episode))
        .flatMap(it -> OpenRiskCard.of(state, it))
        .orElseGet(() -> RiskReplyView.notAtRisk(state));
  }

  /// A click on the card of an episode.
  public Card claim(AccountState state, int episode, SlackActor actor) {
    var terms = new StepTerms(Step.CLAIM, Optional.empty(), Optional.empty(), Optional.empty());
    return take(state, OptionalInt.of(episode), terms, actor);
  }

  /// From the menu of a card.
  public Card escalate(AccountState state, int episode, SlackActor actor) {
    var terms = new StepTerms(Step.ESCALATE, Optional.empty(), Optional.empty(), Optional.empty());
    return take(state, OptionalInt.of(episode), terms, actor);
  }

  /// Starts a play; against a risk where one is open. Whoever starts one of a risk that nobody has
  /// takes it. `episode` is that of the card on which somebody clicked, or 0.
  public Card play(AccountState state, int episode, String named, SlackActor actor) {
    var against = open(state, episode == 0 ? OptionalInt.empty() : OptionalInt.of(episode));
    if (episode != 0 && against.isEmpty()) {
      return RiskReplyView.notAtRisk(state);
    }
    return plays
        .named(named)
        .map(play ->
            plays
                .running(state, play, against)
                .orElseGet(() -> {
                  against
                      .filter(it -> isUnclaimed(state, it))
                      .ifPresent(it -> claim(state, it.number(), actor));
                  return plays.start(state, play, against, actor);
                }))
        .orElseGet(() -> plays.unknown(named));
  }

  private boolean isUnclaimed(AccountState state, Episode episode) {
    var handling = RiskHandling.of(state.facts(), episode.number());
    return handling.stage(appContext.today()) == RiskHandling.Stage.UNCLAIMED;
  }

  /// Takes the step where the episode is still open; `episode` is empty if whichever is open is
  /// meant.
  public Card take(AccountState state, OptionalInt episode, StepTerms terms, SlackActor actor) {
    return open(state, episode)
        .map(it -> take(state, it, terms, actor))
        .orElseGet(() -> RiskReplyView.notAtRisk(state));
  }

  /// The open episode, where it is the one that is meant; whichever is open where `episode` is
  /// empty.
  public static Optional<Episode> open(AccountState state, OptionalInt episode) {
    return state
        .risk()
        .episode()
        .filter(it -> episode.isEmpty() || it.number() == episode.getAsInt());
  }

  private Card take(AccountState state, Episode episode, StepTerms terms, SlackActor actor) {
    var handling = RiskHandling.of(state.facts(), episode.number());
    var meant = terms.step() == Step.ESCALATE ? above(state, handling, terms) : terms;
    return new StepRefusals(rights, appContext.today())
        .of(state, handling, meant, actor)
        .orElseGet(() -> publish(state, handling, signal(episode, meant, actor), actor));
  }

  /// To the manager of whoever owns the account, then, or where nobody knows that, to the
  /// leadership.
  private StepTerms above(AccountState state, RiskHandling handling, StepTerms terms) {
    var manager =
        AccountProfile.of(state.facts())
            .csm()
            .flatMap(feedback.people().now().directory()::managerOf)
            .filter(_ -> handling.escalation().isEmpty())
            .map(Csm::name);
    return new StepTerms(terms.step(), Optional.empty(), manager, terms.note());
  }

  private static RiskHandled signal(Episode episode, StepTerms terms, SlackActor actor) {
    return new RiskHandled(
        episode.number(),
        terms.step(),
        terms.until(),
        terms.to().map(Csm::new),
        terms.note(),
        actor.csm());
  }

  /// Two claims at one moment have one id, so that the first one counts.
  private Card publish(
      AccountState state, RiskHandling handling, RiskHandled step, SlackActor actor) {
    var after = handling.latest().map(it -> it.at().getEpochSecond()).orElse(0L);
    var key =
        step.step() == Step.CLAIM || step.step() == Step.ESCALATE
            ? "after:" + after
            : actor.user() + ":" + actor.idempotencyKey();
    var id = "risk:" + step.episode() + ":" + step.step() + ":" + key;
    return first(state, step, id, actor)
        .map(other -> RiskReplyView.claimedJustNow(state, new Csm(other)))
        .orElseGet(() -> {
          feedback.publish(state.id(), id, step);
          return RiskReplyView.taken(state, step);
        });
  }

  /// Who claimed it a moment before; nothing is said in the name of whoever comes second.
  private Optional<String> first(
      AccountState state, RiskHandled step, String id, SlackActor actor) {
    return step.step() == Step.CLAIM
        ? claims.before(state.id() + ":" + id, actor.user())
        : Optional.empty();
  }

  private RiskFields fields(AccountState state) {
    return new RiskFields(appContext.today(), renewal(state, appContext.today()));
  }

  /// Its next renewal, if that is ahead.
  public static Optional<LocalDate> renewal(AccountState state, LocalDate today) {
    return AccountContracts.of(state.facts())
        .nextRenewal(today)
        .map(Renewal::date)
        .filter(day -> day.isAfter(today));
  }
}
