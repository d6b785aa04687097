package dev.oarlock.domain.state;

import static dev.oarlock.domain.testing.Orders.line;
import static dev.oarlock.domain.testing.Orders.renewed;
import static dev.oarlock.domain.testing.Orders.signed;
import static dev.oarlock.domain.testing.Signals.active;
import static dev.oarlock.domain.testing.Signals.joined;
import static dev.oarlock.domain.testing.Signals.left;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.announce.Announcement.CallsDisagree;
import dev.oarlock.domain.announce.Announcement.CallsSettled;
import dev.oarlock.domain.announce.Settled;
import dev.oarlock.domain.call.RiskBand;
import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.CallDecided;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import dev.oarlock.domain.signal.Signal.ChurnCalled;
import dev.oarlock.domain.signal.Signal.DayPassed;
import dev.oarlock.domain.testing.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CallingTest {
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

    assertThat(stream.state().calls(LATER).orElseThrow().machineBand()).isEqualTo(RiskBand.LOST);
    assertThat(types(stream)).containsOnlyOnce("CallsDisagree");
    assertThat(disagreement(stream).id()).isEqualTo("any:calls:1");
    assertThat(disagreement(stream).said().because())
        .isNotEmpty()
        .allMatch(driver -> driver.contribution() > 0);
  }

  @Test
  void timeAloneOpensIt180DaysBefore() {
    var story = doomed().on(EARLY, called(0.05)).on(ASKED, new DayPassed(ASKED));
    var stream = stream(story, EARLY);
    stream.deliver(0, 6);
    assertThat(types(stream)).doesNotContain("CallsDisagree");
    assertThat(stream.state().due())
        .hasValueSatisfying(due -> assertThat(due).isBefore(ASKED.plusDays(1)));

    stream.on(ASKED).deliver(6, 7);

    assertThat(types(stream)).containsOnlyOnce("CallsDisagree");
  }

  @Test
  void aDecisionSettlesItAndIsTold() {
    var stream = stream(doomed().on(LATER, called(0.05)).on(LATER, decided(Choice.CSM)), LATER);

    stream.deliver(0, 6);
    stream.deliver(6, 7);

    assertThat(settled(stream).number()).isEqualTo(1);
    assertThat(settled(stream).how()).isInstanceOf(Settled.Decided.class);
    assertThat(stream.state().disputes().open()).isEmpty();
  }

  @Test
  void aCallAndADecisionAreOfTheBusinessesDay() {
    var berlin = ZoneId.of("Europe/Berlin");
    var evening = Duration.ofMinutes(90); // before midnight in UTC: the next day in Berlin
    var said =
        doomed().on(LATER, called(0.05)).on(LATER, decided(Choice.CSM)).signals().stream()
            .map(it -> at(it.at().minus(evening), it).in(berlin))
            .toList();
    var stream = new Stream(said, LATER);
    stream.deliver(0, 6);
    stream.deliver(6, 7);

    assertThat(settled(stream).said().csm().at()).hasToString(LATER + "T00:30+02:00");
    assertThat(settled(stream).how()).asString().contains("at=" + LATER + "T00:30+02:00");
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
    assertThat(stream.state().disputes().open()).isEmpty();
    assertThat(stream.state().due())
        .hasValueSatisfying(due -> assertThat(due).isBefore(LAST.plusDays(1)));

    stream.on(LAST).deliver(7, 8);

    assertThat(types(stream)).containsSubsequence("CallsDisagree", "CallsSettled", "CallsDisagree");
    assertThat(stream.said()).extracting(Announcement::id).contains("any:calls:2");
  }

  @Test
  void signedBeforeAnybodyDecidedItIsOver() {
    var renewal = renewed("C-1", RENEWAL.toString(), 12, line("SEAT", 100, 1_500));
    var stream = stream(doomed().on(LATER, called(0.05)).on(LATER, renewal), LATER);

    stream.deliver(0, 6);
    stream.deliver(6, 7);

    assertThat(settled(stream).how()).isInstanceOf(Settled.Over.class);
    assertThat(settled(stream).said().renewal()).isEqualTo(RENEWAL);
  }

  @Test
  void aCsmWhoComesRoundSettlesIt() {
    var stream = stream(doomed().on(LATER, called(0.05)).on(LATER, called(0.7)), LATER);
    stream.deliver(0, 6);

    stream.deliver(6, 7);

    assertThat(settled(stream).how()).isInstanceOf(Settled.Agreed.class);
  }

  @Test
  void historyIsToldWithTheNextNews() {
    var story = doomed().on(EARLY, called(0.05)).on(LATER, new DayPassed(LATER));
    var stream = stream(story, LATER);
    stream.deliver(0, 6);
    assertThat(types(stream)).doesNotContain("CallsDisagree");

    stream.deliver(6, 7);

    assertThat(types(stream)).containsOnlyOnce("CallsDisagree");
  }

  @Test
  void aBackfillWaitsInTheQueueWithoutAWord() {
    var backfilled =
        doomed().on(LATER, called(0.05)).signals().stream()
            .map(it ->
                new LoggedSignal(it.id(), it.account(), it.at(), it.knownAt(), it.signal(), true))
            .toList();
    var stream = new Stream(backfilled, LATER);

    stream.deliver(0, 6);

    assertThat(types(stream)).doesNotContain("CallsDisagree");
    assertThat(stream.state().disputes().open()).isPresent();
  }

  @Test
  void whatDiesBeforeItIsSaidIsSaidAgainUnderTheSameId() {
    var stream = stream(doomed().on(LATER, called(0.05)), LATER);
    stream.dieAfterWriting(0, 6);

    stream.deliver(0, 6);

    assertThat(types(stream)).containsOnlyOnce("CallsDisagree");
    assertThat(disagreement(stream).id()).isEqualTo("any:calls:1");
  }

  /// Five signals of an account that the model gives up: no use for long, and no sponsor.
  private static Story doomed() {
    var last = LocalDate.parse("2026-03-20");
    return Story.of("any")
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

  private static Stream stream(Story story, LocalDate today) {
    return new Stream(story.signals(), today);
  }

  private static CallsDisagree disagreement(Stream stream) {
    return only(stream, CallsDisagree.class);
  }

  private static CallsSettled settled(Stream stream) {
    return only(stream, CallsSettled.class);
  }

  private static <A extends Announcement> A only(Stream stream, Class<A> type) {
    var all = stream.said().stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static List<String> types(Stream stream) {
    return stream.said().stream().map(Announcement::type).toList();
  }
}
