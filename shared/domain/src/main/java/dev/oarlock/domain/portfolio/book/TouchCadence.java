package dev.oarlock.domain.portfolio.book;

import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Within how many days an account of a segment is to be met again; the case of a segment's name
/// does not matter, and `DEFAULT` stands for those that have no number of their own. A segment with
/// 0 days is met by nobody, as in tech touch.
public record TouchCadence(Map<String, Integer> days) {
  public static final String DEFAULT = "default";

  private static final int MAX_DAYS = 730;

  public TouchCadence {
    var folded = new TreeMap<String, Integer>();
    for (var each : days.entrySet()) {
      var most = each.getValue();
      if (most < 0 || most > MAX_DAYS) {
        throw new IllegalArgumentException(
            "days between meetings not 0 to " + MAX_DAYS + ": " + each.getKey() + " " + most);
      }
      folded.put(each.getKey().toLowerCase(Locale.ROOT), most);
    }
    days = Map.copyOf(folded);
  }

  /// Of enterprises each month, of the middle each quarter, of small ones nobody.
  public static TouchCadence shipped() {
    return new TouchCadence(Map.of("enterprise", 30, "smb", 0, "small business", 0, DEFAULT, 90));
  }

  /// Since when an account should have been met, if that is over; its last meeting counts, or where
  /// it never was met, the day it became a customer.
  Optional<TouchGap> gap(ListedAccount account, LocalDate today) {
    var most = days(account.profile().segment());
    var met = account.attention().lastMet();
    var from = met.isPresent() ? met : account.terms().since();
    if (most == 0 || from.isEmpty() || !from.get().plusDays(most).isBefore(today)) {
      return Optional.empty();
    }
    return Optional.of(new TouchGap(account, met, from.get().plusDays(most)));
  }

  private int days(Segment segment) {
    var usual = days.getOrDefault(DEFAULT, 0);
    return days.getOrDefault(segment.name().toLowerCase(Locale.ROOT), usual);
  }

  /// An account that should have been met by a day, and when it was met last.
  public record TouchGap(ListedAccount account, Optional<LocalDate> lastMet, LocalDate due) {}
}
