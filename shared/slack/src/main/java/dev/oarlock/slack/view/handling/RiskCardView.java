package dev.oarlock.slack.view.handling;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.risk.episode.RecoverySummary;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.SmallPrint;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.view.alert.AtRiskView;
import dev.oarlock.slack.view.alert.RecoveredView;
import dev.oarlock.slack.view.handling.ToldRisk.StandingRisk;
import dev.oarlock.slack.view.risk.RiskReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The card of a risk episode, from all that was announced of it in any order: who has it, what can
/// be done, and in the end how it was over.
public final class RiskCardView {
  private RiskCardView() {}

  /// Empty where the alert is not among them: it is posted first. `states` has the account as it
  /// stands, where that can be read: all of an open card is of that one state.
  public static Optional<Card> of(
      List<Announcement> announced, Function<AccountId, Optional<AccountState>> states) {
    return first(announced, AccountAtRisk.class)
        .map(risk ->
            over(announced)
                .map(over -> recovered(over, latest(announced)))
                .orElseGet(() -> unrecovered(risk, announced, states)));
  }

  /// A merger ends it until it is undone, which may happen more than once.
  private static Optional<AccountRecovered> over(List<Announcement> announced) {
    var ends = all(announced, AccountRecovered.class).toList();
    var merged = ends.stream().filter(RiskCardView::isMerger).toList();
    var separated =
        all(announced, RiskUpdated.class)
            .filter(it -> it.news() instanceof RiskNews.AccountSeparated)
            .count();
    return ends.stream()
        .filter(it -> !isMerger(it))
        .findFirst()
        .or(() -> merged.stream().filter(_ -> merged.size() > separated).findFirst());
  }

  private static boolean isMerger(AccountRecovered over) {
    return over.recovery().ending() == RecoverySummary.Ending.MERGED;
  }

  private static Card unrecovered(
      AccountAtRisk risk,
      List<Announcement> announced,
      Function<AccountId, Optional<AccountState>> states) {
    return latest(announced)
        .flatMap(ClosedCardView::of)
        .orElseGet(() -> open(risk, announced, states));
  }

  private static Optional<RiskUpdated> latest(List<Announcement> announced) {
    return all(announced, RiskUpdated.class).max(Comparator.comparingLong(RiskUpdated::version));
  }

  private static <A extends Announcement> Optional<A> first(List<Announcement> all, Class<A> type) {
    return all(all, type).findFirst();
  }

  private static <A extends Announcement> Stream<A> all(List<Announcement> all, Class<A> type) {
    return all.stream().filter(type::isInstance).map(type::cast);
  }

  private static Card open(
      AccountAtRisk risk,
      List<Announcement> announced,
      Function<AccountId, Optional<AccountState>> states) {
    var updated = latest(announced);
    var told =
        new ToldRisk(
            updated.map(it -> asNow(it, risk)).orElse(risk),
            updated.map(RiskUpdated::version).orElse(0L),
            updated.map(RiskUpdated::handling).orElseGet(RiskHandling::none));
    var state = states.apply(risk.about().account());
    var now = state.flatMap(told::in);
    var shown = now.map(StandingRisk::risk).orElse(told.risk());
    return withControls(
        AtRiskView.of(shown, now.map(StandingRisk::nextStep)),
        shown,
        new OpenWork(
            now.map(StandingRisk::handling).orElse(told.handling()),
            StandingPlay.of(announced, state)));
  }

  /// What is under way about a risk.
  private record OpenWork(RiskHandling handling, List<StandingPlay> plays) {
    boolean hasPlay() {
      return plays.stream().anyMatch(StandingPlay::isUnderWay);
    }

    String playSentences() {
      return plays.stream().map(StandingPlay::sentence).collect(Collectors.joining());
    }
  }

  /// A step that moves no score, as a snooze, leaves the change standing that the alert told.
  private static AccountAtRisk asNow(RiskUpdated updated, AccountAtRisk alert) {
    var episode = updated.episode();
    var about = updated.about();
    return new AccountAtRisk(
        updated.id(),
        about.hasMoved() ? about : about.afterChangeOf(alert.about()),
        episode.number(),
        episode.cause(),
        episode.keptOpenBy());
  }

  /// Who has it stands above the buttons, and these above the small print.
  private static Card withControls(Card card, AccountAtRisk risk, OpenWork work) {
    var about = risk.about();
    var reference = new RiskReference(about.account(), risk.episode());
    var elements = new ArrayList<CardElement>(card.elements());
    var last = elements.getLast() instanceof SmallPrint ? elements.size() - 1 : elements.size();
    elements.add(
        last, RiskControls.of(reference, work.handling().stage(about.day()), work.hasPlay()));
    elements.add(
        last,
        new TextParagraph(
            HandlingText.status(work.handling(), about.day()) + work.playSentences()));
    return new Card(elements);
  }

  private static Card recovered(AccountRecovered over, Optional<RiskUpdated> updated) {
    return Card.titled(RecoveredView.headline(over))
        .then(RecoveredView.of(over).elements())
        .say(updated.flatMap(it -> ClosedCardView.had(it.handling())))
        .with(RiskControls.ratings(new RiskReference(over.about().account(), over.episode())));
  }

  /// What is new of it, for the thread under the card.
  public static Card news(RiskUpdated updated) {
    return switch (updated.news()) {
      case RiskNews.StepTaken _, RiskNews.FactsChanged _ -> step(updated);
      case RiskNews.CustomerLeft _, RiskNews.CustomerStayed _, RiskNews.AccountSeparated _ ->
          ClosedCardView.note(updated);
    };
  }

  private static Card step(RiskUpdated updated) {
    var name = Mrkdwn.escape(updated.about().name());
    return Card.saying(
        updated
            .handling()
            .latest()
            .map(step -> "*" + name + "*: " + FollowUpText.of(updated, step))
            .orElse(text("*{0}*: nothing was done.", name)));
  }
}
