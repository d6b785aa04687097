package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.joined;
import static dev.oarlock.domain.testing.SampleSignals.left;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.account.signal.SystemSignal.MergeNoted;
import dev.oarlock.domain.renewal.ForecastCategory;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.announcement.Announcement.ForecastsDisagree;
import dev.oarlock.domain.transition.announcement.DisagreementResolution;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DisagreementTransitionTest {
  private static final LocalDate RENEWAL = LocalDate.parse("2027-01-10");
  private static final LocalDate EARLY = RENEWAL.minusDays(200);
  private static final LocalDate ASKED = RENEWAL.minusDays(180);
  private static final LocalDate LATER = RENEWAL.minusDays(120);
  private static final LocalDate LAST = RENEWAL.minusDays(90);

  @Test
  void theLeadIsToldOnceThatModelAndCsmAreApart() {
    var stream = stream(doomed().on(LATER, called(0.05)).on(LATER, active(LATER, 1)), LATER);

    stream.deliver(0, 5);
    stream.deliver(5, 6);
    stream.deliver(6, 7);

    assertThat(stream.state().renewalForecasts(LATER).orElseThrow().modelCategory())
        .isEqualTo(ForecastCategory.LIKELY_CHURN);
    assertThat(types(stream)).containsOnlyOnce("ForecastsDisagree");
    assertThat(disagreement(stream).id()).isEqualTo("any:disagreement:1");
    assertThat(disagreement(stream).disagreement().drivers())
        .isNotEmpty()
        .allMatch(driver -> driver.contribution() > 0);
  }

  @Test
  void timeAloneOpensIt180DaysBefore() {
    var story = doomed().on(EARLY, called(0.05)).on(ASKED, new DayPassed(ASKED));
    var stream = stream(story, EARLY);
    stream.deliver(0, 6);
    assertThat(types(stream)).doesNotContain("ForecastsDisagree");
    assertThat(stream.state().scores().nextChangeDay())
        .hasValueSatisfying(due -> assertThat(due).isBefore(ASKED.plusDays(1)));

    stream.on(ASKED).deliver(6, 7);

    assertThat(types(stream)).containsOnlyOnce("ForecastsDisagree");
  }

  @Test
  void aDecisionSettlesItAndIsTold() {
    var stream = stream(doomed().on(LATER, called(0.05)).on(LATER, decided(Choice.CSM)), LATER);

    stream.deliver(0, 6);
    stream.deliver(6, 7);

    assertThat(settled(stream).number()).isEqualTo(1);
    assertThat(settled(stream).resolution()).isInstanceOf(DisagreementResolution.Decided.class);
    assertThat(stream.state().risk().disagreements().open()).isEmpty();
  }

  @Test
  void oneOfAnAccountThatIsAPartOfAnotherForAWhileWaits() {
    var acme = new AccountId("acme");
    var story =
        doomed()
            .on(LATER, called(0.05))
            .on(LATER, new MergeNoted(acme, false, Optional.empty()))
            .on(LATER.plusDays(1), new MergeNoted(acme, true, Optional.empty()))
            .on(LATER.plusDays(1), decided(Choice.CSM));
    var stream = stream(story, LATER);
    stream.deliver(0, 6);
    var before = stream.state().risk();
    stream.deliver(6, 7);
    assertThat(stream.state().risk().disagreements().open()).isEmpty();

    stream.on(LATER.plusDays(1)).deliver(7, 8);
    assertThat(stream.state().risk()).isEqualTo(before);
    assertThat(types(stream)).containsOnlyOnce("ForecastsDisagree");

    stream.deliver(8, 9);
    assertThat(settled(stream).number()).isEqualTo(1);
  }

  @Test
  void aCallAndADecisionAreOfTheBusinessesDay() {
    var berlin = ZoneId.of("Europe/Berlin");
    var evening = Duration.ofMinutes(90); // before midnight in UTC: the next day in Berlin
    var said =
        doomed().on(LATER, called(0.05)).on(LATER, decided(Choice.CSM)).signals().stream()
            .map(it -> at(it.at().minus(evening), it).atZone(berlin))
            .toList();
    var stream = new StreamedAccount(said, LATER);
    stream.deliver(0, 6);
    stream.deliver(6, 7);

    assertThat(settled(stream).disagreement().csm().at()).hasToString(LATER + "T00:30+02:00");
    assertThat(settled(stream).resolution()).asString().contains("at=" + LATER + "T00:30+02:00");
  }

  private static LoggedSignal at(Instant moment, LoggedSignal it) {
    return new LoggedSignal(it.id(), it.account(), moment, moment, it.signal());
  }

  @Test
  void monitoredItComesAgain90DaysBefore() {
    var story =
        doomed()
            .on(LATER, called(0.05))
            .on(LATER, decided(Choice.MONITOR))
            .on(LAST, new DayPassed(LAST));
    var stream = stream(story, LATER);
    stream.deliver(0, 6);
    stream.deliver(6, 7);
    assertThat(stream.state().risk().disagreements().open()).isEmpty();
    assertThat(stream.state().scores().nextChangeDay())
        .hasValueSatisfying(due -> assertThat(due).isBefore(LAST.plusDays(1)));

    stream.on(LAST).deliver(7, 8);

    assertThat(types(stream))
        .containsSubsequence("ForecastsDisagree", "DisagreementResolved", "ForecastsDisagree");
    assertThat(stream.said()).extracting(Announcement::id).contains("any:disagreement:2");
  }

  @Test
  void signedBeforeAnybodyDecidedItIsOver() {
    var renewal = renewed("C-1", RENEWAL.toString(), 12, line("SEAT", 100, 1_500));
    var stream = stream(doomed().on(LATER, called(0.05)).on(LATER, renewal), LATER);

    stream.deliver(0, 6);
    stream.deliver(6, 7);

    assertThat(settled(stream).resolution()).isInstanceOf(DisagreementResolution.Lapsed.class);
    assertThat(settled(stream).disagreement().renewal()).isEqualTo(RENEWAL);
  }

  @Test
  void aCsmWhoComesRoundSettlesIt() {
    var stream = stream(doomed().on(LATER, called(0.05)).on(LATER, called(0.7)), LATER);
    stream.deliver(0, 6);

    stream.deliver(6, 7);

    assertThat(settled(stream).resolution()).isInstanceOf(DisagreementResolution.Agreed.class);
  }

  @Test
  void historyIsToldWithTheNextNews() {
    var story = doomed().on(EARLY, called(0.05)).on(LATER, new DayPassed(LATER));
    var stream = stream(story, LATER);
    stream.deliver(0, 6);
    assertThat(types(stream)).doesNotContain("ForecastsDisagree");

    stream.deliver(6, 7);

    assertThat(types(stream)).containsOnlyOnce("ForecastsDisagree");
  }

  @Test
  void aBackfillWaitsInTheQueueWithoutAWord() {
    var backfilled =
        doomed().on(LATER, called(0.05)).signals().stream()
            .map(it ->
                new LoggedSignal(it.id(), it.account(), it.at(), it.knownAt(), it.signal(), true))
            .toList();
    var stream = new StreamedAccount(backfilled, LATER);

    stream.deliver(0, 6);

    assertThat(types(stream)).doesNotContain("ForecastsDisagree");
    assertThat(stream.state().risk().disagreements().open()).isPresent();
  }

  @Test
  void whatDiesBeforeItIsSaidIsSaidAgainUnderTheSameId() {
    var stream = stream(doomed().on(LATER, called(0.05)), LATER);
    stream.dieAfterWriting(0, 6);

    stream.deliver(0, 6);

    assertThat(types(stream)).containsOnlyOnce("ForecastsDisagree");
    assertThat(disagreement(stream).id()).isEqualTo("any:disagreement:1");
  }

  /// Five signals of an account that the model gives up: no use for long, and no sponsor.
  private static AccountLog doomed() {
    var last = LocalDate.parse("2026-03-20");
    return AccountLog.of("any")
        .on("2026-01-10", signed("C-1", "2026-01-10", 12, line("SEAT", 100, 1_500)))
        .on("2026-01-12", joined("p1", ContactRole.SPONSOR))
        .on(last.minusDays(28), active(last.minusDays(28), 60))
        .on(last, active(last, 10))
        .on("2026-04-01", left("p1", ContactRole.SPONSOR));
  }

  private static ChurnCalled called(double probability) {
    return new ChurnCalled(
        RENEWAL, probability, Optional.empty(), Optional.empty(), new Csm("dana"));
  }

  private static Signal decided(Choice choice) {
    return new CallDecided(
        RENEWAL,
        choice,
        OptionalDouble.empty(),
        Optional.empty(),
        0.9,
        OptionalDouble.of(0.05),
        Optional.empty(),
        new Csm("bo"));
  }

  private static StreamedAccount stream(AccountLog story, LocalDate today) {
    return new StreamedAccount(story.signals(), today);
  }

  private static ForecastsDisagree disagreement(StreamedAccount stream) {
    return only(stream, ForecastsDisagree.class);
  }

  private static DisagreementResolved settled(StreamedAccount stream) {
    return only(stream, DisagreementResolved.class);
  }

  private static <A extends Announcement> A only(StreamedAccount stream, Class<A> type) {
    var all = stream.said().stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static List<String> types(StreamedAccount stream) {
    return stream.said().stream().map(Announcement::type).toList();
  }
}
