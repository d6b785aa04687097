package dev.oarlock.domain.state;

import static dev.oarlock.domain.testing.Orders.line;
import static dev.oarlock.domain.testing.Orders.signed;
import static dev.oarlock.domain.testing.Signals.active;
import static dev.oarlock.domain.testing.Signals.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Bands;
import dev.oarlock.domain.health.LedgerLine.Kind;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.risk.Cause;
import dev.oarlock.domain.signal.Signal.DayPassed;
import dev.oarlock.domain.signal.Signal.HealthOverridden;
import dev.oarlock.domain.signal.Signal.RulesChanged;
import dev.oarlock.domain.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// A change of rules is never mistaken for a change of behaviour.
class NewRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final Rules STRICTER = rules("stricter", new Bands(90, 91, 95, 96));
  private static final Rules KINDER = rules("kinder", new Bands(1, 2, 3, 4));

  @Test
  void anAccountThatOnlyTheRulesPutInRedAlertsNobody() {
    var stream = new Stream(wellUsed().on(TODAY, told("stricter")).signals(), TODAY);
    stream.deliver(0, 3);

    stream.under(STRICTER).deliver(3, 4);

    assertThat(stream.state().verdict().band()).isEqualTo(Band.RED);
    assertThat(stream.state().episode().orElseThrow().cause())
        .isEqualTo(new Cause.NewRules("stricter"));
    assertThat(types(stream)).doesNotContain("AccountAtRisk");
  }

  @Test
  void norDoesItWithTheNextSignalThatSaysTheSame() {
    var story = wellUsed().on(TODAY, told("stricter")).on(TODAY, active(TODAY, 61));
    var stream = new Stream(story.signals(), TODAY);
    stream.deliver(0, 3);

    stream.under(STRICTER).deliver(3, 4);
    stream.deliver(4, 5);

    assertThat(types(stream)).doesNotContain("AccountAtRisk");
  }

  @Test
  void aSignalThatComesBeforeTheNewsOfTheRulesAlertsNobodyEither() {
    var story = wellUsed().on(TODAY, active(TODAY, 61)).on(TODAY, told("stricter"));
    var stream = new Stream(story.signals(), TODAY);
    stream.deliver(0, 3);

    stream.under(STRICTER).deliver(3, 4);
    stream.deliver(4, 5);

    assertThat(types(stream)).doesNotContain("AccountAtRisk");
  }

  @Test
  void aTelltaleSignIsAnnouncedHoweverTheRulesChanged() {
    var story = wellUsed().on(TODAY, told("stricter")).on(TODAY, pulse(1));
    var stream = new Stream(story.signals(), TODAY);
    stream.deliver(0, 3);

    stream.under(STRICTER).deliver(3, 4);
    stream.deliver(4, 5);

    assertThat(types(stream)).containsOnlyOnce("AccountAtRisk");
    assertThat(stream.state().episodes()).isEqualTo(2);
  }

  @Test
  void anAccountThatOnlyTheRulesTakeOutOfRedRingsNoGong() {
    var story = hardlyUsed().on(TODAY, told("kinder"));
    var stream = new Stream(story.signals(), TODAY);
    stream.deliver(0, 3);
    assertThat(types(stream)).containsOnlyOnce("AccountAtRisk");

    stream.under(KINDER).deliver(3, 4);

    assertThat(stream.state().episode()).isEmpty();
    assertThat(types(stream)).contains("AccountRecovered").doesNotContain("GongRung");
  }

  @Test
  void anAccountThatOnlyAWordHeldInRedRingsNoGong() {
    var until = TODAY.plusDays(9);
    var story =
        wellUsed()
            .on(
                TODAY,
                new HealthOverridden(
                    OptionalInt.of(20),
                    Optional.empty(),
                    "worse-than-it-looks",
                    Optional.empty(),
                    until,
                    new Csm("dana")))
            .on(until.plusDays(1), new DayPassed(until.plusDays(1)));
    var stream = new Stream(story.signals(), TODAY);
    stream.deliver(0, 3);
    stream.deliver(3, 4);
    assertThat(types(stream)).containsOnlyOnce("AccountAtRisk");

    stream.on(until.plusDays(1)).deliver(4, 5);

    assertThat(types(stream)).contains("AccountRecovered").doesNotContain("GongRung");
  }

  @Test
  void theLedgerTellsTheRulesFromWhatHappened() {
    var story = wellUsed().on(TODAY, active(TODAY, 20)).on(TODAY, told("kinder"));
    var stream = new Stream(story.signals(), TODAY);
    stream.deliver(0, 3);
    var before = stream.state().verdict();

    stream.under(lighterOnAdoption()).deliver(3, 5);

    var change = stream.state().latestChange().orElseThrow();
    assertThat(change.points())
        .isEqualTo(stream.state().verdict().score().orElseThrow() - before.score().orElseThrow());
    assertThat(change.lines())
        .extracting(line -> line.kind())
        .contains(Kind.COMPONENT)
        .containsOnlyOnce(Kind.SCORECARD);
  }

  @Test
  void theHistoryMarksTheDayOnWhichTheRulesChanged() {
    var stream = new Stream(wellUsed().on(TODAY, told("stricter")).signals(), TODAY);
    stream.on(YESTERDAY).deliver(0, 3);

    stream.on(TODAY).under(STRICTER).deliver(3, 4);

    assertThat(stream.state().history().on(YESTERDAY).orElseThrow().rules()).isEmpty();
    assertThat(stream.state().history().on(TODAY).orElseThrow().rules()).hasValue("stricter");
  }

  @Test
  void whatCameAgainIsNotJudgedAgain() {
    var stream = new Stream(wellUsed().on(TODAY, told("stricter")).signals(), TODAY);
    stream.deliver(0, 3);
    stream.under(STRICTER).deliver(3, 4);
    var version = stream.state().version();

    var again = stream.deliver(3, 4);

    assertThat(again).isNotInstanceOf(Stepped.Advanced.class);
    assertThat(stream.state().version()).isEqualTo(version);
  }

  private static Story wellUsed() {
    return customer(62);
  }

  private static Story hardlyUsed() {
    return customer(5);
  }

  private static Story customer(int users) {
    return Story.of("any")
        .on("2025-03-02", signed("C-1", "2025-03-02", 24, line("SEATS", 100, 900)))
        .on(YESTERDAY.minusDays(1), active(YESTERDAY.minusDays(1), users))
        .on(YESTERDAY, active(YESTERDAY, users));
  }

  private static RulesChanged told(String version) {
    return new RulesChanged(version);
  }

  private static Rules rules(String version, Bands bands) {
    var shipped = Scorecard.shipped();
    return rules(
        new Scorecard(version, shipped.parts(), bands, shipped.caps(), shipped.minimumCoverage()));
  }

  private static Rules lighterOnAdoption() {
    var shipped = Scorecard.shipped();
    var parts =
        shipped.parts().stream()
            .map(part ->
                switch (part.component()) {
                  case ADOPTION -> new Scorecard.Part(part.component(), 20, part.gauges());
                  case GROWTH -> new Scorecard.Part(part.component(), 20, part.gauges());
                  default -> part;
                })
            .toList();
    return rules(new Scorecard("kinder", parts, shipped.bands(), shipped.caps(), 40));
  }

  private static Rules rules(Scorecard scorecard) {
    return new Rules(
        Scorecards.of(scorecard), Stream.RULES.hazard(), List.of(Scorecards.shipped()));
  }

  private static List<String> types(Stream stream) {
    return stream.said().stream().map(Announcement::type).toList();
  }
}
