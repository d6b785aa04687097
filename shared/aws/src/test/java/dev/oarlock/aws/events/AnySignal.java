package dev.oarlock.aws.events;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.ExternalId;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.signal.ContractLine;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.signal.Signal.AdvocacyGiven;
import dev.oarlock.domain.signal.Signal.CallDecided;
import dev.oarlock.domain.signal.Signal.ChurnCalled;
import dev.oarlock.domain.signal.Signal.CommunityActed;
import dev.oarlock.domain.signal.Signal.ContactChanged;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted;
import dev.oarlock.domain.signal.Signal.DayPassed;
import dev.oarlock.domain.signal.Signal.FeatureRequested;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import dev.oarlock.domain.signal.Signal.HealthOverridden;
import dev.oarlock.domain.signal.Signal.InvoiceIssued;
import dev.oarlock.domain.signal.Signal.InvoiceOverdue;
import dev.oarlock.domain.signal.Signal.InvoicePaid;
import dev.oarlock.domain.signal.Signal.MarketingEngaged;
import dev.oarlock.domain.signal.Signal.MeasureReported;
import dev.oarlock.domain.signal.Signal.MeetingHeld;
import dev.oarlock.domain.signal.Signal.MilestoneReached;
import dev.oarlock.domain.signal.Signal.ModelChanged;
import dev.oarlock.domain.signal.Signal.OverrideJudged;
import dev.oarlock.domain.signal.Signal.RulesChanged;
import dev.oarlock.domain.signal.Signal.SentimentNoted;
import dev.oarlock.domain.signal.Signal.ServiceDisrupted;
import dev.oarlock.domain.signal.Signal.SurveyAnswered;
import dev.oarlock.domain.signal.Signal.TicketClosed;
import dev.oarlock.domain.signal.Signal.TicketOpened;
import dev.oarlock.domain.signal.Signal.TideNoted;
import dev.oarlock.domain.signal.Signal.UsageReported;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Signals of every type, with fields there and not there.
final class AnySignal {
  private static final List<Function<AnySignal, Signal>> TYPES =
      List.of(
          AnySignal::account,
          AnySignal::contract,
          any ->
              new UsageReported(
                  any.day(),
                  any.maybeCount(),
                  any.maybeCount(),
                  any.counts(),
                  any.maybeCount(),
                  any.maybeCount(),
                  any.maybeCount()),
          any -> new TicketOpened(any.text(), any.one(TicketOpened.Priority.class), any.flag()),
          any ->
              new TicketClosed(
                  any.text(), any.flag(), any.maybe(1, 5), any.maybeCount(), any.maybeCount()),
          any ->
              new SurveyAnswered(
                  any.one(SurveyAnswered.Survey.class),
                  any.in(1, 5),
                  any.maybe(() -> any.one(ContactRole.class))),
          any -> new InvoiceIssued(any.text(), any.money(), any.day()),
          any -> new InvoicePaid(any.text(), any.money(), any.day()),
          any -> new InvoiceOverdue(any.text(), any.money(), any.day()),
          any ->
              new ContactChanged(
                  any.text(), any.one(ContactRole.class), any.one(ContactChanged.Movement.class)),
          any -> new MarketingEngaged(any.one(MarketingEngaged.Action.class)),
          any -> new CommunityActed(any.one(CommunityActed.Action.class)),
          any -> new AdvocacyGiven(any.one(AdvocacyGiven.Kind.class)),
          AnySignal::meeting,
          any -> new MilestoneReached(any.text()),
          any ->
              new MeasureReported(any.text(), any.number(), any.maybeNumber(), any.maybeNumber()),
          any -> new ServiceDisrupted(any.one(ServiceDisrupted.Severity.class), any.in(0, 9999)),
          any -> new CorporateEventNoted(any.one(CorporateEventNoted.Kind.class)),
          any -> new FeatureRequested(any.text(), any.one(FeatureRequested.Urgency.class)),
          any ->
              new SentimentNoted(
                  any.in(1, 5),
                  any.list(3, any::text),
                  any.maybe(any::text),
                  any.maybe(any::day),
                  any.maybe(() -> new Csm(any.text()))),
          any ->
              new HealthOverridden(
                  OptionalInt.of(any.in(0, 100)),
                  any.maybe(() -> HealthOverridden.Level.GREEN),
                  any.text(),
                  any.maybe(any::text),
                  any.day(),
                  new Csm(any.text())),
          any -> new OverrideJudged(any.in(0, 1) == 1, any.text(), new Csm(any.text()), any.day()),
          any ->
              new ChurnCalled(
                  any.day(),
                  any.share(),
                  any.maybe(any::money),
                  any.maybe(any::text),
                  new Csm(any.text())),
          any ->
              new CallDecided(
                  any.day(),
                  any.one(CallDecided.Choice.class),
                  OptionalDouble.of(any.share()),
                  any.maybe(any::money),
                  any.share(),
                  any.flag() ? OptionalDouble.of(any.share()) : OptionalDouble.empty(),
                  any.maybe(any::text),
                  new Csm(any.text())),
          any -> new DayPassed(any.day()),
          any -> new RulesChanged(any.text()),
          any -> new ModelChanged(any.text()),
          any -> {
            var since = any.day();
            return new TideNoted(
                any.text(),
                since,
                any.in(1, 9),
                9,
                any.maybe(() -> since.plusDays(9)),
                any.in(0, 1) == 1);
          },
          any -> {
            var since = any.day();
            return new FeedInterrupted(
                any.text(), any.text(), since, any.maybe(() -> since.plusDays(9)));
          });

  private final Random random;

  private AnySignal(long seed) {
    this.random = new Random(seed);
  }

  static Arbitrary<Signal> of() {
    return Arbitraries.longs().map(seed -> new AnySignal(seed).signal());
  }

  private Signal signal() {
    return TYPES.get(random.nextInt(TYPES.size())).apply(this);
  }

  private Signal account() {
    return new AccountRegistered(
        text(),
        list(3, this::text),
        list(3, () -> new ExternalId(text(), text())),
        new Segment(text()),
        maybe(() -> new Csm(text())),
        maybe(this::text),
        maybe(this::text),
        maybeCount(),
        maybe(this::text),
        maybe(() -> new AccountId("a" + in(0, 999))),
        maybe(this::text),
        maybe(this::day));
  }

  private Signal contract() {
    return new ContractChanged(
        text(),
        one(ContractChanged.OrderType.class),
        day(),
        in(1, 60),
        flag(),
        list(4, this::line),
        maybe(this::text),
        maybe(this::text));
  }

  private ContractLine line() {
    return new ContractLine(text(), in(0, 1000), money(), one(ContractLine.Per.class), in(0, 100));
  }

  private Signal meeting() {
    var attendees = EnumSet.noneOf(ContactRole.class);
    attendees.addAll(list(3, () -> one(ContactRole.class)));
    return new MeetingHeld(one(MeetingHeld.Kind.class), attendees, flag(), flag());
  }

  private String text() {
    return in(0, 99)
        + random
            .ints(6, 0x20, 0x17f)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private LocalDate day() {
    return LocalDate.of(2020, 1, 1).plusDays(in(0, 3000));
  }

  private Money money() {
    return Money.of(random.nextLong(1L << 49), flag() ? "EUR" : "JPY");
  }

  private Map<String, Integer> counts() {
    var counts = new HashMap<String, Integer>();
    list(4, this::text).forEach(feature -> counts.put(feature, in(0, 500)));
    return counts;
  }

  private double share() {
    return in(0, 1_000) / 1_000.0;
  }

  private double number() {
    return random.nextGaussian() * Math.pow(10, in(-8, 8));
  }

  private OptionalDouble maybeNumber() {
    return flag() ? OptionalDouble.of(number()) : OptionalDouble.empty();
  }

  private OptionalInt maybeCount() {
    return maybe(0, Integer.MAX_VALUE - 1);
  }

  private OptionalInt maybe(int lowest, int highest) {
    return flag() ? OptionalInt.of(in(lowest, highest)) : OptionalInt.empty();
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return flag() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> list(int most, Supplier<T> value) {
    var values = new ArrayList<T>();
    for (var left = in(0, most); left > 0; left--) {
      values.add(value.get());
    }
    return values;
  }

  private <E extends Enum<E>> E one(Class<E> type) {
    return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
  }

  private int in(int lowest, int highest) {
    return random.nextInt(lowest, highest + 1);
  }

  private boolean flag() {
    return random.nextBoolean();
  }
}
