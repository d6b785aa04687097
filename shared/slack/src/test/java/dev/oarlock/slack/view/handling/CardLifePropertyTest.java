package dev.oarlock.slack.view.handling;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStarted;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.testing.VisibleText;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// The life of a card as a machine: whatever people do about a risk, in whatever order, however
/// often and in whatever batches it comes, and however the announcements of it are delivered, the
/// card ends as a plain reading of what they did says.
class CardLifePropertyTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
  private static final List<String> PEOPLE = List.of("dana", "bo", "li");
  private static final List<String> STEPS = List.of("ten", "training", "logins");
  private static final ScoringModels MODELS =
      new ScoringModels(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));

  @Property(tries = 25)
  void itEndsAsAPlainReadingOfWhatPeopleDidSays(@ForAll long seed) {
    var random = new Random(seed);
    var expected = new PlainReading();
    var steps = new ArrayList<LoggedSignal>();
    for (var minute = 1 + random.nextInt(9); minute > 0; minute--) {
      steps.add(at(minute, any(random)));
    }
    steps.reversed().forEach(step -> expected.read(step.signal()));
    var scored = new ScoredStream();
    scored.deliver(opening());

    deliverAnyhow(steps, scored, random);

    var card = card(scored.said, random);
    assertThat(labels(card)).contains(expected.button()).hasSizeLessThanOrEqualTo(3);
    assertThat(buttons(card).stream().filter(CardButton::primary)).hasSizeLessThanOrEqualTo(1);
    assertThat(VisibleText.of(card)).contains(expected.status());
    assertThat(VisibleText.of(card).contains("Adoption sprint")).isEqualTo(expected.isPlayStarted);
  }

  @Property(tries = 8)
  void onceItIsOverNothingThatComesLateOpensIt(@ForAll long seed) {
    var random = new Random(seed);
    var steps = new ArrayList<LoggedSignal>();
    for (var minute = 1 + random.nextInt(5); minute > 0; minute--) {
      steps.add(at(minute, any(random)));
    }
    steps.add(random.nextInt(steps.size() + 1), at(30, pulse(5)));
    var scored = new ScoredStream();
    scored.deliver(opening());
    steps.forEach(step -> scored.deliver(List.of(step)));

    var card = card(scored.said, random);

    assertThat(VisibleText.of(card)).contains("out of risk");
    assertThat(labels(card)).containsExactly("It was useful", "I knew already", "It was wrong");
  }

  /// What was done, by one who reads it in its order and knows nothing of how it is folded.
  private static final class PlainReading {
    private Optional<String> claimed = Optional.empty();
    private Optional<String> rested = Optional.empty();
    private Step latest = Step.REMIND;
    private boolean isPlayStarted;
    private final Set<String> settled = new HashSet<>();

    void read(Signal signal) {
      switch (signal) {
        case RiskHandled handled -> {
          latest = handled.step();
          switch (handled.step()) {
            case CLAIM -> claimed = Optional.of(handled.by().name());
            case HAND_OVER -> claimed = handled.to().map(Csm::name);
            case SNOOZE -> rested = Optional.of(handled.by().name());
            case RESOLVE, ESCALATE, REMIND -> {}
          }
        }
        case PlayStarted _ -> isPlayStarted = true;
        case PlayStepMarked marked when marked.mark() == Mark.OPEN -> settled.remove(marked.step());
        case PlayStepMarked marked -> settled.add(marked.step());
        default -> throw new AssertionError(signal);
      }
    }

    Optional<String> owner() {
      return claimed.or(() -> rested);
    }

    boolean hasPlay() {
      return isPlayStarted && settled.size() < STEPS.size();
    }

    String button() {
      return switch (latest) {
        case SNOOZE -> "Take it up";
        case RESOLVE -> "Take it up again";
        case CLAIM, HAND_OVER, ESCALATE, REMIND ->
            owner().isEmpty() ? "Claim" : hasPlay() ? "Hand over" : "Start play";
      };
    }

    String status() {
      return switch (latest) {
        case SNOOZE -> "Rests until";
        case RESOLVE -> "Resolved by";
        case CLAIM, HAND_OVER, ESCALATE, REMIND ->
            owner().map(it -> it + " has it").orElse("Nobody has it yet.");
      };
    }
  }

  private static Signal any(Random random) {
    var by = new Csm(PEOPLE.get(random.nextInt(3)));
    return switch (random.nextInt(8)) {
      case 0, 1 -> step(Step.CLAIM, by);
      case 2 -> step(Step.HAND_OVER, by);
      case 3 -> step(Step.SNOOZE, by);
      case 4 -> step(Step.RESOLVE, by);
      case 5 -> step(Step.ESCALATE, by);
      case 6 -> started(by);
      default ->
          new PlayStepMarked(
              "adoption-sprint:1",
              STEPS.get(random.nextInt(3)),
              Mark.values()[random.nextInt(3)],
              by);
    };
  }

  private static RiskHandled step(Step step, Csm by) {
    return new RiskHandled(
        1,
        step,
        step == Step.SNOOZE ? Optional.of(TODAY.plusDays(7)) : Optional.empty(),
        step == Step.HAND_OVER ? Optional.of(new Csm("kim")) : Optional.empty(),
        Optional.empty(),
        by);
  }

  private static PlayStarted started(Csm by) {
    var play = PlayCatalog.shipped().find("adoption-sprint").orElseThrow();
    return new PlayStarted(
        "adoption-sprint:1",
        play.title(),
        OptionalInt.of(1),
        Optional.of(TODAY),
        play.plannedFrom(TODAY),
        by);
  }

  private static SentimentNoted pulse(int pulse) {
    return new SentimentNoted(
        pulse, List.of(), Optional.empty(), Optional.empty(), Optional.of(new Csm("dana")));
  }

  private static List<LoggedSignal> opening() {
    return AccountLog.of("any")
        .on("2026-01-01", customer("Acme"), signed("C-1", "2026-01-01", 12, line("S", 10, 900)))
        .on(TODAY, pulse(1))
        .signals();
  }

  private static LoggedSignal at(int minute, Signal signal) {
    var at = TODAY.atStartOfDay(ZoneOffset.UTC).plusHours(9).plusMinutes(minute).toInstant();
    return new LoggedSignal(new SignalId("m" + minute), new AccountId("any"), at, at, signal);
  }

  /// Reordered, doubled, in batches of any size.
  private static void deliverAnyhow(List<LoggedSignal> steps, ScoredStream scored, Random random) {
    var anyhow = new ArrayList<>(steps);
    anyhow.addAll(steps.subList(0, random.nextInt(steps.size() + 1)));
    Collections.shuffle(anyhow, random);
    for (var from = 0; from < anyhow.size(); ) {
      var to = from + 1 + random.nextInt(anyhow.size() - from);
      scored.deliver(anyhow.subList(from, to));
      from = to;
    }
  }

  /// The account at the end of its stream.
  private static final class ScoredStream {
    private final List<Announcement> said = new ArrayList<>();
    private Account account = new Account.Unscored(new AccountId("any"));
    private long position;

    void deliver(List<LoggedSignal> signals) {
      var from = BigInteger.valueOf(++position);
      var batch = new SignalBatch(account.id(), List.copyOf(signals), from, from);
      switch (new AccountTransition(MODELS, TODAY).decide(account, batch)) {
        case TransitionResult.Advanced advanced -> {
          account = advanced.after();
          said.addAll(advanced.after().delivery().outbox().announcements());
        }
        case TransitionResult.Repeated repeated -> said.addAll(repeated.announcements());
        case TransitionResult.Unchanged _ -> {}
      }
    }
  }

  /// Of all that was said, in any order and some of it twice.
  private static Card card(List<Announcement> said, Random random) {
    var delivered = new ArrayList<>(said);
    delivered.addAll(said.subList(0, random.nextInt(said.size() + 1)));
    Collections.shuffle(delivered, random);
    return RiskCardView.of(delivered, _ -> Optional.empty()).orElseThrow();
  }

  private static List<CardButton> buttons(Card card) {
    return card.elements().stream()
        .filter(ButtonRow.class::isInstance)
        .flatMap(row -> ((ButtonRow) row).buttons().stream())
        .toList();
  }

  private static List<String> labels(Card card) {
    return buttons(card).stream().map(CardButton::label).toList();
  }
}
