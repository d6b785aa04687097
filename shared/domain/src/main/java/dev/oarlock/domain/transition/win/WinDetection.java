package dev.oarlock.domain.transition.win;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.contract.OrderEffect;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.announcement.Win.Renewed;
import dev.oarlock.domain.transition.order.HeldOrder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    return inOrder(
        Stream.concat(
            wins.newOrders(fresh),
            new FirstValueDetection(before, after, today).among(wins.news(fresh))));
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
    return inOrder(new GrowthDetection(facts, today).among(about(held, facts)));
  }

  private static List<ContractChanged> about(Collection<HeldOrder> held, Facts facts) {
    return orders(facts).filter(order -> held.stream().anyMatch(it -> it.isAbout(order))).toList();
  }

  /// What all orders come to by what is known now, ordered by key.
  public static List<Gong> signed(Facts facts, LocalDate today) {
    var wins = new WinDetection(facts, facts, today);
    var orders = orders(facts).toList();
    return inOrder(
        Stream.concat(
            orders.stream().flatMap(wins::of), new GrowthDetection(facts, today).among(orders)));
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
      case CUSTOMER, OVERDUE -> new RenewalDetection(after, today).renewal(order, effect);
      case CHURNED, TRIAL, TRIAL_ENDED, FREE, UNKNOWN, SIGNED, PAUSED ->
          new CustomerGain(order, effect, after, today).gong();
    };
  }

  private boolean isNews(ContractChanged order, LocalDate day) {
    return !isKnown(order) && (isRecent(day, today) || !order.effective().isBefore(today));
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

  /// Whether news of a day still deserve a gong.
  static boolean isRecent(LocalDate day, LocalDate today) {
    return !day.isBefore(today.minusDays(NEWS_DAYS));
  }

  static Gong gong(String kind, ContractChanged order, Win win) {
    return new Gong(kind + ":" + order.contract() + ":" + order.effective(), win);
  }

  static Stream<ContractChanged> orders(Facts facts) {
    return facts.of(ContractChanged.class).stream().map(Fact::signal);
  }
}
