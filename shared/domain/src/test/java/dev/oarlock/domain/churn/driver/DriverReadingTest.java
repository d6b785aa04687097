package dev.oarlock.domain.churn.driver;

import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged.Movement;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.UsageReports;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverReadingTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final AccountLog ACME = AccountLog.of("acme");
  private static final Money BILL = Money.of(50_000, "EUR");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # days ago, in words
          0,  in use last week
          6,  in use last week
          7,  no use for 1 week
          30, no use for 4 weeks
          80, no use for 7 weeks or more
          """)
  void recencyCountsInWholeWeeks(int daysAgo, String words) {
    var story = ACME.on(TODAY, UsageReports.users(TODAY.minusDays(daysAgo), 50));

    assertThat(sentence(story, Driver.RECENCY)).isEqualTo(words);
  }

  @Test
  void reportsOfNoUseCountAsNoUse() {
    var story =
        ACME.on(TODAY, UsageReports.users(TODAY.minusDays(21), 5), UsageReports.users(TODAY, 0));

    assertThat(sentence(story, Driver.RECENCY)).isEqualTo("no use for 3 weeks");
  }

  @Test
  void useIsComparedWithTheEightWeeksBefore() {
    var falling = ACME;
    for (int week = 0; week < 12; week++) {
      var day = TODAY.minusWeeks(week);
      falling = falling.on(day, UsageReports.users(day, week < 4 ? 60 : 100));
    }

    assertThat(sentence(falling, Driver.TREND)).isEqualTo("use down in four weeks");
    assertThat(value(falling, Driver.TREND).getAsDouble()).isCloseTo(2.03, within(0.01));
  }

  @Test
  void dailyReportsWithQuietWeekendsMeanTheSameAsWeeklyOnes() {
    var daily = licensed();
    var weekly = licensed();
    for (int day = 0; day < 84; day++) {
      var on = TODAY.minusDays(day);
      daily = daily.on(on, UsageReports.users(on, day % 7 < 5 ? 80 : 3));
      weekly = day % 7 == 0 ? weekly.on(on, UsageReports.users(on, 80)) : weekly;
    }

    assertThat(value(daily, Driver.LEVEL)).isEqualTo(value(weekly, Driver.LEVEL));
    assertThat(value(daily, Driver.TREND)).isEqualTo(value(weekly, Driver.TREND));
    assertThat(sentence(daily, Driver.LEVEL)).isEqualTo("more of their licences in use than most");
  }

  @Test
  void howManyPercentOfTheLicencesAreActiveIsSaidByHealthAlone() {
    var story = licensed();
    for (int day = 0; day < 84; day++) {
      var on = TODAY.minusDays(day);
      story = story.on(on, UsageReports.users(on, 50 + 7 * day % 30));
    }
    var evidence = AccountEvidence.of(story.facts(TODAY));
    var health = Measure.LICENCES_ACTIVE.read(evidence, TODAY).value().getAsDouble();

    assertThat(Measure.LICENCES_ACTIVE.sentence(health)).contains("50 % of licences active");
    assertThat(sentence(story, Driver.LEVEL)).isEqualTo("more of their licences in use than most");
  }

  @Test
  void licencesGivenBackAreNoUse() {
    var bought = licensed().on(TODAY, UsageReports.users(TODAY, 45));
    var gaveBack = bought.on(TODAY, amended("C-1", TODAY.toString(), line("SEATS", 50, 500)));

    assertThat(value(gaveBack, Driver.LEVEL)).isEqualTo(value(bought, Driver.LEVEL));
  }

  @Test
  void theLevelNeedsLicencesAndTheBreadthNeedsFeaturesOffered() {
    var unlicensed = ACME.on(TODAY, UsageReports.users(TODAY, 50));
    var story = ACME.on(TODAY, UsageReports.users(TODAY, 50, 4));

    assertThat(value(unlicensed, Driver.LEVEL)).isEmpty();
    assertThat(value(unlicensed, Driver.BREADTH)).isEmpty();
    assertThat(sentence(story, Driver.BREADTH))
        .isEqualTo("only 20 % of features used over four weeks");
  }

  @Test
  void twoTicketsAMonthAreHealthyAndTwentyAreNot() {
    var healthy = ACME;
    var many = ACME;
    for (int ticket = 0; ticket < 60; ticket++) {
      var day = TODAY.minusDays(ticket);
      healthy = ticket % 15 == 0 ? healthy.on(day, opened("T-" + ticket, false)) : healthy;
      many = many.on(day, opened("T-" + ticket, false));
    }

    assertThat(reading(healthy, Driver.SUPPORT).orElseThrow().contribution()).isZero();
    assertThat(sentence(many, Driver.SUPPORT)).isEqualTo("more tickets than is healthy");
    assertThat(reading(many, Driver.SUPPORT).orElseThrow().contribution()).isGreaterThan(0.5);
    assertThat(value(ACME, Driver.SUPPORT)).isEmpty();
  }

  @Test
  void aTicketMayBeEscalatedLater() {
    var mild = ACME.on("2026-11-01", opened("T-1", false), opened("T-2", false));
    var urgent = ACME.on("2026-11-01", opened("T-1", false), opened("T-2", true));
    var later = mild.on("2026-11-05", closed("T-2"));

    assertThat(value(mild, Driver.ESCALATIONS)).isEmpty();
    assertThat(value(urgent, Driver.ESCALATIONS)).hasValue(1);
    assertThat(value(later, Driver.ESCALATIONS)).hasValue(1);
    assertThat(sentence(later, Driver.ESCALATIONS))
        .isEqualTo("1 urgent or escalated case in 90 days");
  }

  @Test
  void sentimentIsTheMeanOfSurveysAndAPulseThatHasNotExpired() {
    var nps = ACME.on("2026-10-01", new SurveyAnswered(SurveyAnswered.Survey.NPS, 3, none()));
    var both = nps.on("2026-10-01", pulse(5, "2026-12-31"));
    var expired = nps.on("2026-10-01", pulse(5, "2026-11-21"));

    assertThat(value(nps, Driver.SENTIMENT).getAsDouble()).isCloseTo(1.95, within(0.01));
    assertThat(value(both, Driver.SENTIMENT).getAsDouble()).isCloseTo(0.20, within(0.01));
    assertThat(value(expired, Driver.SENTIMENT)).isEqualTo(value(nps, Driver.SENTIMENT));
  }

  @Test
  void anOverdueInvoiceGrowsByTheWeekUntilItIsPaid() {
    var due = LocalDate.parse("2026-11-01");
    var overdue = ACME.on("2026-11-02", new InvoiceOverdue("I-1", BILL, due));
    var paid = overdue.on("2026-11-10", new InvoicePaid("I-1", BILL, due));
    var onTime = ACME.on("2026-10-30", new InvoicePaid("I-1", BILL, due));

    assertThat(sentence(overdue, Driver.BILLING)).isEqualTo("invoices 3 weeks late");
    assertThat(sentence(paid, Driver.BILLING)).isEqualTo("invoices 1 week late");
    assertThat(sentence(onTime, Driver.BILLING)).isEqualTo("invoices paid on time");
  }

  @Test
  void aSponsorWhoLeftCountsUntilSomebodyFollows() {
    var sponsorLeft = ACME.on("2026-10-01", sponsor("P-1", Movement.LEFT));
    var followed = sponsorLeft.on("2026-11-01", sponsor("P-2", Movement.JOINED));

    assertThat(value(sponsorLeft, Driver.SPONSOR)).hasValue(1);
    assertThat(value(followed, Driver.SPONSOR)).hasValue(0);
    assertThat(value(ACME, Driver.SPONSOR)).isEmpty();
  }

  @Test
  void onlyAHigherPriceForTheSameLicencesIsAPriceRise() {
    var first = signed("C-1", "2025-06-01", 12, line("SEATS", 100, 1_000));
    var dearer =
        ACME.on("2026-06-01", first, renewed("C-1", "2026-06-01", 12, line("SEATS", 50, 600)));
    var more =
        ACME.on("2026-06-01", first, renewed("C-1", "2026-06-01", 12, line("SEATS", 200, 2_000)));

    assertThat(sentence(dearer, Driver.PRICE)).isEqualTo("price raised by 20 %");
    assertThat(value(dearer, Driver.PRICE).getAsDouble()).isCloseTo(2, within(1e-9));
    assertThat(value(more, Driver.PRICE)).hasValue(0);
  }

  @Test
  void anExecutiveNotMetIsCountedInMonths() {
    var met = ACME.on("2026-05-20", meeting(true));
    var never = signedIn("2025-01-01").on("2026-11-01", meeting(false));

    assertThat(sentence(met, Driver.EXEC)).isEqualTo("no executive met for 6 months");
    assertThat(sentence(never, Driver.EXEC)).isEqualTo("no executive met for 12 months or more");
    assertThat(value(ACME, Driver.EXEC)).isEmpty();
  }

  @Test
  void contributionsAreWeightTimesValue() {
    var reading = reading(ACME.on("2026-10-01", sponsor("P-1", Movement.LEFT)), Driver.SPONSOR);

    assertThat(reading.orElseThrow()).isEqualTo(new DriverReading(Driver.SPONSOR, 1, 0.8));
    assertThat(reading.orElseThrow().raisesRisk()).isTrue();
  }

  private static AccountLog licensed() {
    return signedIn("2026-01-01");
  }

  private static AccountLog signedIn(String day) {
    return ACME.on(day, signed("C-1", day, 12, line("SEATS", 100, 1_000)));
  }

  private static TicketOpened opened(String ticket, boolean urgent) {
    return new TicketOpened(ticket, urgent ? Priority.URGENT : Priority.NORMAL, false);
  }

  private static TicketClosed closed(String ticket) {
    var none = OptionalInt.empty();
    return new TicketClosed(ticket, true, none, none, none);
  }

  private static SentimentNoted pulse(int pulse, String expires) {
    var day = Optional.of(LocalDate.parse(expires));
    return new SentimentNoted(pulse, List.of(), Optional.empty(), day, Optional.empty());
  }

  private static ContactChanged sponsor(String contact, Movement movement) {
    return new ContactChanged(contact, ContactRole.SPONSOR, movement);
  }

  private static MeetingHeld meeting(boolean executive) {
    return new MeetingHeld(MeetingHeld.Kind.CHECK_IN, Set.of(), executive, true);
  }

  private static Optional<ContactRole> none() {
    return Optional.empty();
  }

  private static OptionalDouble value(AccountLog story, Driver driver) {
    return reading(story, driver).stream().mapToDouble(DriverReading::value).findFirst();
  }

  private static String sentence(AccountLog story, Driver driver) {
    return reading(story, driver).orElseThrow().sentence();
  }

  private static Optional<DriverReading> reading(AccountLog story, Driver driver) {
    var forecast = HazardModel.expert(new Probability(0.1)).forecast(story.facts(TODAY), TODAY);
    return forecast.drivers().stream().filter(d -> d.driver() == driver).findFirst();
  }
}
