package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.CurrencyOrder.CurrencyCounts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.digest.LeadingEntries.EntryOrder;
import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.domain.portfolio.digest.entry.DataQualitySummary;
import dev.oarlock.domain.portfolio.digest.entry.OverrideAccuracy;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble;
import dev.oarlock.domain.portfolio.digest.marble.MarbleJar;
import dev.oarlock.domain.portfolio.digest.revenue.LateRevenue;
import dev.oarlock.domain.portfolio.digest.revenue.LateRevenue.LateAccount;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.digest.revenue.RiskRevenueBridge;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the accounts of a week come to.
final class WeekSums {
  private static final MultiCurrencyAmount ZERO = MultiCurrencyAmount.zero();

  private final LeadingEntries<LateAccount> lateGains = largestLate();
  private final LeadingEntries<LateAccount> lateLosses = largestLate();
  private final Map<JarMarble, Integer> marbles = new HashMap<>();
  private final Map<Band, Integer> bandsBefore = new EnumMap<>(Band.class);
  private final Map<Band, Integer> bandsNow = new EnumMap<>(Band.class);
  private CurrencyCounts payers = CurrencyCounts.none();
  private RevenueChanges revenue;
  private RiskRevenueBridge risk = new RiskRevenueBridge(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);
  private OverrideAccuracy overrides = OverrideAccuracy.none();
  private int unknown;
  private int stale;
  private int unexplained;

  WeekSums(LocalDate day) {
    this.revenue = RevenueChanges.none(RevenueChanges.quarterTo(day));
  }

  private static LeadingEntries<LateAccount> largestLate() {
    return new LeadingEntries<>(1, EntryOrder.largest(LateAccount::amount, LateAccount.BY_NAME));
  }

  void add(AccountWeek account) {
    payers = payers.plus(CurrencyCounts.of(List.of(account.cmrr())));
    revenue = revenue.plus(account.revenue());
    risk = risk.plus(account.riskRevenue());
    addLate(account);
    account.marbles().forEach(marble -> marbles.merge(marble, 1, Integer::sum));
    if (!account.events().judged().isEmpty()) {
      overrides = overrides.plus(OverrideAccuracy.of(account.events().judged()));
    }
    if (account.before().isCustomer()) {
      bandsBefore.merge(account.before().band(), 1, Integer::sum);
    }
    if (account.isCustomer()) {
      addCustomer(account);
    }
    account
        .events()
        .churned()
        .flatMap(lost -> lost.churn())
        .filter(churn -> churn.reason().isEmpty())
        .ifPresent(_ -> unexplained++);
  }

  private void addLate(AccountWeek account) {
    var week = account.revenue().week();
    if (!week.earlierGained().isZero()) {
      lateGains.add(new LateAccount(account.member().name(), week.earlierGained()));
    }
    if (!week.earlierLost().isZero()) {
      lateLosses.add(new LateAccount(account.member().name(), week.earlierLost()));
    }
  }

  private void addCustomer(AccountWeek account) {
    bandsNow.merge(account.member().band(), 1, Integer::sum);
    if (account.member().band() == Band.UNKNOWN) {
      unknown++;
    }
    if (account.risk().isStale()) {
      stale++;
    }
  }

  CurrencyOrder currencies() {
    return CurrencyOrder.of(payers);
  }

  RiskRevenueBridge riskRevenue() {
    return risk;
  }

  /// The week's revenue, and the quarter's up to today.
  RevenueChanges revenue() {
    return revenue.with(new LateRevenue(first(lateGains), first(lateLosses)));
  }

  private Optional<LateAccount> first(LeadingEntries<LateAccount> late) {
    return late.first(currencies()).stream().findFirst();
  }

  /// One marble is like another of its day and kind, so no more than their number is held.
  MarbleJar jar(LocalDate day) {
    return MarbleJar.of(
        day,
        marbles.entrySet().stream()
            .flatMap(of -> Collections.nCopies(of.getValue(), of.getKey()).stream())
            .toList());
  }

  List<BandCount> bands() {
    return Arrays.stream(Band.values())
        .map(band ->
            new BandCount(band, bandsBefore.getOrDefault(band, 0), bandsNow.getOrDefault(band, 0)))
        .toList();
  }

  OverrideAccuracy overrideAccuracy() {
    return overrides;
  }

  DataQualitySummary dataQuality(UnscoredCounts unscored) {
    return new DataQualitySummary(unknown, stale, unexplained, unscored);
  }
}
