package dev.oarlock.slack.view;

import static dev.oarlock.domain.testing.Orders.signed;
import static dev.oarlock.domain.testing.Signals.customer;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.call.Disputes;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.Component;
import dev.oarlock.domain.health.ComponentScore;
import dev.oarlock.domain.health.Guardrail;
import dev.oarlock.domain.health.LedgerLine;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.risk.Cause;
import dev.oarlock.domain.risk.Episode;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.TicketOpened;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.History;
import dev.oarlock.domain.state.Outbox;
import dev.oarlock.domain.testing.Orders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// An account that fell into red, made by hand.
final class Acme {
  static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  static final AccountId ID = new AccountId("acme");

  private Acme() {}

  static AccountState red() {
    return state(verdict(), Optional.of(change()), history(), Optional.of(entered()));
  }

  static AccountState sponsorless() {
    var sign = new Cause.Sign(dev.oarlock.domain.risk.Telltale.SPONSOR_LEFT);
    var episode = new Episode(1, LocalDate.parse("2026-11-01"), sign, OptionalInt.of(58));
    return state(verdict(), Optional.of(change()), history(), Optional.of(episode));
  }

  /// The red one, of which more became known two days ago.
  static AccountState with(Signal... more) {
    return with(red(), more);
  }

  /// The one whose sponsor left, of which more became known two days ago.
  static AccountState sponsorlessWith(Signal... more) {
    return with(sponsorless(), more);
  }

  private static AccountState with(AccountState red, Signal... more) {
    var logged = new ArrayList<LoggedSignal>();
    for (var signal : more) {
      logged.add(logged("more" + logged.size(), "2026-11-20T10:00:00Z", signal));
    }
    return new AccountState(
        ID,
        red.facts().fold(logged, TODAY),
        red.verdict(),
        red.forecast(),
        red.latestChange(),
        red.history(),
        red.episode(),
        1,
        1,
        Disputes.none(),
        Optional.empty(),
        Outbox.empty(),
        7);
  }

  static AccountState unknown() {
    var verdict =
        new Verdict(
            TODAY,
            "default 1",
            OptionalInt.empty(),
            Band.UNKNOWN,
            0,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return state(verdict, Optional.empty(), History.none(), Optional.empty());
  }

  static AccountState state(
      Verdict verdict, Optional<Change> change, History history, Optional<Episode> episode) {
    return new AccountState(
        ID,
        facts(),
        verdict,
        forecast(),
        change,
        history,
        episode,
        1,
        1,
        Disputes.none(),
        Optional.empty(),
        Outbox.empty(),
        7);
  }

  private static Episode entered() {
    return new Episode(
        1, LocalDate.parse("2026-11-01"), new Cause.EnteredRed(), OptionalInt.of(38));
  }

  private static Facts facts() {
    var ticket = new TicketOpened("T-1", TicketOpened.Priority.HIGH, true);
    return Facts.none()
        .fold(
            List.of(
                logged("reg", "2025-03-14T09:00:00Z", customer("Acme & Söhne <GmbH>")),
                logged(
                    "c1",
                    "2025-03-14T09:00:00Z",
                    signed("K-1", "2025-03-14", 12, Orders.line("seats", 100, 12_400))),
                logged("t1", "2026-11-21T14:05:00Z", ticket)),
            TODAY);
  }

  private static LoggedSignal logged(String id, String at, Signal signal) {
    return new LoggedSignal(new SignalId(id), ID, Instant.parse(at), Instant.parse(at), signal);
  }

  static Verdict verdict() {
    return new Verdict(
        TODAY,
        "default 1",
        OptionalInt.of(34),
        Band.RED,
        72,
        List.of(
            part(Component.ADOPTION, 30, 31, 13),
            part(Component.SUPPORT, 15, 40, 8),
            part(Component.PAYMENTS, 10, 100, 14),
            part(Component.RELATIONSHIP, 17, 48, 11),
            missing(Component.COMMUNITY),
            missing(Component.MARKETING)),
        List.of(new Guardrail("an invoice is 60 days overdue", 34, -12)),
        Optional.empty(),
        Optional.empty());
  }

  private static ComponentScore part(Component component, int weight, int score, int points) {
    return new ComponentScore(component, weight, OptionalInt.of(score), points, List.of());
  }

  private static ComponentScore missing(Component component) {
    return new ComponentScore(component, 10, OptionalInt.empty(), 0, List.of());
  }

  static Change change() {
    return new Change(
        LocalDate.parse("2026-11-14"),
        LocalDate.parse("2026-11-20"),
        61,
        34,
        Band.YELLOW,
        Band.RED,
        List.of(
            line(LedgerLine.Kind.COMPONENT, "Adoption", -14, "31 % of licences in use, were 68 %"),
            line(LedgerLine.Kind.GUARDRAIL, "Guardrail", -12, "an invoice is 60 days overdue"),
            line(LedgerLine.Kind.COMPONENT, "Support", -4, "two escalated tickets in 30 days"),
            line(LedgerLine.Kind.COMPONENT, "Surveys", 2, "a 9 replaced a 7"),
            line(LedgerLine.Kind.COVERAGE, "Coverage", 1, "community has no data any more")));
  }

  static LedgerLine line(LedgerLine.Kind kind, String subject, int points, String because) {
    return new LedgerLine(kind, subject, points, because);
  }

  private static History history() {
    var history = History.none();
    for (var week = 12; week > 0; week--) {
      history = history.with(day(TODAY.minusDays(7L * week), week > 3 ? 64 : 61));
    }
    return history.with(day(TODAY, 34));
  }

  private static History.Day day(LocalDate day, int score) {
    return new History.Day(
        day, OptionalInt.of(score), score < 40 ? Band.RED : Band.YELLOW, new Probability(0.1));
  }

  private static Forecast forecast() {
    var renewal = new Forecast.AtRenewal(LocalDate.parse("2027-03-14"), new Probability(0.38));
    return new Forecast(
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
