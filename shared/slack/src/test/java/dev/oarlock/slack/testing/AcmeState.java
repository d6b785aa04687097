package dev.oarlock.slack.testing;

import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.Guardrail;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.episode.RiskIndicators;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import dev.oarlock.domain.testing.ContractOrders;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountRisk;
import dev.oarlock.domain.transition.state.AccountScores;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AnnouncementOutbox;
import dev.oarlock.domain.transition.state.DeliveryState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// An account that fell into red, made by hand.
public final class AcmeState {
  public static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  public static final AccountId ID = new AccountId("acme");

  private AcmeState() {}

  public static AccountState red() {
    return state(verdict(), history().withChange(Optional.of(change())), Optional.of(entered()));
  }

  static AccountState sponsorless() {
    var sign =
        new EpisodeCause.TelltaleSign(dev.oarlock.domain.risk.telltale.Telltale.SPONSOR_LEFT);
    var episode = new Episode(1, LocalDate.parse("2026-11-01"), sign, OptionalInt.of(58));
    return state(verdict(), history().withChange(Optional.of(change())), Optional.of(episode));
  }

  /// The red one, of which more became known two days ago.
  public static AccountState with(Signal... more) {
    return with(red(), more);
  }

  /// The one whose sponsor left, of which more became known two days ago.
  public static AccountState sponsorlessWith(Signal... more) {
    return with(sponsorless(), more);
  }

  private static AccountState with(AccountState red, Signal... more) {
    var logged = new ArrayList<LoggedSignal>();
    for (var signal : more) {
      logged.add(logged("more" + logged.size(), "2026-11-20T10:00:00Z", signal));
    }
    var facts = red.facts().fold(logged, TODAY);
    var signs = new RiskIndicators(red.assessment(), TelltaleDetection.telltalesOn(facts, TODAY));
    var risk =
        new AccountRisk(
            red.risk().episode().map(it -> it.asOf(signs)),
            1,
            Optional.empty(),
            red.risk().disagreements());
    return new AccountState(ID, facts, red.scores(), risk, red.delivery());
  }

  public static AccountState unknown() {
    var assessment =
        new HealthAssessment(
            TODAY,
            "default 1",
            OptionalInt.empty(),
            Band.UNKNOWN,
            0,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return state(assessment, AccountHistory.none(), Optional.empty());
  }

  static AccountState state(
      HealthAssessment assessment, AccountHistory history, Optional<Episode> episode) {
    return new AccountState(
        ID,
        facts(),
        new AccountScores(assessment, forecast(), history, Optional.empty()),
        new AccountRisk(episode, 1, Optional.empty(), RenewalDisagreements.none()),
        new DeliveryState(7, AnnouncementOutbox.empty(), 1));
  }

  private static Episode entered() {
    return new Episode(
        1, LocalDate.parse("2026-11-01"), new EpisodeCause.EnteredRed(), OptionalInt.of(38));
  }

  private static Facts facts() {
    var ticket = new TicketOpened("T-1", TicketOpened.Priority.URGENT, false);
    return Facts.none()
        .fold(
            List.of(
                logged("reg", "2025-03-14T09:00:00Z", customer("Acme & Söhne <GmbH>")),
                logged(
                    "c1",
                    "2025-03-14T09:00:00Z",
                    signed("K-1", "2025-03-14", 12, ContractOrders.line("seats", 100, 12_400))),
                logged("t1", "2026-11-21T14:05:00Z", ticket)),
            TODAY);
  }

  private static LoggedSignal logged(String id, String at, Signal signal) {
    return new LoggedSignal(new SignalId(id), ID, Instant.parse(at), Instant.parse(at), signal);
  }

  static HealthAssessment verdict() {
    return new HealthAssessment(
        TODAY,
        "default 1",
        OptionalInt.of(34),
        Band.RED,
        72,
        List.of(
            part(HealthComponent.ADOPTION, 30, 31, 13),
            part(HealthComponent.SUPPORT, 15, 40, 8),
            part(HealthComponent.PAYMENTS, 10, 100, 14),
            part(HealthComponent.RELATIONSHIP, 17, 48, 11),
            missing(HealthComponent.COMMUNITY),
            missing(HealthComponent.MARKETING)),
        List.of(new Guardrail("an invoice is 60 days or more overdue", 34, -12)),
        Optional.empty(),
        Optional.empty());
  }

  private static ComponentScore part(HealthComponent component, int weight, int score, int points) {
    return new ComponentScore(component, weight, OptionalInt.of(score), points, List.of());
  }

  private static ComponentScore missing(HealthComponent component) {
    return new ComponentScore(component, 10, OptionalInt.empty(), 0, List.of());
  }

  static ScoreChange change() {
    return new ScoreChange(
        LocalDate.parse("2026-11-14"),
        LocalDate.parse("2026-11-20"),
        61,
        34,
        Band.YELLOW,
        Band.RED,
        List.of(
            line(LedgerLine.Kind.COMPONENT, "Adoption", -14, "31 % of licences in use, were 68 %"),
            line(
                LedgerLine.Kind.GUARDRAIL,
                "Guardrail",
                -12,
                "an invoice is 60 days or more overdue"),
            line(LedgerLine.Kind.COMPONENT, "Support", -4, "two escalated tickets in 30 days"),
            line(LedgerLine.Kind.COMPONENT, "Surveys", 2, "a 9 replaced a 7"),
            line(LedgerLine.Kind.COVERAGE, "Coverage", 1, "community has no data any more")));
  }

  public static LedgerLine line(LedgerLine.Kind kind, String subject, int points, String because) {
    return new LedgerLine(kind, subject, points, because);
  }

  private static AccountHistory history() {
    var history = AccountHistory.none();
    for (var week = 12; week > 0; week--) {
      history = history.with(day(TODAY.minusDays(7L * week), week > 3 ? 64 : 61));
    }
    return history.with(day(TODAY, 34));
  }

  private static AccountHistory.DayEntry day(LocalDate day, int score) {
    return new AccountHistory.DayEntry(
        day, OptionalInt.of(score), score < 40 ? Band.RED : Band.YELLOW, new Probability(0.1));
  }

  private static ChurnForecast forecast() {
    var renewal =
        new ChurnForecast.ChurnAtRenewal(LocalDate.parse("2027-03-14"), new Probability(0.38));
    return new ChurnForecast(
        TODAY,
        new Probability(0.034),
        new Probability(0.11),
        new Probability(0.24),
        new Probability(0.41),
        Optional.of(renewal),
        new Probability(0.10),
        0,
        HazardModel.EXPERT,
        -4.7,
        List.of(
            new DriverReading(Driver.TREND, 1.1, 0.55),
            new DriverReading(Driver.BILLING, 1.6, 0.8),
            new DriverReading(Driver.TENURE, -0.5, -0.2)),
        List.of(Driver.VALUE, Driver.SENTIMENT),
        Optional.empty(),
        Optional.empty());
  }
}
