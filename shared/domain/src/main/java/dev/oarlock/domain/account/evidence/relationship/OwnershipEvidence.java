package dev.oarlock.domain.account.evidence.relationship;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountField;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountUpdated;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The CSMs of an account over time, from all that names one. Who has it at the end of a day had it
/// that day: handed over and back the same day is no handover.
public final class OwnershipEvidence {
  private final List<Handover> handovers;
  private final Optional<Csm> owner;
  private final List<OwnershipStep> steps;

  private OwnershipEvidence(Stream<OwnershipStep> steps) {
    this.steps = steps.sorted(OwnershipStep.OLDEST_FIRST).toList();
    var owners = new TreeMap<LocalDate, Csm>();
    this.steps.forEach(step -> owners.put(step.day(), step.csm()));
    this.handovers = handovers(owners);
    this.owner = Optional.ofNullable(owners.lastEntry()).map(it -> it.getValue());
  }

  public static OwnershipEvidence of(Facts facts) {
    var registered = facts.of(AccountRegistered.class).stream();
    var updated = facts.of(AccountUpdated.class).stream();
    return new OwnershipEvidence(
        Stream.concat(
            registered.flatMap(fact -> OwnershipStep.of(fact, fact.signal())),
            updated.flatMap(fact -> OwnershipStep.of(fact, fact.signal()))));
  }

  /// Somebody was said to be the CSM.
  private record OwnershipStep(Csm csm, Instant at, LocalDate day) {
    static final Comparator<OwnershipStep> OLDEST_FIRST =
        Comparator.comparing(OwnershipStep::at).thenComparing(step -> step.csm().toString());

    static Stream<OwnershipStep> of(Fact<?> fact, ProfileSignal said) {
      return said.named().getOrDefault(AccountField.CSM, Optional.empty()).stream()
          .map(csm -> new OwnershipStep((Csm) csm, fact.at(), fact.day()));
    }
  }

  /// A change of CSM; `on` is the first known day of the new one.
  public record Handover(Csm from, Csm to, LocalDate on) {
    /// Whether both are the same account's coming to the same person on the same day.
    public boolean isSameAs(Handover other) {
      return on.equals(other.on) && to.isSamePersonAs(other.to);
    }
  }

  private static List<Handover> handovers(NavigableMap<LocalDate, Csm> owners) {
    var handovers = new ArrayList<Handover>();
    var last = owners.firstEntry();
    for (var next : owners.entrySet()) {
      if (!next.getValue().isSamePersonAs(last.getValue())) {
        handovers.add(new Handover(last.getValue(), next.getValue(), next.getKey()));
      }
      last = next;
    }
    return List.copyOf(handovers);
  }

  /// Who has the account now, as the last system to name somebody writes it.
  public Optional<Csm> owner() {
    return owner;
  }

  /// Every change of CSM that is known, oldest first.
  public List<Handover> handovers() {
    return handovers;
  }

  /// How often the account changed hands on a day, to and fro included.
  public int turns(LocalDate day) {
    var turns = 0;
    for (var i = 1; i < steps.size(); i++) {
      var step = steps.get(i);
      if (step.day().equals(day) && !step.csm().isSamePersonAs(steps.get(i - 1).csm())) {
        turns++;
      }
    }
    return turns;
  }

  /// The latest change of CSM, if any.
  public Optional<Handover> latestHandover() {
    return handovers.isEmpty() ? Optional.empty() : Optional.of(handovers.getLast());
  }
}
