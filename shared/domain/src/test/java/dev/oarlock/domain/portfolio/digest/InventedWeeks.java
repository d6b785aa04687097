package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.JudgmentSignal.OverrideJudged;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue.PendingDecision;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.entry.LateRenewal;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble.MarbleKind;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.NoticeGiven;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueContraction;
import dev.oarlock.domain.portfolio.digest.revenue.WeekRevenue;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek.RiskStanding;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek.WeekBefore;
import dev.oarlock.domain.portfolio.digest.week.WeekEvents;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import dev.oarlock.domain.renewal.CategoryThresholds;
import dev.oarlock.domain.renewal.RenewalEstimate;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.transition.announcement.Win;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Weeks of accounts in which anything may have happened, in few amounts of few currencies, so that
/// many are alike.
record InventedWeeks(Random random) {
  private static final LocalDate TODAY = DigestCustomer.TODAY;
  private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "JPY");

  static List<AccountWeek> of(int accounts, long seed) {
    var weeks = new InventedWeeks(new Random(seed));
    return IntStream.range(0, accounts).mapToObj(weeks::week).toList();
  }

  private AccountWeek week(int number) {
    var cmrr = amount();
    var csm = maybe(() -> new Csm(one(List.of("dana", "Dana", "tom"))));
    var account = new AccountId("a%04d".formatted(number));
    var name = "Name " + random.nextInt(20);
    var isCustomer = random.nextInt(5) > 0;
    var member =
        new PortfolioMember(
            account,
            name,
            new Segment(one(List.of("SMB", "Enterprise"))),
            csm,
            Optional.empty(),
            OptionalInt.of(random.nextInt(101)),
            one(List.of(Band.values())),
            false,
            cmrr,
            isCustomer);
    return new AccountWeek(
        member,
        new WeekBefore(random.nextBoolean(), one(List.of(Band.values())), amount()),
        new RiskStanding(random.nextBoolean(), random.nextBoolean(), random.nextBoolean()),
        revenue(cmrr, isCustomer),
        events(new DigestAccount(account, name, csm, amount(), AccountStanding.CUSTOMER)),
        some(() ->
            new JarMarble(TODAY.minusDays(random.nextInt(40)), one(List.of(MarbleKind.values())))));
  }

  private RevenueChanges revenue(MultiCurrencyAmount cmrr, boolean isCustomer) {
    var week = PeriodRevenue.still(RevenueChanges.weekTo(TODAY), cmrr, isCustomer);
    var quarter = PeriodRevenue.still(RevenueChanges.quarterTo(TODAY), cmrr, isCustomer);
    return new RevenueChanges(new WeekRevenue(amount(), amount(), amount(), week), quarter);
  }

  private WeekEvents events(DigestAccount account) {
    Supplier<RiskCrossing> crossing =
        () ->
            new RiskCrossing(
                account,
                OptionalInt.of(61),
                OptionalInt.of(34),
                Optional.empty(),
                Optional.empty());
    return new WeekEvents(
        maybe(() -> new PendingDecision(account, forecasts(account.cmrr()))),
        maybe(crossing),
        maybe(crossing),
        maybe(() -> new LostCustomer(account, maybe(this::churn))),
        maybe(() -> new NoticeGiven(account, soon(), Optional.empty())),
        maybe(() ->
            new RevenueContraction(
                account, amount(), Optional.empty(), amount(), List.of(), false, List.of())),
        maybe(() -> new ScoreMover(account, random.nextInt(101), 34, Optional.empty())),
        maybe(() -> new RenewalDue(account, soon(), amount(), chance(), random.nextInt(9) == 0)),
        IntStream.range(0, random.nextInt(3)).mapToObj(place -> late(account, place)).toList(),
        some(() -> new AccountWin(account, new Win.FirstValue(random.nextInt(90)))),
        some(() ->
            new OverrideJudged(
                random.nextBoolean(),
                one(List.of("seasonal", "sponsor")),
                new Csm(one(List.of("dana", "tom"))),
                TODAY)));
  }

  /// What was due on one day is one renewal of the account.
  private LateRenewal late(DigestAccount account, int place) {
    var due = soon().plusDays(3L * place);
    return new LateRenewal(
        account, new OverdueRenewal(due, List.of("K-1"), amount(), soon()), chance());
  }

  private RenewalForecasts forecasts(MultiCurrencyAmount cmrr) {
    return new RenewalForecasts(
        TODAY,
        soon(),
        cmrr,
        new RenewalEstimate(chance(), cmrr),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new CategoryThresholds(10, 40),
        false);
  }

  private AccountChurn churn() {
    return new AccountChurn(
        TODAY, amount(), maybe(() -> "price"), false, true, MultiCurrencyAmount.zero());
  }

  private LocalDate soon() {
    return TODAY.plusDays(random.nextInt(3));
  }

  private Probability chance() {
    return new Probability(random.nextInt(4) / 20.0);
  }

  /// In one currency mostly, in none or all four now and then.
  private MultiCurrencyAmount amount() {
    return random
        .ints(random.nextInt(4) == 0 ? random.nextInt(6) : 1, 0, CURRENCIES.size())
        .mapToObj(it ->
            MultiCurrencyAmount.of(
                Money.of(100 * random.nextInt(1, 5), CURRENCIES.get(it * it / 4))))
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> Optional<T> maybe(Supplier<T> thing) {
    return random.nextInt(3) > 0 ? Optional.of(thing.get()) : Optional.empty();
  }

  private <T> List<T> some(Supplier<T> thing) {
    return IntStream.range(0, random.nextInt(3)).mapToObj(_ -> thing.get()).toList();
  }
}
