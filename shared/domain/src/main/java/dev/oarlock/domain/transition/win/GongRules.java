package dev.oarlock.domain.transition.win;

import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.announcement.Win.Loudness;
import java.util.Map;

/// How gongs ring here: from what a win must be worth a month, in whole units, to ring loudly in
/// its segment, and whether amounts are told. A win that nobody signs, such as a save, is worth
/// what the customer pays.
///
/// @param otherwise the threshold of segments that are not named
public record GongRules(Map<Segment, Long> thresholds, long otherwise, boolean amounts) {
  private static final GongRules SHIPPED = new GongRules(Map.of(), 0, true);

  public GongRules {
    thresholds = Map.copyOf(thresholds);
  }

  /// Every win rings as loudly as it is hard, with amounts.
  public static GongRules shipped() {
    return SHIPPED;
  }

  public Loudness loudness(Win win, AccountSnapshot about) {
    var loudness = win.loudness(about.cmrr());
    return loudness == Loudness.LOUD
            && !isWorth(win.signed().orElseGet(about::cmrr), about.segment())
        ? Loudness.QUIET
        : loudness;
  }

  private boolean isWorth(MultiCurrencyAmount monthly, Segment segment) {
    long threshold = thresholds.getOrDefault(segment, otherwise);
    return threshold == 0
        || monthly.totals().stream()
            .anyMatch(money ->
                money.minorUnits()
                    >= threshold * minorUnits(money.currency().getDefaultFractionDigits()));
  }

  private static long minorUnits(int digits) {
    return (long) Math.pow(10, digits);
  }
}
