package dev.oarlock.domain.risk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.risk.handling.FollowUpPolicy.WatchedRisk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Risks come back: to the owner, to the manager, to the leadership, and each once.
class FollowUpPolicyTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  /// A Monday, before work.
  private static final Instant ALERT = Instant.parse("2026-11-23T08:00:00Z");

  private static final Csm DANA = new Csm("dana");

  private final FollowUpPolicy policy =
      new FollowUpPolicy(
          FollowUpWaits.shipped(),
          PersonDirectory.of(List.of(person("dana", Optional.of("kim")), person("kim"))),
          UTC);

  @Test
  void whatNobodyTakesGoesUpInBusinessHours() {
    assertThat(told(Optional.of(DANA), RiskUrgency.URGENT, 40))
        .containsExactly(
            "REMIND Mon 11", "ESCALATE to kim Mon 13", "ESCALATE to the leadership Tue 09");
  }

  @Test
  void theLessUrgentWaitsLonger() {
    assertThat(told(Optional.of(DANA), RiskUrgency.NORMAL, 24 * 14))
        .containsExactly(
            "REMIND Tue 09", "ESCALATE to kim Fri 09", "ESCALATE to the leadership Fri 09");
  }

  @Test
  void whereNobodyKnowsTheManagerItGoesToTheLeadershipAndSaysWhy() {
    var steps = steps(Optional.of(new Csm("lee")), RiskUrgency.URGENT, 40);

    assertThat(steps).hasSize(2);
    assertThat(steps.getLast().what().to()).isEmpty();
    assertThat(steps.getLast().what().note()).contains("nobody is known to lead lee");
  }

  @Test
  void nobodyIsToldOnASaturday() {
    var saturday = Instant.parse("2026-11-28T11:00:00Z");

    assertThat(policy.due(risk(List.of()), saturday)).isEmpty();
  }

  @Test
  void theClockIsThatOfTheOwner() {
    var tokyo =
        new FollowUpPolicy(
            FollowUpWaits.shipped(),
            PersonDirectory.of(List.of(person("dana").in(ZoneId.of("Asia/Tokyo")))),
            UTC);

    // 11:00 in London is 20:00 in Tokyo; the next morning there begins at midnight here
    assertThat(tokyo.due(risk(List.of()), Instant.parse("2026-11-23T11:00:00Z"))).isEmpty();
    assertThat(tokyo.due(risk(List.of()), Instant.parse("2026-11-24T02:00:00Z"))).isPresent();
  }

  @Test
  void whatSomebodyHasComesBackAfterAWeekWithoutATouch() {
    var claim = new HandlingStep(ALERT.plusSeconds(60), step(Step.CLAIM, Optional.empty()));

    assertThat(policy.due(risk(List.of(claim)), day("2026-11-27"))).isEmpty();
    assertThat(policy.due(risk(List.of(claim)), day("2026-11-30"))).contains(reminder());
    var reminded = new HandlingStep(day("2026-11-30"), reminder());
    assertThat(policy.due(risk(List.of(claim, reminded)), day("2026-12-01"))).isEmpty();
    assertThat(policy.due(risk(List.of(claim, reminded)), day("2026-12-07"))).contains(reminder());
  }

  @Test
  void whatRestedComesBackOnTheDayAfter() {
    var until = Optional.of(LocalDate.parse("2026-11-25"));
    var snooze = new HandlingStep(ALERT.plusSeconds(60), step(Step.SNOOZE, until));

    assertThat(policy.due(risk(List.of(snooze)), day("2026-11-25"))).isEmpty();
    assertThat(policy.due(risk(List.of(snooze)), day("2026-11-26"))).contains(reminder());
    var reminded = new HandlingStep(day("2026-11-26"), reminder());
    assertThat(policy.due(risk(List.of(snooze, reminded)), day("2026-11-27"))).isEmpty();
  }

  @Test
  void whatWasCalledResolvedAndIsNotComesBackAfterAWeek() {
    var resolved = new HandlingStep(ALERT.plusSeconds(60), step(Step.RESOLVE, Optional.empty()));

    assertThat(policy.due(risk(List.of(resolved)), day("2026-11-26"))).isEmpty();
    assertThat(policy.due(risk(List.of(resolved)), day("2026-11-30"))).contains(reminder());
  }

  @Test
  void whatWasOverlookedForWeeksIsLeftToTheDigest() {
    assertThat(policy.due(risk(List.of()), day("2026-12-08"))).isEmpty();
  }

  private List<String> told(Optional<Csm> owner, RiskUrgency urgency, int hours) {
    return steps(owner, urgency, hours).stream().map(FollowUpPolicyTest::words).toList();
  }

  private static String words(HandlingStep step) {
    var what = step.what();
    var to = what.to().map(Csm::name).orElse("the leadership");
    var at = step.at().atZone(UTC);
    return "%s%s %s %02d"
        .formatted(
            what.step(),
            what.step() == Step.ESCALATE ? " to " + to : "",
            at.getDayOfWeek().name().charAt(0)
                + at.getDayOfWeek().name().substring(1, 3).toLowerCase(Locale.ROOT),
            at.getHour());
  }

  /// What is done when it is looked at every hour, twice each.
  private List<HandlingStep> steps(Optional<Csm> owner, RiskUrgency urgency, int hours) {
    var steps = new ArrayList<HandlingStep>();
    for (var hour = 0; hour <= 2 * hours; hour++) {
      var now = ALERT.plus(Duration.ofMinutes(30L * hour));
      var latest = new RiskHandling(steps);
      policy
          .due(new WatchedRisk(1, ALERT, owner, urgency, latest), now)
          .ifPresent(step -> steps.add(new HandlingStep(now, step)));
    }
    return steps;
  }

  private static WatchedRisk risk(List<HandlingStep> steps) {
    return new WatchedRisk(
        1, ALERT, Optional.of(DANA), RiskUrgency.URGENT, new RiskHandling(steps));
  }

  private static RiskHandled reminder() {
    return new RiskHandled(
        1, Step.REMIND, Optional.empty(), Optional.empty(), Optional.empty(), RiskHandled.OARLOCK);
  }

  private static RiskHandled step(Step step, Optional<LocalDate> until) {
    return new RiskHandled(1, step, until, Optional.empty(), Optional.empty(), DANA);
  }

  private static Instant day(String day) {
    return Instant.parse(day + "T10:00:00Z");
  }

  private static Person person(String id) {
    return person(id, Optional.empty());
  }

  private static Person person(String id, Optional<String> manager) {
    return new Person(
        new PersonId(id),
        id,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        manager.map(PersonId::new));
  }
}
