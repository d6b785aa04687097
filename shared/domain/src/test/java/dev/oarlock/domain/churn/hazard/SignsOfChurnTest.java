package dev.oarlock.domain.churn.hazard;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceWrittenOff;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted.Kind;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationStep;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted.Severity;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged.Movement;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.testing.UsageReports;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Whatever opens a risk moves the chance.
class SignsOfChurnTest {
  private static final LocalDate TODAY = ArbitrarySignals.TODAY;
  private static final HazardModel MODEL = HazardModel.expert(new Probability(0.1));

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs();
  }

  @Provide
  Arbitrary<Signal> signs() {
    return Arbitraries.of(
        new CorporateEventNoted(Kind.RFP),
        new CorporateEventNoted(Kind.COMPETITOR_EVALUATION),
        new CorporateEventNoted(Kind.ACQUISITION),
        new CorporateEventNoted(Kind.BANKRUPTCY),
        new ContactChanged("P-1", ContactRole.SPONSOR, Movement.LEFT),
        new SentimentNoted(1, List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
        new InvoiceOverdue("I-99", Money.of(500_000, "EUR"), TODAY.minusDays(61)),
        new InvoiceWrittenOff("I-1", Optional.empty(), Optional.empty()));
  }

  @Property
  void eachTelltaleRaisesTheChanceAtTheNextRenewal(
      @ForAll("logs") List<LoggedSignal> log, @ForAll("signs") Signal sign) {
    var before = facts(log);
    var after = before.fold(List.of(AccountLog.of("any").logged("new", TODAY, sign)), TODAY);

    if (!TelltaleDetection.telltalesOn(before, TODAY)
        .containsAll(TelltaleDetection.telltalesOn(after, TODAY))) {
      assertRaised(before, after);
    }
  }

  /// Though for a short or a minor one by less than people read.
  @Property(tries = 200)
  void anyDisruptionRaisesItByItsMinutes(
      @ForAll("logs") List<LoggedSignal> log,
      @ForAll Severity severity,
      @ForAll @IntRange(min = 1, max = 2_000) int minutes) {
    var before = facts(log);
    var during = after(before, "new", new ServiceDisrupted(severity, minutes));
    var again = after(during, "newer", new ServiceDisrupted(severity, minutes));

    assertRaised(before, during);
    assertRaised(during, again);
  }

  @Property(tries = 200)
  void whatElseOpensARiskRaisesItTheFirstTime(
      @ForAll("logs") List<LoggedSignal> log, @ForAll("others") Signal sign) {
    var others = log.stream().filter(it -> it.signal().type() != sign.type()).toList();

    assertRaised(facts(others), after(facts(others), "new", sign));
  }

  @Provide
  Arbitrary<Signal> others() {
    return Arbitraries.of(
        new CorporateEventNoted(Kind.LEADERSHIP_CHANGE),
        blocking("sso"),
        new TicketOpened("T-99", TicketOpened.Priority.URGENT, false),
        escalation(EscalationStep.OPEN));
  }

  @Test
  void anEscalationCountsOnceFromItsOpeningAndForNinetyDays() {
    var opened = customer().on(TODAY.minusDays(3), escalation(EscalationStep.OPEN));
    var again = opened.on(TODAY.minusDays(2), escalation(EscalationStep.OPEN));
    var second =
        again
            .on(TODAY.minusDays(1), escalation(EscalationStep.CLOSE))
            .on(TODAY, escalation(EscalationStep.OPEN));

    assertThat(signs(opened)).containsExactly("1 urgent or escalated case in 90 days");
    assertThat(signs(again)).isEqualTo(signs(opened));
    assertThat(signs(second)).containsExactly("2 urgent or escalated cases in 90 days");
    assertThat(signs(customer().on(TODAY.minusDays(91), escalation(EscalationStep.OPEN))))
        .isEmpty();
  }

  private static EscalationNoted escalation(EscalationStep step) {
    return new EscalationNoted(
        step,
        Optional.empty(),
        Optional.of(new Csm("bo")),
        OptionalInt.empty(),
        Optional.empty(),
        new Csm("dana"));
  }

  private static Facts after(Facts facts, String id, Signal signal) {
    return facts.fold(List.of(AccountLog.of("any").logged(id, TODAY, signal)), TODAY);
  }

  @Property
  void aCollapseAndSilenceRaiseItToo(@ForAll("logs") List<LoggedSignal> log) {
    var others = log.stream().filter(it -> !(it.signal() instanceof UsageReported)).toList();
    var steady = facts(others, 60, 0, 100);
    var collapsed = facts(others, 60, 3, 20);
    var silent = facts(others, 60, 35, 0);

    if (detected(collapsed, Telltale.USAGE_COLLAPSED)) {
      assertRaised(steady, collapsed);
    }
    if (detected(silent, Telltale.WENT_SILENT) && !detected(silent, Telltale.USAGE_COLLAPSED)) {
      assertRaised(steady, silent);
    }
  }

  private static boolean detected(Facts facts, Telltale telltale) {
    return TelltaleDetection.telltalesOn(facts, TODAY).contains(telltale);
  }

  private static void assertRaised(Facts before, Facts after) {
    var renewal = MODEL.forecast(before, TODAY).atRenewal();
    var days =
        renewal.map(at -> (int) Math.max(1, ChronoUnit.DAYS.between(TODAY, at.on()))).orElse(90);

    assertThat(MODEL.churnWithin(after, TODAY, days).value())
        .isGreaterThan(MODEL.churnWithin(before, TODAY, days).value() - 1e-15)
        .satisfies(chance -> assertThat(chance).isGreaterThan(0));
    assertThat(MODEL.churnWithin(after, TODAY, 1).value())
        .isGreaterThan(MODEL.churnWithin(before, TODAY, 1).value());
  }

  @Test
  void evaluatedSoldAndDownForFifteenHoursIsFarFromTheBaseRate() {
    var quiet = customer();
    var told =
        quiet.on(
            TODAY,
            new CorporateEventNoted(Kind.COMPETITOR_EVALUATION),
            new CorporateEventNoted(Kind.ACQUISITION),
            new ServiceDisrupted(Severity.CRITICAL, 900));

    assertThat(atRenewal(quiet)).isLessThan(.1);
    assertThat(atRenewal(told)).isGreaterThan(.5);
  }

  @Test
  void aBankruptcyWeighsTwiceAsMuchAsASale() {
    var sold = customer().on(TODAY, new CorporateEventNoted(Kind.MERGER));
    var bankrupt = sold.on(TODAY.minusDays(10), new CorporateEventNoted(Kind.BANKRUPTCY));

    assertThat(atRenewal(bankrupt)).isGreaterThan(2 * atRenewal(sold));
    assertThat(signs(bankrupt))
        .containsExactly("their company is being acquired, merged or wound up");
  }

  @Test
  void aDisruptionWeighsByItsHoursAndFadesInThreeSteps() {
    var hour = customer().on(TODAY, new ServiceDisrupted(Severity.CRITICAL, 60));
    var night = customer().on(TODAY, new ServiceDisrupted(Severity.CRITICAL, 600));
    var minor = customer().on(TODAY, new ServiceDisrupted(Severity.MINOR, 600));
    var old = customer().on(TODAY.minusDays(31), new ServiceDisrupted(Severity.CRITICAL, 600));
    var forgotten =
        customer().on(TODAY.minusDays(91), new ServiceDisrupted(Severity.CRITICAL, 600));

    assertThat(atRenewal(night)).isGreaterThan(atRenewal(old)).isGreaterThan(atRenewal(hour));
    assertThat(atRenewal(hour)).isGreaterThan(atRenewal(minor));
    assertThat(atRenewal(forgotten)).isEqualTo(atRenewal(customer()));
  }

  @Test
  void aNewLeaderABlockingFeatureAndSilenceOfThePeopleSpeakAsWell() {
    assertThat(signs(customer().on(TODAY, new CorporateEventNoted(Kind.LEADERSHIP_CHANGE))))
        .containsExactly("their leadership changed");
    assertThat(signs(customer().on(TODAY, blocking("sso"), blocking("sso"), blocking("api"))))
        .containsExactly("2 missing features block them");
    assertThat(signs(customer().on(TODAY.minusDays(90), meeting())))
        .containsExactly("nobody of theirs in touch for 90 days");
    assertThat(signs(customer().on(TODAY.minusDays(89), meeting()))).isEmpty();
  }

  private static FeatureRequested blocking(String feature) {
    return new FeatureRequested(feature, FeatureRequested.Urgency.BLOCKING);
  }

  private static MeetingHeld meeting() {
    return new MeetingHeld(MeetingHeld.Kind.CHECK_IN, Set.of(), false, false);
  }

  private static List<String> signs(AccountLog log) {
    return MODEL.forecast(log.facts(TODAY), TODAY).drivers().stream()
        .filter(reading -> reading.driver().isSign())
        .map(reading -> reading.sentence())
        .toList();
  }

  @Test
  void ofASignThatIsNotThereNobodySpeaks() {
    var forecast = MODEL.forecast(customer().facts(TODAY), TODAY);

    assertThat(forecast.drivers()).noneMatch(reading -> reading.driver().isSign());
    assertThat(forecast.missingDrivers()).noneMatch(Driver::isSign);
  }

  /// Renews in forty days.
  private static AccountLog customer() {
    var effective = TODAY.plusDays(40).minusYears(1).toString();
    return AccountLog.of("acme")
        .on("2025-01-10", signed("C-1", effective, 12, line("SEATS", 100, 1_500)));
  }

  private static double atRenewal(AccountLog log) {
    var forecast = MODEL.forecast(log.facts(TODAY), TODAY);
    return forecast.atRenewal().orElseThrow().probability().value();
  }

  private static Facts facts(List<LoggedSignal> log) {
    return Facts.none().fold(log, TODAY);
  }

  private static Facts facts(List<LoggedSignal> others, int days, int last, int users) {
    var all = new ArrayList<>(others);
    var log = AccountLog.of("any");
    for (int ago = 0; ago < days; ago++) {
      var day = TODAY.minusDays(ago);
      var report = UsageReports.users(day, ago < last ? users : 100);
      all.add(log.logged("u" + ago, day, report));
    }
    return facts(all);
  }
}
