package dev.oarlock.domain.portfolio.digest.marble;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble.MarbleKind;
import dev.oarlock.domain.revenue.renewal.DueRenewal;
import dev.oarlock.domain.revenue.renewal.DueRenewal.RenewalTiming;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the year up to a digest decided of one account: its renewals, and whether it left before a
/// term ended. What renewed by itself was won by nobody.
public record YearMarbles(Facts facts, AccountContracts contracts, RevenuePeriod year) {

  public static List<JarMarble> of(Facts facts, LocalDate day) {
    return facts.of(ContractChanged.class).isEmpty()
        ? List.of()
        : new YearMarbles(facts, AccountContracts.of(facts), MarbleJar.yearOf(day)).all();
  }

  private List<JarMarble> all() {
    var due = DueRenewal.of(facts, year.to());
    var renewals = due.stream().flatMap(it -> marble(it).stream());
    return Stream.concat(renewals, departures(due)).toList();
  }

  private Optional<JarMarble> marble(DueRenewal renewal) {
    return switch (renewal.timing()) {
      case EARLY, ON_TIME, LATE ->
          year.contains(renewal.countsOn())
              ? Optional.of(new JarMarble(renewal.countsOn(), signed(renewal)))
              : Optional.empty();
      case LOST -> lostOn(renewal).map(day -> new JarMarble(day, MarbleKind.LOST));
      case AUTOMATIC, OPEN -> Optional.empty();
    };
  }

  /// What moves to another contract on the same day is not paid less.
  private MarbleKind signed(DueRenewal renewal) {
    var ofAll = contracts.cmrr(renewal.due()).minus(contracts.cmrr(renewal.due().minusDays(1)));
    return isLess(renewal.after().minus(renewal.before())) && isLess(ofAll)
        ? MarbleKind.SMALLER
        : MarbleKind.WON;
  }

  private static boolean isLess(MultiCurrencyAmount change) {
    return change.totals().stream().anyMatch(it -> it.minorUnits() < 0);
  }

  /// The day on which it was known to be lost: when it was due, or its grace was over.
  private Optional<LocalDate> lostOn(DueRenewal renewal) {
    var first = renewal.due().isBefore(year.from()) ? year.from() : renewal.due();
    return isLost(renewal, year.from().minusDays(1)) || first.isAfter(year.to())
        ? Optional.empty()
        : first.datesUntil(year.to().plusDays(1)).filter(it -> isLost(renewal, it)).findFirst();
  }

  private boolean isLost(DueRenewal renewal, LocalDate known) {
    return !renewal.due().isAfter(known)
        && DueRenewal.of(facts, known).stream()
            .filter(it -> it.contract().equals(renewal.contract()))
            .filter(it -> it.due().equals(renewal.due()))
            .anyMatch(it -> it.timing() == RenewalTiming.LOST);
  }

  /// Where no renewal was lost on the day.
  private Stream<JarMarble> departures(List<DueRenewal> due) {
    return contracts.spells().until(year.to()).stream()
        .map(Spell::end)
        .flatMap(Optional::stream)
        .filter(year::contains)
        .filter(left ->
            due.stream()
                .noneMatch(it -> it.timing() == RenewalTiming.LOST && it.due().equals(left)))
        .map(left -> new JarMarble(left, MarbleKind.LOST));
  }
}
