package dev.oarlock.domain.transition.win;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.contract.OrderEffect;
import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.announcement.Win.FirstValue;
import dev.oarlock.domain.transition.announcement.Win.Renewed;
import dev.oarlock.domain.transition.netting.NettedDay;
import dev.oarlock.domain.transition.order.HeldOrder;
import dev.oarlock.domain.transition.win.DailyGrowth.GrownContract;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds what deserves a gong among newly learned signals: renewals, expansions, customers won or
/// won back, and first value. All orders of a day are netted first, so growth waits until the day
/// on which it was told is over, and what holds from today until today is. Only what happened in
/// the last seven days counts, and orders that take effect from today on, not history that is
/// imported or corrected.
public final class WinDetection {
  private static final int NEWS_DAYS = 7;

  private final Facts before;
  private final Facts after;
  private final AccountContracts contracts;
  private final LocalDate today;

  private WinDetection(Facts before, Facts after, LocalDate today) {
    this.before = before;
    this.after = after;
    this.contracts = AccountContracts.of(after);
    this.today = today;
  }

  /// The wins among `fresh` signals that ring at once, ordered by key. `before` and `after` are the
  /// facts without and with them; a win that `before` knew already is not news, whatever its
  /// signal's id.
  public static List<Gong> detect(
      Facts before, Collection<LoggedSignal> fresh, Facts after, LocalDate today) {
    var wins = new WinDetection(before, after, today);
    return inOrder(Stream.concat(wins.newOrders(fresh), wins.milestones(fresh)));
  }

  /// The orders among `fresh` signals of which nobody says anything yet.
  public static List<HeldOrder> held(
      Facts before, Collection<LoggedSignal> fresh, Facts after, LocalDate today) {
    var wins = new WinDetection(before, after, today);
    return wins.orderNews(fresh)
        .filter(order -> !wins.ringsAtOnce(order))
        .map(order -> HeldOrder.of(order, today))
        .distinct()
        .toList();
  }

  /// What has become of orders that were held, ordered by key, but for growth.
  public static List<Gong> settled(Collection<HeldOrder> held, Facts facts, LocalDate today) {
    var wins = new WinDetection(facts, facts, today);
    return inOrder(about(held, facts).stream().flatMap(wins::of));
  }

  /// By how much the account grew with orders that were held, ordered by key.
  public static List<Gong> grown(Collection<HeldOrder> held, Facts facts, LocalDate today) {
    return inOrder(new WinDetection(facts, facts, today).growth(about(held, facts)));
  }

  private static List<ContractChanged> about(Collection<HeldOrder> held, Facts facts) {
    return orders(facts).filter(order -> held.stream().anyMatch(it -> it.isAbout(order))).toList();
  }

  /// What all orders come to by what is known now, ordered by key.
  public static List<Gong> signed(Facts facts, LocalDate today) {
    var wins = new WinDetection(facts, facts, today);
    var orders = orders(facts).toList();
    return inOrder(Stream.concat(orders.stream().flatMap(wins::of), wins.growth(orders)));
  }

  private static List<Gong> inOrder(Stream<Gong> gongs) {
    return gongs.distinct().sorted(Comparator.comparing(Gong::key)).toList();
  }

  private Stream<Gong> newOrders(Collection<LoggedSignal> fresh) {
    return orderNews(fresh).filter(this::ringsAtOnce).flatMap(this::of);
  }

  /// The orders that are new, as these facts keep them.
  private Stream<ContractChanged> orderNews(Collection<LoggedSignal> fresh) {
    return news(fresh)
        .filter(it -> it.signal() instanceof ContractChanged order && isNews(order, it.day()))
        .flatMap(it -> matching((ContractChanged) it.signal(), after))
        .distinct();
  }

  private Stream<Gong> milestones(Collection<LoggedSignal> fresh) {
    return news(fresh)
        .filter(
            it -> it.signal() instanceof MilestoneReached milestone && isNews(milestone, it.day()))
        .flatMap(_ -> firstValue().stream());
  }

  private Stream<LoggedSignal> news(Collection<LoggedSignal> fresh) {
    return fresh.stream().filter(it -> !before.contains(it));
  }

  private boolean ringsAtOnce(ContractChanged order) {
    return !order.effective().equals(today)
        && CustomerDeparture.of(after, today).isEmpty()
        && of(order)
            .anyMatch(gong -> !(gong.win() instanceof Renewed renewed && renewed.isContraction()));
  }

  private Stream<Gong> of(ContractChanged order) {
    return contracts.effectOf(order).flatMap(effect -> gong(order, effect)).stream();
  }

  private Optional<Gong> gong(ContractChanged order, OrderEffect effect) {
    if (effect.monthlyAmount().isZero() || order.order() == OrderType.CANCELLATION) {
      return Optional.empty();
    }
    return switch (contracts.standing(effect.since().minusDays(1))) {
      case CUSTOMER, OVERDUE ->
          isRenewal(order, effect) ? renewal(order, effect) : Optional.empty();
      case CHURNED, TRIAL, TRIAL_ENDED, FREE, UNKNOWN, SIGNED, PAUSED ->
          new CustomerGain(order, effect, after, today).gong();
    };
  }

  /// A contract that takes the place of one that was paid renews it, whatever the order is called.
  private boolean isRenewal(ContractChanged order, OrderEffect effect) {
    return order.order() == OrderType.RENEWAL
        || (order.order() == OrderType.NEW
            && !effect.previousAmount().isZero()
            && !contracts.followed(order.contract(), effect.since()).isEmpty());
  }

  /// One gong a day from which orders hold.
  private Stream<Gong> growth(Collection<ContractChanged> orders) {
    var days = new TreeMap<LocalDate, List<GrownContract>>();
    for (var order : orders) {
      contracts
          .effectOf(order)
          .map(effect -> new GrownContract(order, effect))
          .filter(this::hasGrown)
          .ifPresent(grown ->
              days.computeIfAbsent(grown.effect().since(), _ -> new ArrayList<>()).add(grown));
    }
    return days.entrySet().stream()
        .flatMap(day -> DailyGrowth.of(on(day.getKey()), day.getValue()).gong().stream());
  }

  private boolean hasGrown(GrownContract grown) {
    var order = grown.order();
    if (order.order() == OrderType.CANCELLATION || !DailyGrowth.isGrowth(grown.added())) {
      return false;
    }
    return switch (contracts.standing(grown.effect().since().minusDays(1))) {
      case PAUSED -> true;
      case CUSTOMER, OVERDUE -> !isRenewal(order, grown.effect()) && !isPartOfRenewal(order);
      case CHURNED, TRIAL, TRIAL_ENDED, FREE, UNKNOWN, SIGNED -> false;
    };
  }

  private NettedDay on(LocalDate since) {
    return new NettedDay(after, since, today);
  }

  private boolean isNews(ContractChanged order, LocalDate day) {
    return !isKnown(order) && (isRecent(day) || !order.effective().isBefore(today));
  }

  private boolean isKnown(ContractChanged order) {
    var known = matching(order, before);
    return order.order() == OrderType.CANCELLATION
        ? known.anyMatch(it -> it.subject().equals(order.subject()))
        : known.findAny().isPresent();
  }

  /// The order as these facts keep it: of several with the same contract, kind and day the newest.
  private static Stream<ContractChanged> matching(ContractChanged order, Facts facts) {
    return orders(facts)
        .filter(it -> it.contract().equals(order.contract()))
        .filter(it -> it.order() == order.order() && it.effective().equals(order.effective()));
  }

  private boolean isNews(MilestoneReached milestone, LocalDate day) {
    return milestone.milestone().equals(MilestoneReached.FIRST_VALUE)
        && isRecent(day)
        && firstValue(before).isEmpty();
  }

  private boolean isRecent(LocalDate day) {
    return !day.isBefore(today.minusDays(NEWS_DAYS));
  }

  /// A renewal for less is told as a contraction, unless the account is worth no less on that day.
  private Optional<Gong> renewal(ContractChanged order, OrderEffect effect) {
    var renewed =
        new Renewed(
            order.contract(),
            effect.monthlyAmount(),
            on(effect.since()).before(order.contract(), effect.previousAmount()),
            effect.term(),
            effect.daysLate(),
            daysEarly(order),
            mixed(effect));
    return renewed.isContraction() && on(effect.since()).isContraction()
        ? Optional.empty()
        : Optional.of(gong("renewed", order, renewed));
  }

  /// Days from the day on which it was signed to the day on which it takes effect, if it is early.
  private int daysEarly(ContractChanged order) {
    return after.of(ContractChanged.class).stream()
        .filter(fact -> fact.signal().equals(order))
        .map(fact -> Math.toIntExact(ChronoUnit.DAYS.between(fact.day(), order.effective())))
        .filter(days -> days >= Win.EARLY_DAYS)
        .findFirst()
        .orElse(0);
  }

  private List<QuantityChange> mixed(OrderEffect effect) {
    var day = on(effect.since());
    return QuantityChange.hidingLoss(day.quantitiesBefore(), day.quantitiesToday());
  }

  private boolean isPartOfRenewal(ContractChanged addOn) {
    return orders(after)
        .anyMatch(it ->
            it.order() == OrderType.RENEWAL
                && it.contract().equals(addOn.contract())
                && it.effective().equals(addOn.effective()));
  }

  private Optional<Gong> firstValue() {
    return firstValue(after)
        .filter(this::isRecent)
        .map(this::firstValueOn)
        .filter(FirstValue::isInTime)
        .map(win -> new Gong(MilestoneReached.FIRST_VALUE, win));
  }

  private static Optional<LocalDate> firstValue(Facts facts) {
    return facts.of(MilestoneReached.class).stream()
        .filter(fact -> fact.signal().milestone().equals(MilestoneReached.FIRST_VALUE))
        .map(Fact::day)
        .findFirst();
  }

  private FirstValue firstValueOn(LocalDate day) {
    var evidence = AccountEvidence.of(after);
    var start = evidence.customerSince().filter(day::isAfter).orElse(day);
    return new FirstValue(
        ChronoUnit.DAYS.between(start, day),
        evidence
            .outcomes()
            .kickoff()
            .filter(kickoff -> !kickoff.isAfter(day))
            .map(kickoff -> ChronoUnit.DAYS.between(kickoff, day)));
  }

  static Gong gong(String kind, ContractChanged order, Win win) {
    return new Gong(kind + ":" + order.contract() + ":" + order.effective(), win);
  }

  private static Stream<ContractChanged> orders(Facts facts) {
    return facts.of(ContractChanged.class).stream().map(Fact::signal);
  }
}
