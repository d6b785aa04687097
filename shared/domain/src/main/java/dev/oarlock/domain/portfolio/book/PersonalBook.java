package dev.oarlock.domain.portfolio.book;

import dev.oarlock.domain.portfolio.book.TouchCadence.TouchGap;
import dev.oarlock.domain.portfolio.listing.ListCondition.RenewsWithin;
import dev.oarlock.domain.portfolio.listing.ListOrder;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// What waits today for the owner of accounts, the most pressing kind first and of each the soonest
/// renewal, and what is ahead. Whoever leads owners sees the risks, renewals and decisions of all
/// of them; pulses and overrides are the business of whoever gave them. `accounts` is how many are
/// in the book, `risksElsewhere` how many of their open risks somebody else has or let rest.
public record PersonalBook(
    BookReader reader,
    int accounts,
    List<WaitingItem> waiting,
    int risksElsewhere,
    List<ListedAccount> renewals,
    List<TouchGap> untouched,
    boolean isAnybodyMet) {
  /// So far ahead renewals are shown.
  public static final int RENEWAL_DAYS = 60;

  private static final Comparator<ListedAccount> SOONEST = ListOrder.SOONEST_RENEWAL.comparator();

  public PersonalBook {
    waiting = List.copyOf(waiting);
    renewals = List.copyOf(renewals);
    untouched = List.copyOf(untouched);
  }

  public static PersonalBook of(
      BookReader reader, Collection<ListedAccount> portfolio, BookDay day) {
    var waiting = new WaitingItems(reader, day.today());
    var mine = new ArrayList<ListedAccount>();
    for (var account : soonestFirst(portfolio)) {
      var isTheirs = reader.owns(account) || reader.leads(account);
      waiting.see(account, isTheirs);
      if (isTheirs) {
        mine.add(account);
      }
    }
    return new PersonalBook(
        reader,
        mine.size(),
        waiting.all(),
        waiting.risksElsewhere(),
        renewals(mine, day.today()),
        untouched(mine, day),
        isAnybodyMet(mine));
  }

  private static List<ListedAccount> soonestFirst(Collection<ListedAccount> portfolio) {
    var current = new ArrayList<ListedAccount>();
    for (var account : portfolio) {
      if (account.isCurrent()) {
        current.add(account);
      }
    }
    current.sort(SOONEST);
    return current;
  }

  private static List<ListedAccount> renewals(List<ListedAccount> accounts, LocalDate today) {
    var soon = new RenewsWithin(today, today.plusDays(RENEWAL_DAYS));
    var renewals = new ArrayList<ListedAccount>();
    for (var account : accounts) {
      if (soon.includes(account)) {
        renewals.add(account);
      }
    }
    return renewals;
  }

  private static List<TouchGap> untouched(List<ListedAccount> accounts, BookDay day) {
    var gaps = new ArrayList<TouchGap>();
    for (var account : accounts) {
      var gap = day.cadence().gap(account, day.today());
      if (account.standing().isCustomer() && gap.isPresent()) {
        gaps.add(gap.get());
      }
    }
    gaps.sort(Comparator.comparing(TouchGap::due));
    return gaps;
  }

  private static boolean isAnybodyMet(List<ListedAccount> accounts) {
    for (var account : accounts) {
      if (account.attention().lastMet().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// The day, and how often accounts are to be met.
  public record BookDay(LocalDate today, TouchCadence cadence) {}
}
