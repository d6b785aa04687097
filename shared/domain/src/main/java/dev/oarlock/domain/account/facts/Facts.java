package dev.oarlock.domain.account.facts;

import static java.util.stream.Collectors.groupingBy;

import dev.oarlock.domain.account.signal.HandlingSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.account.signal.SystemSignal.UsagePeak;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the verdict on an account rests on: the signals of its log that still matter, by kind.
/// Folding is a union, so signals may come late, twice and in any order and end in the same facts.
public final class Facts {
  private static final Facts NONE = new Facts(Map.of());

  private final Map<String, List<Fact<Signal>>> byType;
  private final Optional<LocalDate> selectedOn;
  private final Map<Class<?>, Object> views = new ConcurrentHashMap<>();

  /// `selectedOn` is the day for which each type was selected, if it is known.
  private Facts(Map<String, List<Fact<Signal>>> byType, Optional<LocalDate> selectedOn) {
    this.byType = byType;
    this.selectedOn = selectedOn;
  }

  private Facts(Map<String, List<Fact<Signal>>> byType) {
    this(byType, Optional.empty());
  }

  public static Facts none() {
    return NONE;
  }

  /// The facts of signals, of which those are kept that matter on a day.
  public static Facts of(Collection<Fact<Signal>> all, LocalDate today) {
    return NONE.with(all, today);
  }

  /// The facts of kept signals, as a store gives them back by the words of their types: all of
  /// them. What no longer matters goes with the next fold.
  public static Facts kept(Map<String, List<Fact<Signal>>> kept) {
    var byType = new TreeMap<String, List<Fact<Signal>>>();
    for (var type : kept.entrySet()) {
      var facts = new ArrayList<>(type.getValue());
      facts.sort(Fact.OLDEST_FIRST);
      if (!facts.isEmpty()) {
        byType.put(type.getKey(), List.copyOf(facts));
      }
    }
    return new Facts(byType);
  }

  /// The same, known to have been selected for that day.
  public Facts selectedOn(LocalDate day) {
    return new Facts(byType, Optional.of(day));
  }

  public Facts fold(Collection<LoggedSignal> signals, LocalDate today) {
    return with(signals.stream().map(Fact::of).toList(), today);
  }

  /// What was selected before is not selected again, but for the types of which there is more or
  /// whose selection another day changes.
  private Facts with(Collection<Fact<Signal>> more, LocalDate today) {
    var added =
        Stream.concat(more.stream(), more.stream().flatMap(Fact::derived))
            .collect(groupingBy(fact -> fact.signal().type().word()));
    var isSelected = selectedOn.equals(Optional.of(today));
    if (isSelected && added.isEmpty()) {
      return this;
    }
    var union = new TreeMap<>(byType);
    added.forEach((type, facts) -> union.merge(type, facts, Facts::concat));
    union.replaceAll((type, facts) ->
        !added.containsKey(type) && (isSelected || stands(facts, today))
            ? facts
            : FactSelection.of(facts).keep(facts, today));
    union.values().removeIf(List::isEmpty);
    return new Facts(union, Optional.of(today));
  }

  private boolean stands(List<Fact<Signal>> facts, LocalDate today) {
    return selectedOn.isPresent() && FactSelection.of(facts).stands(facts, today);
  }

  private static <T> List<T> concat(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /// The kept signals of a kind, oldest first.
  @SuppressWarnings("unchecked") // byType holds under a type's name only signals of that type
  public <S extends Signal> List<Fact<S>> of(Class<S> type) {
    return (List<Fact<S>>) (List<?>) byType.getOrDefault(type.getSimpleName(), List.of());
  }

  public <S extends Signal> Optional<Fact<S>> latest(Class<S> type) {
    var facts = of(type);
    return facts.isEmpty() ? Optional.empty() : Optional.of(facts.getLast());
  }

  /// The first day from which every signal of a kind is kept; empty when none was dropped for want
  /// of room.
  public <S extends Signal> Optional<LocalDate> completeSince(Class<S> type) {
    return completeSince(type, _ -> true);
  }

  /// The same of those of its groups in which there is one that matters.
  public <S extends Signal> Optional<LocalDate> completeSince(
      Class<S> type, Predicate<? super S> matters) {
    var facts = of(type);
    if (facts.isEmpty() || !mayBeFull(facts)) {
      return Optional.empty();
    }
    var groups = facts.stream().collect(groupingBy(fact -> fact.signal().retentionGroup()));
    return groups.values().stream()
        .filter(group -> group.getFirst().signal().type().policy().retention().isFull(group.size()))
        .filter(group -> group.stream().anyMatch(fact -> matters.test(fact.signal())))
        .map(group -> group.getFirst().day().plusDays(1))
        .max(Comparator.naturalOrder());
  }

  /// Not where all groups together are too few.
  private static boolean mayBeFull(List<? extends Fact<?>> facts) {
    return facts.getFirst().signal().type().policy().retention().isFull(facts.size());
  }

  public Stream<Fact<Signal>> all() {
    return byType.values().stream().flatMap(List::stream);
  }

  /// These facts as somebody sees them: made when first asked for and then kept, because one step
  /// of an account looks at them a dozen times. A view must follow from the facts alone.
  public <V> V view(Class<V> view, Function<Facts, V> made) {
    var known = views.get(view);
    if (known == null) {
      known = made.apply(this); // not computeIfAbsent: a view may be made from another
      views.put(view, known);
    }
    return view.cast(known);
  }

  public boolean contains(LoggedSignal signal) {
    return byType.getOrDefault(signal.signal().type().word(), List.of()).contains(Fact.of(signal));
  }

  /// The same without reports in doubt, as if their source had been out instead.
  public Facts trusted() {
    return byType.containsKey(AnomalyNoted.class.getSimpleName())
        ? view(TrustedFacts.class, all -> new TrustedFacts(all.withoutDoubt())).facts()
        : this;
  }

  private record TrustedFacts(Facts facts) {}

  private Facts withoutDoubt() {
    var anomalies = of(AnomalyNoted.class).stream().map(Fact::signal).toList();
    var trusted = new TreeMap<>(byType);
    for (var anomaly : anomalies) {
      trusted.computeIfPresent(
          anomaly.signalType().word(),
          (_, facts) -> facts.stream().filter(fact -> !anomaly.setsAside(fact.day())).toList());
      trusted.computeIfPresent(
          UsagePeak.class.getSimpleName(),
          (_, facts) -> facts.stream().filter(fact -> !isInDoubt(fact, anomaly)).toList());
    }
    trusted.put(SourceInterrupted.class.getSimpleName(), interruptions());
    trusted.remove(AnomalyNoted.class.getSimpleName());
    trusted.values().removeIf(List::isEmpty);
    return new Facts(trusted);
  }

  /// A week is left out whole if one of its days is.
  private static boolean isInDoubt(Fact<?> fact, AnomalyNoted anomaly) {
    return anomaly.signalType() == SignalType.USAGE_REPORTED
        && fact.day().datesUntil(fact.day().plusDays(7)).anyMatch(anomaly::setsAside);
  }

  /// The same if that were known of an anomaly, whatever was noted of it.
  public Facts with(AnomalyNoted anomaly, LocalDate today) {
    var others = all().filter(fact -> !isSameAnomaly(anomaly, fact.signal())).toList();
    var at = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return of(
        Stream.concat(others.stream(), Stream.of(new Fact<Signal>(0, at, ZoneOffset.UTC, anomaly)))
            .toList(),
        today);
  }

  private static boolean isSameAnomaly(AnomalyNoted anomaly, Signal signal) {
    return signal instanceof AnomalyNoted other
        && other.signalType() == anomaly.signalType()
        && other.since().equals(anomaly.since());
  }

  private List<Fact<Signal>> interruptions() {
    var anomalies = of(AnomalyNoted.class).stream().filter(fact -> !fact.signal().real());
    var outages =
        Stream.concat(
            of(SourceInterrupted.class).stream(),
            anomalies.map(anomaly ->
                new Fact<>(
                    anomaly.mark(),
                    anomaly.at(),
                    anomaly.offset(),
                    anomaly.signal().asInterruption())));
    return outages
        .map(it -> new Fact<Signal>(it.mark(), it.at(), it.offset(), it.signal()))
        .sorted(Fact.OLDEST_FIRST)
        .toList();
  }

  /// When the newest of them happened, on the business's clock; whether a source was heard of, and
  /// what we did about a risk, is not counted.
  public Optional<OffsetDateTime> latestSignalTime() {
    return byType.values().stream()
        .map(List::getLast)
        .filter(fact -> isHeardOf(fact.signal()))
        .max(Comparator.comparing(Fact::at))
        .map(Fact::localTime);
  }

  /// The same for all signals of a type.
  private static boolean isHeardOf(Signal signal) {
    return !(signal instanceof SourceInterrupted)
        && !(signal instanceof AnomalyNoted)
        && !(signal instanceof HandlingSignal)
        && !AccountMerges.isMerge(signal);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Facts facts && byType.equals(facts.byType);
  }

  @Override
  public int hashCode() {
    return byType.hashCode();
  }

  @Override
  public String toString() {
    return byType.toString();
  }
}
