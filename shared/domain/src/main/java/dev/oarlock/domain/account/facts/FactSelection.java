package dev.oarlock.domain.account.facts;

import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.UsagePeak;
import dev.oarlock.domain.account.signal.policy.RetentionPolicy;
import dev.oarlock.domain.account.signal.policy.RetentionPolicy.Selection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which facts of one type are kept. That is the same whatever the order in which signals came, so
/// the fold needs no order.
record FactSelection(RetentionPolicy policy) {

  /// Of a type that is not without any.
  static FactSelection of(Collection<Fact<Signal>> facts) {
    return new FactSelection(facts.iterator().next().signal().type().policy().retention());
  }

  /// Oldest first.
  List<Fact<Signal>> keep(Collection<Fact<Signal>> facts, LocalDate today) {
    return policy.selection() == Selection.EACH_FIELD
        ? new ProfileSelection(policy.maxCount(), today).keep(facts)
        : keepBySubject(facts, today);
  }

  /// Whether what was kept on one day is what is kept on another: none has become too old, and the
  /// day decides nothing else.
  boolean stands(List<Fact<Signal>> kept, LocalDate today) {
    var isForAge =
        switch (policy.selection()) {
          case NEWEST, FIRST, JOINED -> true;
          case OPENING_BALANCE -> OpeningBalance.isOfFew(kept);
          case EACH_FIELD -> false;
        };
    var from = from(kept, today);
    return isForAge
        && kept.size() <= policy.maxCount()
        && kept.stream().noneMatch(fact -> fact.day().isBefore(from));
  }

  private LocalDate from(Collection<Fact<Signal>> facts, LocalDate today) {
    return (policy.fromNewest() ? newest(facts) : today).minusDays(policy.days());
  }

  private List<Fact<Signal>> keepBySubject(Collection<Fact<Signal>> facts, LocalDate today) {
    var from = from(facts, today);
    var recent = uncorrected(facts.stream().filter(fact -> !fact.day().isBefore(from)).toList());
    var kept =
        switch (policy.selection()) {
          case NEWEST -> bySubject(recent, FactSelection::newer);
          case OPENING_BALANCE ->
              OpeningBalance.folded(bySubject(recent, FactSelection::newer).toList(), today)
                  .distinct();
          case FIRST -> bySubject(recent, FactSelection::older);
          case JOINED -> bySubject(recent, FactSelection::joined);
          case EACH_FIELD -> recent.stream();
        };
    return withinBound(kept.sorted(Fact.OLDEST_FIRST).toList());
  }

  /// Without the reports of use that a later one corrects whole: a source that counts a day each
  /// hour must not push out the days before.
  private static List<Fact<Signal>> uncorrected(List<Fact<Signal>> facts) {
    var byDay =
        facts.stream()
            .filter(fact -> fact.signal() instanceof UsageReported)
            .collect(Collectors.groupingBy(fact -> ((UsageReported) fact.signal()).day()));
    return byDay.size() == facts.size()
        ? facts
        : facts.stream().filter(fact -> !isCorrected(fact, byDay)).toList();
  }

  private static boolean isCorrected(Fact<Signal> fact, Map<LocalDate, List<Fact<Signal>>> byDay) {
    return fact.signal() instanceof UsageReported report
        && byDay.getOrDefault(report.day(), List.of()).stream()
            .filter(later -> later.isToldAfter(fact))
            .anyMatch(later -> report.isCorrectedBy((UsageReported) later.signal()));
  }

  private List<Fact<Signal>> withinBound(List<Fact<Signal>> sorted) {
    if (sorted.size() <= policy.maxCount()) {
      return sorted;
    }
    var groups = sorted.stream().collect(Collectors.groupingBy(FactSelection::group));
    var kept = groups.values().stream().flatMap(group -> bounded(group).stream()).toList();
    return Stream.concat(kept.stream(), newestOfCounted(kept, sorted))
        .distinct()
        .sorted(Fact.OLDEST_FIRST)
        .toList();
  }

  /// Who was a sponsor and has another role now must not seem a sponsor again because there are
  /// many newer contacts of that role.
  private static Stream<Fact<Signal>> newestOfCounted(
      List<Fact<Signal>> kept, List<Fact<Signal>> sorted) {
    var newest = new HashMap<String, Fact<Signal>>();
    sorted.forEach(fact -> contact(fact).ifPresent(it -> newest.put(it.contact(), fact)));
    return kept.stream()
        .flatMap(fact -> contact(fact).stream())
        .filter(ContactChanged::isCounted)
        .flatMap(it -> Optional.ofNullable(newest.get(it.contact())).stream());
  }

  private static Optional<ContactChanged> contact(Fact<Signal> fact) {
    return fact.signal() instanceof ContactChanged change ? Optional.of(change) : Optional.empty();
  }

  private List<Fact<Signal>> bounded(List<Fact<Signal>> sorted) {
    return policy.selection() == Selection.FIRST
        ? sorted.subList(0, Math.min(policy.maxCount(), sorted.size()))
        : sorted.subList(Math.max(0, sorted.size() - policy.maxCount()), sorted.size());
  }

  private static Object group(Fact<Signal> fact) {
    return fact.signal().retentionGroup();
  }

  private static Stream<Fact<Signal>> bySubject(
      Collection<Fact<Signal>> facts, BinaryOperator<Fact<Signal>> prevailing) {
    Map<Object, Fact<Signal>> bySubject = new HashMap<>();
    facts.forEach(fact -> bySubject.merge(fact.dedupKey(), fact, prevailing));
    return bySubject.values().stream();
  }

  private static LocalDate newest(Collection<Fact<Signal>> facts) {
    return facts.stream().map(Fact::day).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static Fact<Signal> newer(Fact<Signal> one, Fact<Signal> other) {
    return Fact.OLDEST_FIRST.compare(one, other) < 0 ? other : one;
  }

  private static Fact<Signal> older(Fact<Signal> one, Fact<Signal> other) {
    return Fact.OLDEST_FIRST.compare(one, other) < 0 ? one : other;
  }

  private static Fact<Signal> joined(Fact<Signal> one, Fact<Signal> other) {
    return one.signal() instanceof UsagePeak peak && other.signal() instanceof UsagePeak more
        ? new Fact<>(one.mark(), one.at(), one.offset(), peak.join(more))
        : newer(one, other);
  }
}
