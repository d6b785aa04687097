package dev.oarlock.aws.store.state;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
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
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.account.signal.order.ContractLine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// A year of one busy account, up to [#LAST]: use every day, a case and a mailing a week, an
/// invoice, a meeting, a pulse and two measures a month, a survey a quarter; use is told by a
/// nightly job, all else at odd seconds of the day.
public final class BusyAccountYear {
  public static final LocalDate LAST = LocalDate.parse("2026-11-22");
  public static final AccountId ACCOUNT = new AccountId("acme");

  private final Random random;
  private final List<LoggedSignal> signals = new ArrayList<>();

  private BusyAccountYear(long seed) {
    this.random = new Random(seed);
  }

  /// Day by day; the same seed gives the same year.
  public static List<LoggedSignal> of(long seed) {
    return new BusyAccountYear(seed).all();
  }

  private List<LoggedSignal> all() {
    var first = LAST.minusDays(364);
    start(first);
    for (var n = 0; n < 365; n++) {
      daily(first.plusDays(n));
      if (n % 7 == 2) {
        weekly(first.plusDays(n), n);
      }
      if (n % 30 == 5) {
        monthly(first.plusDays(n), n);
      }
      if (n % 90 == 20) {
        quarterly(first.plusDays(n));
      }
    }
    return List.copyOf(signals);
  }

  private void start(LocalDate day) {
    on(
        day,
        new AccountRegistered(
            "Acme Aerospace Holdings",
            List.of("Acme"),
            List.of(),
            new Segment("Enterprise"),
            Optional.of(new Csm("U024BE7LH")),
            Optional.of("Aerospace"),
            Optional.of("EMEA"),
            OptionalInt.of(1200),
            Optional.empty(),
            Optional.empty(),
            Optional.of("#acme"),
            Optional.of(day)));
    on(day, order("C-2025-118", ContractChanged.OrderType.NEW, day, 120, 480_000));
    on(
        day.plusDays(200),
        order("C-2025-118", ContractChanged.OrderType.ADD_ON, day.plusDays(200), 20, 80_000));
    for (var role : ContactRole.values()) {
      on(day, new ContactChanged(hex(), role, ContactChanged.Movement.JOINED));
    }
    on(day.plusDays(3), new MilestoneReached(MilestoneReached.KICKOFF));
    on(day.plusDays(20), new MilestoneReached(MilestoneReached.MEASURES_AGREED));
    on(day.plusDays(45), new MilestoneReached(MilestoneReached.LIVE));
    on(day.plusDays(80), new MilestoneReached(MilestoneReached.FIRST_VALUE));
  }

  private static ContractChanged order(
      String contract, ContractChanged.OrderType type, LocalDate day, int seats, long minor) {
    var line =
        new ContractLine(
            "SEAT-PRO",
            seats,
            Optional.empty(),
            Optional.of(Money.of(minor, "EUR")),
            ContractLine.BillingPeriod.MONTH,
            10);
    return new ContractChanged(
        contract,
        type,
        day,
        AgreedTerm.ofMonths(type == ContractChanged.OrderType.NEW ? 12 : 0, true),
        false,
        List.of(line),
        Optional.empty(),
        Optional.of("as agreed with their buying department"));
  }

  private void daily(LocalDate day) {
    on(
        day,
        new UsageReported(
            day,
            count(70, 10),
            count(180, 30),
            Map.of(
                "reports",
                random.nextInt(200),
                "dashboards",
                random.nextInt(300),
                "exports",
                random.nextInt(40),
                "alerts",
                random.nextInt(90),
                "api",
                random.nextInt(2_000)),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.of(random.nextInt(3))));
  }

  private void weekly(LocalDate day, int n) {
    var ticket = "T-" + (48_210 + n * 13 + random.nextInt(13));
    on(
        day,
        new TicketOpened(
            ticket, one(List.of(TicketOpened.Priority.values())), random.nextInt(10) == 0));
    on(
        day.plusDays(random.nextInt(4)),
        new TicketClosed(
            ticket,
            false,
            random.nextBoolean() ? count(4, 1) : OptionalInt.empty(),
            count(90, 80),
            count(2_000, 1_900)));
    on(
        day,
        new MarketingEngaged(
            one(List.of(MarketingEngaged.Action.OPENED, MarketingEngaged.Action.CLICKED))));
    if (n % 14 == 2) {
      on(day, new CommunityActed(one(List.of(CommunityActed.Action.values()))));
    }
  }

  private void monthly(LocalDate day, int n) {
    var invoice = "INV-%05d".formatted(20_117 + n * 7);
    on(day, new InvoiceIssued(invoice, Money.of(432_000, "EUR"), day.plusDays(30)));
    on(
        day.plusDays(20 + random.nextInt(10)),
        new InvoicePaid(invoice, Money.of(432_000, "EUR"), day.plusDays(30)));
    on(
        day,
        new MeetingHeld(
            MeetingHeld.Kind.CHECK_IN,
            Set.of(ContactRole.CHAMPION, ContactRole.ADMIN),
            false,
            false));
    on(
        day,
        new SentimentNoted(
            3 + random.nextInt(3),
            List.of("adoption"),
            Optional.of("a long note"),
            Optional.empty(),
            Optional.of(new Csm("U024BE7LH"))));
    on(day, measure("hours saved", 40));
    on(day, measure("reports a week", 12));
  }

  private MeasureReported measure(String name, int target) {
    return new MeasureReported(
        name, random.nextInt(target), OptionalDouble.of(3), OptionalDouble.of(target));
  }

  private void quarterly(LocalDate day) {
    on(
        day,
        new SurveyAnswered(
            SurveyAnswered.Survey.NPS,
            5 + random.nextInt(6),
            Optional.of(one(List.of(ContactRole.values())))));
    on(
        day,
        new SurveyAnswered(SurveyAnswered.Survey.CSAT, 3 + random.nextInt(3), Optional.empty()));
    on(
        day,
        new MeetingHeld(
            MeetingHeld.Kind.QBR, Set.of(ContactRole.SPONSOR, ContactRole.EXECUTIVE), true, true));
    on(
        day,
        new FeatureRequested(
            "single sign-on " + hex().substring(0, 2), FeatureRequested.Urgency.IMPORTANT));
    on(day, new AdvocacyGiven(AdvocacyGiven.Kind.REFERENCE));
    on(day, new ServiceDisrupted(ServiceDisrupted.Severity.MINOR, 10 + random.nextInt(90)));
  }

  private OptionalInt count(int middle, int spread) {
    return OptionalInt.of(middle - spread + random.nextInt(2 * spread + 1));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String hex() {
    return Integer.toHexString(random.nextInt(0x1000_0000, Integer.MAX_VALUE));
  }

  private void on(LocalDate day, Signal signal) {
    if (!day.isAfter(LAST)) {
      var seconds = signal instanceof UsageReported ? 23 * 3_600 + 41 : random.nextInt(86_400);
      var at = day.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(seconds);
      var id = new SignalId(new UUID(random.nextLong(), random.nextLong()).toString());
      signals.add(
          new LoggedSignal(id, ACCOUNT, at, at.plusSeconds(2 + day.toEpochDay() * 31 % 5), signal));
    }
  }
}
