package dev.oarlock.domain.testing;

import static net.jqwik.api.Arbitraries.integers;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.CreditIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceWrittenOff;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.AdvocacyGiven;
import dev.oarlock.domain.account.signal.RelationshipSignal.CommunityActed;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.LineUnit;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Any signals of one account, each with its own id, from two years before [#TODAY] to a day after.
public final class ArbitrarySignals {
  public static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  public static final AccountId ACCOUNT = new AccountId("any");
  private static final String EUR = "EUR";

  private ArbitrarySignals() {}

  public static Arbitrary<List<LoggedSignal>> logs() {
    return logsOf(signals());
  }

  public static Arbitrary<List<LoggedSignal>> logsOf(Arbitrary<? extends Signal> signals) {
    return Combinators.combine(signals, seconds())
        .as((signal, at) -> Map.entry(at, (Signal) signal))
        .list()
        .ofMaxSize(40)
        .map(ArbitrarySignals::numbered);
  }

  private static List<LoggedSignal> numbered(List<Map.Entry<Instant, Signal>> entries) {
    var log = new ArrayList<LoggedSignal>();
    for (var entry : entries) {
      var id = new SignalId("s" + log.size());
      var at = at(entry.getKey(), entry.getValue());
      log.add(new LoggedSignal(id, ACCOUNT, at, at, entry.getValue()));
    }
    return log;
  }

  /// Nobody notes an outage before it begins.
  private static Instant at(Instant at, Signal signal) {
    var earliest =
        signal instanceof SourceInterrupted outage
            ? outage.since().atStartOfDay(ZoneOffset.UTC).toInstant()
            : Instant.MIN;
    return at.isBefore(earliest) ? earliest : at;
  }

  private static Arbitrary<Instant> seconds() {
    var now = TODAY.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    return Arbitraries.longs()
        .between(now - 730L * 86_400, now + 86_400)
        .map(Instant::ofEpochSecond);
  }

  private static Arbitrary<LocalDate> days(int back, int ahead) {
    return integers().between(-back, ahead).map(TODAY::plusDays);
  }

  private static Arbitrary<OptionalInt> maybe(int lowest, int highest) {
    return integers().between(lowest, highest).optional().map(ArbitrarySignals::primitive);
  }

  private static OptionalInt primitive(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private static Arbitrary<Money> money() {
    return Arbitraries.longs().between(0, 10_000_000).map(minor -> Money.of(minor, EUR));
  }

  /// Usually of a kind that many accounts have; all kinds occur.
  public static Arbitrary<Signal> signals() {
    return Arbitraries.oneOf(
        List.of(
            widen(registrations()),
            widen(orders()),
            widen(usage()),
            widen(usage()),
            widen(tickets()),
            widen(closings()),
            widen(surveys()),
            widen(invoices()),
            widen(payments()),
            widen(overdue()),
            widen(settlements()),
            widen(contacts()),
            widen(meetings()),
            widen(milestones()),
            widen(measures()),
            widen(sentiments()),
            widen(others())));
  }

  @SuppressWarnings("unchecked") // read-only: an arbitrary of a signal gives signals
  private static Arbitrary<Signal> widen(Arbitrary<? extends Signal> signals) {
    return (Arbitrary<Signal>) signals;
  }

  public static Arbitrary<ContractChanged> orders() {
    return Combinators.combine(
            Arbitraries.of("C-1", "C-2"),
            Arbitraries.of(ContractChanged.OrderType.class),
            Arbitraries.frequencyOf(Tuple.of(2, days(900, 200)), Tuple.of(1, days(2, 0)))
                .withoutEdgeCases(),
            Arbitraries.of(1, 3, 12, 24, 36),
            Arbitraries.of(true, false),
            lines())
        .as((contract, type, day, months, auto, lines) ->
            new ContractChanged(
                contract,
                type,
                day,
                AgreedTerm.ofMonths(months, auto),
                false,
                lines,
                Optional.empty(),
                Optional.empty()));
  }

  private static Arbitrary<List<ContractLine>> lines() {
    return Combinators.combine(
            Arbitraries.of("SEATS", "ADDON", "API"),
            integers().between(0, 500),
            Arbitraries.of("seat", "call").map(LineUnit::new).optional(),
            money().optional(.9),
            Arbitraries.of(ContractLine.BillingPeriod.class),
            integers().between(0, 100))
        .as(ContractLine::new)
        .list()
        .ofMaxSize(3);
  }

  private static Arbitrary<AccountRegistered> registrations() {
    return days(2_000, 0)
        .optional()
        .map(since ->
            new AccountRegistered(
                "Any",
                List.of(),
                List.of(),
                Segment.UNASSIGNED,
                Optional.of(new Csm("dana")),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                since));
  }

  public static Arbitrary<UsageReported> usage() {
    return Combinators.combine(
            days(250, 0), maybe(0, 600), maybe(0, 3_000), maybe(0, 20), maybe(0, 20), maybe(0, 3))
        .as((day, users, logins, used, offered, executives) ->
            new UsageReported(day, users, logins, Map.of("reports", 3), used, offered, executives));
  }

  private static Arbitrary<TicketOpened> tickets() {
    return Combinators.combine(
            ids("T-"), Arbitraries.of(TicketOpened.Priority.class), Arbitraries.of(true, false))
        .as(TicketOpened::new);
  }

  private static Arbitrary<TicketClosed> closings() {
    return Combinators.combine(ids("T-"), Arbitraries.of(true, false), maybe(1, 5), maybe(0, 9_000))
        .as((id, escalated, stars, minutes) ->
            new TicketClosed(id, escalated, stars, minutes, minutes));
  }

  private static Arbitrary<SurveyAnswered> surveys() {
    return Combinators.combine(
            Arbitraries.of(SurveyAnswered.Survey.class),
            integers().between(1, 5),
            Arbitraries.of(ContactRole.class).optional())
        .as(SurveyAnswered::new);
  }

  private static Arbitrary<InvoiceIssued> invoices() {
    return Combinators.combine(ids("I-"), money(), days(400, 60)).as(InvoiceIssued::new);
  }

  private static Arbitrary<InvoicePaid> payments() {
    return Combinators.combine(ids("I-"), money(), days(400, 60), money().optional())
        .as(InvoicePaid::new);
  }

  private static Arbitrary<Signal> settlements() {
    return Arbitraries.oneOf(
        ids("I-").map(InvoiceVoided::new),
        Combinators.combine(ids("I-"), money().optional(), days(400, 0).optional())
            .as(InvoiceWrittenOff::new),
        Combinators.combine(ids("N-").optional(), ids("I-").optional(), money())
            .as(CreditIssued::new));
  }

  private static Arbitrary<InvoiceOverdue> overdue() {
    return Combinators.combine(ids("I-"), money(), days(400, 0)).as(InvoiceOverdue::new);
  }

  private static Arbitrary<ContactChanged> contacts() {
    return Combinators.combine(
            ids("P-"),
            Arbitraries.of(ContactRole.class),
            Arbitraries.of(ContactChanged.Movement.class))
        .as(ContactChanged::new);
  }

  private static Arbitrary<MeetingHeld> meetings() {
    return Combinators.combine(
            Arbitraries.of(MeetingHeld.Kind.class),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as((kind, theirs, ours) -> new MeetingHeld(kind, Set.of(), theirs, ours));
  }

  private static Arbitrary<MilestoneReached> milestones() {
    return Arbitraries.of("kickoff", "measures-agreed", "live", "first-value")
        .map(MilestoneReached::new);
  }

  private static Arbitrary<MeasureReported> measures() {
    return Arbitraries.doubles()
        .between(0, 100)
        .map(value ->
            new MeasureReported("hours", value, OptionalDouble.of(10), OptionalDouble.of(80)));
  }

  private static Arbitrary<SentimentNoted> sentiments() {
    return Combinators.combine(integers().between(1, 5), days(300, 200).optional())
        .as((pulse, expires) ->
            new SentimentNoted(pulse, List.of(), Optional.empty(), expires, Optional.empty()));
  }

  private static Arbitrary<HealthOverridden> overrides() {
    return Combinators.combine(
            integers().between(0, 100).optional(),
            Arbitraries.of(HealthOverridden.Level.class),
            days(300, 200))
        .as((score, level, until) ->
            new HealthOverridden(
                score.map(OptionalInt::of).orElse(OptionalInt.empty()),
                score.isPresent() ? Optional.empty() : Optional.of(level),
                "other",
                Optional.empty(),
                until,
                new Csm("dana")));
  }

  private static Arbitrary<Signal> others() {
    return Arbitraries.oneOf(
        overrides(),
        Arbitraries.of(MarketingEngaged.Action.class).map(MarketingEngaged::new),
        Arbitraries.of(CommunityActed.Action.class).map(CommunityActed::new),
        Arbitraries.of(AdvocacyGiven.Kind.class).map(AdvocacyGiven::new),
        Arbitraries.of(CorporateEventNoted.Kind.class).map(CorporateEventNoted::new),
        Arbitraries.of(ServiceDisrupted.Severity.class)
            .map(severity -> new ServiceDisrupted(severity, 30)),
        Arbitraries.of(FeatureRequested.Urgency.class)
            .map(urgency -> new FeatureRequested("sso", urgency)),
        days(400, 0).map(DayPassed::new),
        calls(),
        outages());
  }

  private static Arbitrary<ChurnCalled> calls() {
    return Combinators.combine(days(100, 300), integers().between(0, 100), money().optional())
        .as((renewal, percent, amount) ->
            new ChurnCalled(renewal, percent / 100.0, amount, Optional.empty(), new Csm("dana")));
  }

  private static Arbitrary<SourceInterrupted> outages() {
    var feeds =
        Arbitraries.of(
            SignalType.USAGE_REPORTED,
            SignalType.TICKET_OPENED,
            SignalType.INVOICE_PAID,
            SignalType.MEETING_HELD,
            SignalType.MEASURE_REPORTED);
    return Combinators.combine(feeds, days(60, 0), integers().between(1, 40).optional())
        .as((type, since, days) ->
            new SourceInterrupted(type, "any", since, days.map(since::plusDays)));
  }

  private static Arbitrary<String> ids(String prefix) {
    return integers().between(1, 12).map(number -> prefix + number);
  }
}
