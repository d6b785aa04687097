package dev.oarlock.domain.risk.reason;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.closed;
import static dev.oarlock.domain.testing.SampleSignals.features;
import static dev.oarlock.domain.testing.SampleSignals.left;
import static dev.oarlock.domain.testing.SampleSignals.opened;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested.Urgency;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.DenseSignalLogs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChurnDiagnosisTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final AccountLog ACME =
      AccountLog.of("acme")
          .on("2026-02-01", signed("C-1", "2026-02-01", 12, line("SEATS", 100, 4_000)));

  static Stream<Arguments> eachReason() {
    return Stream.of(
        clue(ChurnReason.VALUE_NOT_REALISED, "31 % of the way to their targets", measured(31)),
        clue(
            ChurnReason.STALLED_IMPLEMENTATION,
            "no first value after 142 days",
            new MilestoneReached(MilestoneReached.KICKOFF)),
        clue(
            ChurnReason.SPONSOR_OR_POWER_USER_LOST,
            "their sponsor left and nobody has followed",
            left("kim", ContactRole.SPONSOR)),
        clue(
            ChurnReason.SPONSOR_OR_POWER_USER_LOST,
            "their champion left and nobody has followed",
            left("kim", ContactRole.CHAMPION)),
        clue(ChurnReason.LOW_ADOPTION, "12 % of licences active", active(TODAY.minusDays(1), 12)),
        clue(
            ChurnReason.ACQUISITION,
            "their company is being acquired, merged or wound up",
            acquired()),
        clue(
            ChurnReason.MISSING_FEATURES,
            "single-sign-on is missing and blocks them",
            new FeatureRequested("single-sign-on", Urgency.BLOCKING)),
        clue(
            ChurnReason.NEW_LEADERSHIP,
            "their leadership changed",
            new CorporateEventNoted(CorporateEventNoted.Kind.LEADERSHIP_CHANGE)),
        clue(
            ChurnReason.QUALITY_OR_PERFORMANCE,
            "a critical disruption of 240 minutes",
            new ServiceDisrupted(ServiceDisrupted.Severity.CRITICAL, 240)),
        clue(
            ChurnReason.QUALITY_OR_PERFORMANCE,
            "a major disruption of 900 minutes",
            new ServiceDisrupted(ServiceDisrupted.Severity.MAJOR, 900)),
        clue(
            ChurnReason.QUALITY_OR_PERFORMANCE,
            "they escalated a ticket",
            new TicketOpened("T-1", Priority.NORMAL, true)),
        clue(
            ChurnReason.NEW_LEADERSHIP,
            "they are looking at a competitor",
            new CorporateEventNoted(CorporateEventNoted.Kind.RFP)),
        clue(
            ChurnReason.NEW_LEADERSHIP,
            "their CSM names \"competitor\" as the reason for a pulse of 1",
            noted(1, "competitor")),
        clue(
            ChurnReason.WRONG_SOLUTION,
            "payroll is asked for, which it is not made for",
            new FeatureRequested("payroll", Urgency.NICE, true)),
        clue(
            ChurnReason.HUMAN_FACTOR,
            "\"human-factor\" is named in an answer to a survey (NPS 3)",
            new SurveyAnswered(Survey.NPS, 3, Optional.empty(), List.of("human-factor"))),
        clue(
            ChurnReason.HUMAN_FACTOR,
            "their CSM names \"our people\" as the reason for a pulse of 1",
            noted(1, "our people")));
  }

  @ParameterizedTest
  @MethodSource("eachReason")
  void eachReasonIsSeenInItsSigns(ChurnReason reason, String what, Signal signal) {
    var day = signal instanceof MilestoneReached ? "2026-07-03" : "2026-11-20";

    var diagnosis = of(ACME.on(day, signal));

    assertThat(diagnosis.strongest()).map(ReasonMatch::reason).contains(reason);
    assertThat(diagnosis.matches().getFirst().clues())
        .extracting(ReasonClue::description)
        .contains(what);
  }

  @Test
  void moreTicketsThanUsualAreASignAndAsManyAsUsualAreNone() {
    assertThat(of(tickets(7)).matches())
        .flatExtracting(ReasonMatch::clues)
        .extracting(ReasonClue::description)
        .contains("7 tickets in a month, 1 in each of the three before");
    assertThat(of(tickets(5)).matches()).isEmpty();
  }

  /// One in each of three months, then so many.
  private static AccountLog tickets(int now) {
    var log = ACME;
    for (var month = 1; month <= 3; month++) {
      log = log.on(TODAY.minusDays(30 * month + 5), ticket("before-" + month));
    }
    for (var number = 0; number < now; number++) {
      log = log.on(TODAY.minusDays(number), ticket("now-" + number));
    }
    return log;
  }

  private static TicketOpened ticket(String number) {
    return new TicketOpened(number, Priority.NORMAL, false);
  }

  @Test
  void everyReasonIsMatchedAbsentOrUnreported() {
    var diagnosis = of(ACME.on("2026-11-20", acquired()));

    assertThat(diagnosis.matches())
        .extracting(ReasonMatch::reason)
        .containsExactly(ChurnReason.ACQUISITION);
    assertThat(diagnosis.unreported())
        .containsExactly(
            ChurnReason.VALUE_NOT_REALISED,
            ChurnReason.STALLED_IMPLEMENTATION,
            ChurnReason.SPONSOR_OR_POWER_USER_LOST,
            ChurnReason.LOW_ADOPTION,
            ChurnReason.QUALITY_OR_PERFORMANCE);
    assertThat(diagnosis.absent())
        .containsExactly(
            ChurnReason.MISSING_FEATURES,
            ChurnReason.NEW_LEADERSHIP,
            ChurnReason.WRONG_SOLUTION,
            ChurnReason.HUMAN_FACTOR);
  }

  @Test
  void aTelltaleSignComesBeforeManyOtherClues() {
    var story =
        ACME.on("2026-11-01", new FeatureRequested("export", Urgency.BLOCKING))
            .on("2026-11-02", new FeatureRequested("single-sign-on", Urgency.BLOCKING))
            .on("2026-11-20", acquired());

    assertThat(of(story).matches())
        .extracting(ReasonMatch::reason)
        .containsExactly(ChurnReason.ACQUISITION, ChurnReason.MISSING_FEATURES);
  }

  @Test
  void aClueSaysSinceWhen() {
    var story = ACME.on("2026-02-03", new MilestoneReached(MilestoneReached.KICKOFF));

    assertThat(of(story).matches().getFirst().clues())
        .contains(
            new ReasonClue(
                "no first value after 292 days", Optional.of(LocalDate.parse("2026-02-03")), false),
            new ReasonClue(
                "not live after 292 days", Optional.of(LocalDate.parse("2026-02-03")), false));
  }

  @Test
  void firstValueEndsAStalledImplementation() {
    var story =
        ACME.on("2026-02-03", new MilestoneReached(MilestoneReached.KICKOFF))
            .on("2026-11-01", new MilestoneReached(MilestoneReached.FIRST_VALUE));

    assertThat(of(story).absent()).contains(ChurnReason.STALLED_IMPLEMENTATION);
  }

  @Test
  void aPulseWithoutAReasonSaysThatTheyLeaveAndNotWhy() {
    assertThat(of(ACME.on("2026-11-20", pulse(1))).matches()).isEmpty();
  }

  @Test
  void whoIsHappyNamesNoReason() {
    var promoter = new SurveyAnswered(Survey.NPS, 10, Optional.empty(), List.of("human-factor"));

    assertThat(of(ACME.on("2026-11-20", promoter)).matches()).isEmpty();
  }

  @Test
  void whatCarriesMostOfTheChanceComesFirst() {
    var story =
        ACME.on("2026-11-01", new FeatureRequested("export", Urgency.BLOCKING))
            .on("2026-11-20", acquired())
            .on("2026-11-20", new ServiceDisrupted(ServiceDisrupted.Severity.CRITICAL, 9_000));
    var facts = story.facts(TODAY);
    var drivers = HazardModel.expert(new Probability(.1)).forecast(facts, TODAY).drivers();

    var ranked = ChurnDiagnosis.of(facts, TODAY, drivers).matches();

    assertThat(ranked)
        .extracting(ReasonMatch::reason)
        .containsExactly(
            ChurnReason.QUALITY_OR_PERFORMANCE,
            ChurnReason.ACQUISITION,
            ChurnReason.MISSING_FEATURES);
    assertThat(ranked)
        .extracting(ReasonMatch::logOdds)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void theReasonThatACsmGivesCounts() {
    assertThat(of(ACME.on("2026-11-20", noted(2, "Quality"))).matches())
        .extracting(ReasonMatch::reason)
        .containsExactly(ChurnReason.QUALITY_OR_PERFORMANCE);
  }

  @Test
  void whoPushesBecauseTheyDependOnItIsNamedAsSuch() {
    var diagnosis = of(pushing());

    assertThat(diagnosis.pushingPowerUser())
        .contains(
            new PushingPowerUser(
                "2.5 of 5 for answers to tickets",
                "82 % of licences active",
                "100 % of the way to their targets"));
    assertThat(diagnosis.matches()).isEmpty();
  }

  @Test
  void whoPushesWithoutResultsIsUnhappy() {
    var story = pushing().on("2026-11-20", measured(40));

    assertThat(of(story).pushingPowerUser()).isEmpty();
    assertThat(of(story).matches())
        .extracting(ReasonMatch::reason)
        .containsExactly(
            ChurnReason.QUALITY_OR_PERFORMANCE,
            ChurnReason.VALUE_NOT_REALISED,
            ChurnReason.MISSING_FEATURES);
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return DenseSignalLogs.logs();
  }

  @Property(tries = 200)
  void eachOfTheTenReasonsIsInExactlyOneGroup(@ForAll("logs") List<LoggedSignal> log) {
    var diagnosis = ChurnDiagnosis.of(Facts.none().fold(log, TODAY), TODAY);

    var clue =
        Stream.of(
                diagnosis.matches().stream().map(ReasonMatch::reason),
                diagnosis.absent().stream(),
                diagnosis.unreported().stream())
            .flatMap(it -> it)
            .sorted()
            .toList();
    assertThat(clue).containsExactly(ChurnReason.values());
  }

  private static AccountLog pushing() {
    var story = ACME.on("2026-10-01", measured(100));
    for (var week = 8; week >= 1; week--) {
      var day = TODAY.minusDays(2).minusWeeks(week);
      story = story.on(day, active(day, 70));
    }
    var day = TODAY.minusDays(2);
    return story
        .on(day, active(day, 82), features(day, 11, 12))
        .on("2026-11-01", opened("T-1", Priority.HIGH), opened("T-2", Priority.HIGH))
        .on("2026-11-03", closed("T-1", 3, 90), closed("T-2", 2, 90))
        .on("2026-11-04", new FeatureRequested("export", Urgency.BLOCKING));
  }

  private static Arguments clue(ChurnReason reason, String what, Signal signal) {
    return Arguments.of(reason, what, signal);
  }

  private static Signal measured(int percent) {
    return new MeasureReported(
        "hours saved", percent, OptionalDouble.of(0), OptionalDouble.of(100));
  }

  private static Signal acquired() {
    return new CorporateEventNoted(CorporateEventNoted.Kind.ACQUISITION);
  }

  private static Signal noted(int pulse, String reason) {
    return new SentimentNoted(
        pulse, List.of(reason), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static ChurnDiagnosis of(AccountLog story) {
    return ChurnDiagnosis.of(story.facts(TODAY), TODAY);
  }

  @Test
  void aReasonThatAlertsIsNeverOneOfTheWeaker() {
    var diagnosis =
        new ChurnDiagnosis(
            List.of(
                match(ChurnReason.LOW_ADOPTION, 1.2, false),
                match(ChurnReason.VALUE_NOT_REALISED, 1.0, false),
                match(ChurnReason.QUALITY_OR_PERFORMANCE, 0.9, false),
                match(ChurnReason.SPONSOR_OR_POWER_USER_LOST, 0.4, true)),
            List.of(),
            List.of(),
            List.of(Telltale.SPONSOR_LEFT),
            Optional.empty());

    assertThat(diagnosis.foremost())
        .extracting(ReasonMatch::reason)
        .containsExactly(
            ChurnReason.LOW_ADOPTION,
            ChurnReason.VALUE_NOT_REALISED,
            ChurnReason.SPONSOR_OR_POWER_USER_LOST);
    assertThat(diagnosis.weaker())
        .extracting(ReasonMatch::reason)
        .containsExactly(ChurnReason.QUALITY_OR_PERFORMANCE);
  }

  private static ReasonMatch match(ChurnReason reason, double logOdds, boolean alerts) {
    return new ReasonMatch(
        reason, List.of(new ReasonClue("a sign", Optional.empty(), alerts)), logOdds);
  }
}
