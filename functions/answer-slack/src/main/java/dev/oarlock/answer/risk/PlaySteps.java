package dev.oarlock.answer.risk;

import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStarted;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;
import dev.oarlock.domain.play.Play;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.play.PlayRun;
import dev.oarlock.domain.play.PlayRun.RunStep;
import dev.oarlock.domain.play.PlaySuggestion;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.form.PlayModal;
import dev.oarlock.slack.view.play.PlayReplyView;
import dev.oarlock.slack.view.play.PlayStepReference;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Plays that are started and ticked off. Each becomes a signal; the checklist shows it once the
/// account is scored with it.
public record PlaySteps(
    AppContext appContext, FeedbackCommands feedback, Supplier<PlayCatalog> plays) {
  public PlayCatalog catalog() {
    return plays.get();
  }

  public ModalForm form(AccountState state, int episode) {
    var catalog = catalog();
    var fitting =
        new PlaySuggestion(catalog)
            .fitting(state.facts(), appContext.today(), state.forecast().drivers());
    return PlayModal.of(state, episode, fitting, catalog);
  }

  public Card all(AccountState state) {
    return PlayReplyView.all(state, PlayRun.of(state.facts()), catalog());
  }

  /// By its code, or its title as people write it.
  Optional<Play> named(String typed) {
    var words = typed.strip().toLowerCase(Locale.ROOT);
    return catalog().plays().stream()
        .filter(it ->
            it.code().equals(words.replaceAll("[\\s_]+", "-"))
                || it.title().toLowerCase(Locale.ROOT).equals(words))
        .findFirst();
  }

  Card unknown(String typed) {
    return PlayReplyView.unknown(typed, catalog());
  }

  /// Where it runs already.
  Optional<Card> running(AccountState state, Play play, Optional<Episode> against) {
    return PlayRun.find(state.facts(), run(play, against))
        .map(known -> PlayReplyView.runsAlready(state, known));
  }

  /// Two who start the same at one moment have one id, so that the first one counts.
  Card start(AccountState state, Play play, Optional<Episode> against, SlackActor actor) {
    var run = run(play, against);
    feedback.publish(state.id(), "play:" + run, started(state, play, against, actor));
    return PlayReplyView.started(state, play, against.isPresent());
  }

  private String run(Play play, Optional<Episode> against) {
    return play.code() + ":" + against.map(it -> "" + it.number()).orElseGet(this::today);
  }

  private String today() {
    return appContext.today().toString();
  }

  private PlayStarted started(
      AccountState state, Play play, Optional<Episode> against, SlackActor actor) {
    var today = appContext.today();
    var renewal = AccountContracts.of(state.facts()).nextRenewal(today).map(Renewal::date);
    return new PlayStarted(
        run(play, against),
        play.title(),
        against.map(it -> OptionalInt.of(it.number())).orElseGet(OptionalInt::empty),
        against.map(Episode::opened),
        play.plannedFrom(today, renewal),
        actor.csm());
  }

  /// A click beside a step. Two at one moment have one id; whoever comes after hears who was first.
  public Card mark(AccountState state, PlayStepReference what, SlackActor actor) {
    return PlayRun.find(state.facts(), what.run())
        .flatMap(run -> run.step(what.step()))
        .map(step -> mark(state, what, new Marking(step, actor)))
        .orElseGet(() -> PlayReplyView.gone(state));
  }

  private record Marking(RunStep step, SlackActor actor) {}

  private Card mark(AccountState state, PlayStepReference what, Marking by) {
    var known = by.step().mark();
    var same = known.filter(it -> it.mark() == what.mark() && it.mark() != Mark.OPEN);
    if (same.isPresent()) {
      return PlayReplyView.markedAlready(by.step(), same.get());
    }
    var after = known.map(it -> it.at().getEpochSecond()).orElse(0L);
    var id = "play:%s:%s:%s:after:%d".formatted(what.run(), what.step(), what.mark().name(), after);
    var signal = new PlayStepMarked(what.run(), what.step(), what.mark(), by.actor().csm());
    feedback.publish(state.id(), id, signal);
    return PlayReplyView.marked(what, by.step());
  }
}
