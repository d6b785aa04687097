package dev.oarlock.domain.portfolio.book;

import dev.oarlock.domain.account.signal.play.PlayRole;
import dev.oarlock.domain.portfolio.book.TouchCadence.TouchGap;
import dev.oarlock.domain.portfolio.book.WaitingItem.DueStep;
import dev.oarlock.domain.portfolio.book.WaitingItem.ExpiringOverride;
import dev.oarlock.domain.portfolio.book.WaitingItem.ExpiringPulse;
import dev.oarlock.domain.portfolio.book.WaitingItem.OpenDecision;
import dev.oarlock.domain.portfolio.book.WaitingItem.OverdueRenewal;
import dev.oarlock.domain.portfolio.book.WaitingItem.OwnRisk;
import dev.oarlock.domain.portfolio.book.WaitingItem.UnclaimedRisk;
import dev.oarlock.domain.portfolio.listing.ListCondition.RenewsWithin;
import dev.oarlock.domain.portfolio.listing.ListOrder;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.portfolio.listing.ListedAttention.HeldRisk;
import dev.oarlock.domain.risk.handling.RiskHandling.Stage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

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

  /// So many days before its end a pulse or an override waits for its renewal.
  private static final int ENDING_DAYS = 14;

  /// So many days before it is due a step of a play waits.
  private static final int STEP_DAYS = 2;

  private static final Comparator<ListedAccount> SOONEST = ListOrder.SOONEST_RENEWAL.comparator();

  public PersonalBook {
    waiting = List.copyOf(waiting);
    renewals = List.copyOf(renewals);
    untouched = List.copyOf(untouched);
  }

  public static PersonalBook of(
      BookReader reader, Collection<ListedAccount> portfolio, BookDay day) {
    var current = portfolio.stream().filter(ListedAccount::isCurrent).sorted(SOONEST).toList();
    var mine = current.stream().filter(it -> reader.owns(it) || reader.leads(it)).toList();
    var sorting = new ItemSorting(reader, day.today());
    var waiting =
        Stream.of(
                items(current, sorting::unclaimed),
                items(current, sorting::own),
                current.stream().flatMap(sorting::steps).toList(),
                items(mine, sorting::overdue),
                items(mine, sorting::decision),
                items(mine, sorting::pulse),
                items(mine, sorting::override))
            .flatMap(List::stream)
            .toList();
    var soon = new RenewsWithin(day.today(), day.today().plusDays(RENEWAL_DAYS));
    return new PersonalBook(
        reader,
        mine.size(),
        waiting,
        (int) mine.stream().filter(sorting::isElsewhere).count(),
        mine.stream().filter(soon::includes).toList(),
        mine.stream()
            .filter(it -> it.standing().isCustomer())
            .flatMap(it -> day.cadence().gap(it, day.today()).stream())
            .sorted(Comparator.comparing(TouchGap::due))
            .toList(),
        mine.stream().anyMatch(it -> it.attention().lastMet().isPresent()));
  }

  /// The day, and how often accounts are to be met.
  public record BookDay(LocalDate today, TouchCadence cadence) {}

  private static List<WaitingItem> items(
      List<ListedAccount> accounts,
      java.util.function.Function<ListedAccount, Optional<? extends WaitingItem>> item) {
    return accounts.stream()
        .flatMap(it -> item.apply(it).stream())
        .<WaitingItem>map(it -> it)
        .toList();
  }

  /// What of an account waits for a reader on a day.
  private record ItemSorting(BookReader reader, LocalDate today) {
    Optional<UnclaimedRisk> unclaimed(ListedAccount account) {
      return risk(account, Stage.UNCLAIMED)
          .filter(_ -> reader.owns(account) || reader.leads(account))
          .map(risk -> new UnclaimedRisk(account, risk.episode()));
    }

    /// Also one of an account that somebody else owns.
    Optional<OwnRisk> own(ListedAccount account) {
      return risk(account, Stage.CLAIMED)
          .filter(risk -> risk.owner().filter(reader::is).isPresent())
          .map(risk -> new OwnRisk(account, risk.episode()));
    }

    boolean isElsewhere(ListedAccount account) {
      return account.attention().risk().isPresent()
          && unclaimed(account).isEmpty()
          && own(account).isEmpty();
    }

    private Optional<HeldRisk> risk(ListedAccount account, Stage stage) {
      return account.attention().risk().filter(risk -> risk.stage(today) == stage);
    }

    /// What is due in the next days, for whoever does it: what no role of ours does is the owner's
    /// to see to.
    Stream<WaitingItem> steps(ListedAccount account) {
      return account.attention().steps().stream()
          .filter(step -> step.task().due().isBefore(today.plusDays(STEP_DAYS + 1L)))
          .filter(step -> isTheirs(account, step.task().owner()))
          .map(step -> new DueStep(account, step));
    }

    private boolean isTheirs(ListedAccount account, PlayRole role) {
      return switch (role) {
        case LEAD -> reader.leads(account);
        case CSM ->
            account
                .attention()
                .risk()
                .flatMap(HeldRisk::owner)
                .map(reader::is)
                .orElseGet(() -> reader.owns(account));
        case EXECUTIVE, PRODUCT, SUPPORT, SALES -> reader.owns(account);
      };
    }

    Optional<OverdueRenewal> overdue(ListedAccount account) {
      var terms = account.terms();
      return terms
          .renewal()
          .filter(_ -> terms.isOverdue())
          .map(due -> new OverdueRenewal(account, due));
    }

    Optional<OpenDecision> decision(ListedAccount account) {
      return account.attention().decision().map(day -> new OpenDecision(account, day));
    }

    Optional<ExpiringPulse> pulse(ListedAccount account) {
      return ending(account, account.attention().pulseEnds(), ExpiringPulse::new);
    }

    Optional<ExpiringOverride> override(ListedAccount account) {
      return ending(account, account.attention().overrideEnds(), ExpiringOverride::new);
    }

    private <T> Optional<T> ending(
        ListedAccount account,
        Optional<LocalDate> end,
        BiFunction<ListedAccount, LocalDate, T> item) {
      return end.filter(_ -> reader.owns(account))
          .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(ENDING_DAYS + 1L)))
          .map(day -> item.apply(account, day));
    }
  }
}
