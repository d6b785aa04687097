package dev.oarlock.domain.account.facts;

import dev.oarlock.domain.account.identity.AccountField;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.Signal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which facts about who an account is are kept: those that are the latest to name a field, always;
/// and the steps of ownership, as many as there is room for: of each CSM the first and the newest,
/// and the first of each month of the last year.
record ProfileSelection(int maxSteps, LocalDate today) {
  private static final int MONTHS = 13;

  private record CsmMonth(Object csm, YearMonth month) {}

  /// Oldest first.
  List<Fact<Signal>> keep(Collection<Fact<Signal>> facts) {
    var kept = new LinkedHashSet<Fact<Signal>>();
    Stream.of(AccountField.values()).forEach(field -> latest(facts, field).ifPresent(kept::add));
    kept.addAll(ownershipSteps(facts));
    return kept.stream().sorted(Fact.OLDEST_FIRST).toList();
  }

  private static Optional<Fact<Signal>> latest(Collection<Fact<Signal>> facts, AccountField field) {
    return facts.stream()
        .filter(fact -> named(fact).containsKey(field))
        .max(
            Comparator.<Fact<Signal>, NamedValue>comparing(
                    fact -> said(fact, field), NamedValue.OLDEST_FIRST)
                .thenComparing(Fact.OLDEST_FIRST));
  }

  private List<Fact<Signal>> ownershipSteps(Collection<Fact<Signal>> facts) {
    var first = new HashMap<Object, Fact<Signal>>();
    var newest = new HashMap<Object, Fact<Signal>>();
    var from = YearMonth.from(today).minusMonths(MONTHS);
    for (var fact : facts) {
      csm(fact)
          .ifPresent(csm -> {
            first.merge(csm, fact, ProfileSelection::older);
            newest.merge(csm, fact, ProfileSelection::newer);
            var month = YearMonth.from(fact.day());
            if (!month.isBefore(from)) {
              first.merge(new CsmMonth(csm, month), fact, ProfileSelection::older);
            }
          });
    }
    return Stream.of(first, newest)
        .flatMap(steps -> steps.values().stream())
        .distinct()
        .sorted(Fact.OLDEST_FIRST.reversed())
        .limit(maxSteps)
        .toList();
  }

  private static Optional<Object> csm(Fact<Signal> fact) {
    return named(fact).getOrDefault(AccountField.CSM, Optional.empty());
  }

  private static NamedValue said(Fact<Signal> fact, AccountField field) {
    var isUpdate = fact.signal() instanceof ProfileSignal profile && profile.isUpdate();
    return new NamedValue(fact.at(), isUpdate, named(fact).getOrDefault(field, Optional.empty()));
  }

  private static Map<AccountField, Optional<Object>> named(Fact<Signal> fact) {
    return fact.signal() instanceof ProfileSignal profile ? profile.named() : Map.of();
  }

  private static Fact<Signal> newer(Fact<Signal> one, Fact<Signal> other) {
    return Fact.OLDEST_FIRST.compare(one, other) < 0 ? other : one;
  }

  private static Fact<Signal> older(Fact<Signal> one, Fact<Signal> other) {
    return Fact.OLDEST_FIRST.compare(one, other) < 0 ? one : other;
  }
}
