package dev.oarlock.domain.digest;

import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.LedgerLine;
import dev.oarlock.domain.portfolio.Portfolio;
import dev.oarlock.domain.portfolio.Survey;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.state.AccountState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The whole book on one day beside itself a week before. All sums are exact per currency, and no
/// currency is converted; lists are longest or largest first.
///
/// @param decisions the renewals about which model and CSM disagree undecided
/// @param lost who was a customer a week ago and is none today
/// @param movers whose score moved by five points or more
/// @param due whose contracts come up within 90 days
/// @param portfolios all customers by CSM, segment and region
public record Digest(
    LocalDate day,
    CallQueue decisions,
    Headline headline,
    List<Crossing> entered,
    List<Crossing> left,
    List<Account> lost,
    List<Mover> movers,
    List<Due> due,
    List<AccountWin> wins,
    List<BandCount> bands,
    List<Portfolio> portfolios,
    Hindsight hindsight,
    Quality quality) {
  private static final int WORTH_TELLING = 5;
  private static final Comparator<Account> LARGEST_FIRST =
      Comparator.<Account>comparingLong(account -> -largest(account.cmrr()))
          .thenComparing(Account::name);

  public Digest {
    entered = List.copyOf(entered);
    left = List.copyOf(left);
    lost = List.copyOf(lost);
    movers = List.copyOf(movers);
    due = List.copyOf(due);
    wins = List.copyOf(wins);
    bands = List.copyOf(bands);
    portfolios = List.copyOf(portfolios);
  }

  /// What came in beside the accounts: registered ones without a state, and signals in quarantine.
  public record Unscored(int accounts, int quarantined) {}

  public static Digest of(Collection<AccountState> states, LocalDate day, Unscored unscored) {
    var book = states.stream().map(state -> Standing.of(state, day)).toList();
    return new Digest(
        day,
        CallQueue.of(states, day),
        headline(book),
        book.stream().filter(Digest::entered).map(Standing::entering).sorted(byWorth()).toList(),
        book.stream().filter(Digest::left).map(Standing::leaving).sorted(byWorth()).toList(),
        book.stream()
            .filter(Digest::isLost)
            .map(Standing::accountBefore)
            .sorted(LARGEST_FIRST)
            .toList(),
        movers(book),
        due(book),
        book.stream().filter(Standing::isCustomer).flatMap(one -> new WeekWins(one).all()).toList(),
        Arrays.stream(Band.values()).map(band -> count(book, band)).toList(),
        Survey.of(states, day).portfolios(),
        Hindsight.of(states),
        quality(book, unscored));
  }

  /// Nothing to decide and nothing to celebrate.
  public boolean isQuiet() {
    return decisions.entries().isEmpty()
        && entered.isEmpty()
        && left.isEmpty()
        && lost.isEmpty()
        && movers.isEmpty()
        && wins.isEmpty();
  }

  /// What all that comes up within 90 days is expected to lose a month.
  public Amounts atRisk() {
    return due.stream().map(Due::atRisk).reduce(Amounts.none(), Amounts::plus);
  }

  private static boolean entered(Standing one) {
    return one.isRed() && !one.wasRed();
  }

  private static boolean left(Standing one) {
    return one.wasRed() && one.isCustomer() && !one.isRed();
  }

  private static boolean isLost(Standing one) {
    return one.wasCustomer() && !one.isCustomer();
  }

  private static Headline headline(List<Standing> book) {
    return new Headline(
        sum(book, Standing::isCustomer, Standing::cmrr),
        sum(book, Standing::wasRed, Standing::cmrrBefore),
        sum(book, Digest::entered, Standing::cmrr),
        sum(book, Digest::left, Standing::cmrrBefore),
        sum(book, one -> one.wasRed() && isLost(one), Standing::cmrrBefore),
        sum(book, Standing::isRed, Standing::cmrr));
  }

  private static Amounts sum(
      List<Standing> book, Predicate<Standing> which, Function<Standing, Amounts> worth) {
    return book.stream().filter(which).map(worth).reduce(Amounts.none(), Amounts::plus);
  }

  private static List<Mover> movers(List<Standing> book) {
    return book.stream()
        .filter(Standing::isCustomer)
        .flatMap(one -> mover(one).stream())
        .filter(mover -> Math.abs(mover.points()) >= WORTH_TELLING)
        .sorted(
            Comparator.<Mover>comparingInt(mover -> -Math.abs(mover.points()))
                .thenComparing(Mover::account, LARGEST_FIRST))
        .toList();
  }

  private static Optional<Mover> mover(Standing one) {
    var before = one.scoreBefore();
    var now = one.state().verdict().score();
    if (before.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    var points = now.getAsInt() - before.getAsInt();
    var reason =
        one.state()
            .latestChange()
            .filter(it -> it.on().isAfter(one.weekAgo()))
            .flatMap(it -> cause(it, points));
    return Optional.of(new Mover(one.account(), before.getAsInt(), now.getAsInt(), reason));
  }

  private static Optional<LedgerLine> cause(Change change, int points) {
    return change.lines().stream().filter(line -> line.points() * points > 0).findFirst();
  }

  private static List<Due> due(List<Standing> book) {
    return book.stream()
        .filter(Standing::isCustomer)
        .flatMap(one -> new Renewals(one).due().stream())
        .sorted(Comparator.<Due>comparingLong(due -> -largest(due.atRisk())).thenComparing(Due::on))
        .toList();
  }

  private static BandCount count(List<Standing> book, Band band) {
    var before = book.stream().filter(one -> one.wasCustomer() && one.bandBefore() == band).count();
    var now =
        book.stream()
            .filter(one -> one.isCustomer() && one.state().verdict().band() == band)
            .count();
    return new BandCount(band, (int) before, (int) now);
  }

  private static Quality quality(List<Standing> book, Unscored unscored) {
    var customers = book.stream().filter(Standing::isCustomer).toList();
    var unknown = customers.stream().filter(one -> one.state().verdict().band() == Band.UNKNOWN);
    var stale = customers.stream().filter(Standing::isStale);
    return new Quality(
        (int) unknown.count(), (int) stale.count(), unscored.accounts(), unscored.quarantined());
  }

  private static Comparator<Crossing> byWorth() {
    return Comparator.comparing(Crossing::account, LARGEST_FIRST);
  }

  /// For sorting alone, where currencies stand beside each other.
  static long largest(Amounts amounts) {
    return amounts.each().stream().mapToLong(Money::minor).max().orElse(0);
  }
}
