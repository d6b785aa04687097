package dev.oarlock.domain.risk.departure;

import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted.Kind;
import java.util.Locale;
import java.util.Set;

/// "Death and marriage": reasons to churn that no customer success work could have changed.
public final class UnavoidableChurn {
  private static final Set<String> CODES =
      Set.of(
          "bankruptcy",
          "bankrupt",
          "insolvency",
          "insolvent",
          "liquidation",
          "out-of-business",
          "ceased-trading",
          "business-closed",
          "acquisition",
          "acquired",
          "merger",
          "merged");

  private UnavoidableChurn() {}

  /// Whether a code given as the reason of a cancellation means that.
  public static boolean includes(String code) {
    return CODES.contains(code.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"));
  }

  public static boolean includes(Kind event) {
    return switch (event) {
      case BANKRUPTCY, ACQUISITION, MERGER -> true;
      case LEADERSHIP_CHANGE, RFP, COMPETITOR_EVALUATION -> false;
    };
  }
}
