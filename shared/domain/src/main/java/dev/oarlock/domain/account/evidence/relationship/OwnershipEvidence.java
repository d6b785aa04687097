package dev.oarlock.domain.account.evidence.relationship;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The CSMs of an account over time, from its registrations.
public final class OwnershipEvidence {
  private final List<Fact<AccountRegistered>> registrations;

  private OwnershipEvidence(Facts facts) {
    this.registrations =
        facts.of(AccountRegistered.class).stream()
            .filter(fact -> fact.signal().csm().isPresent())
            .toList();
  }

  public static OwnershipEvidence of(Facts facts) {
    return new OwnershipEvidence(facts);
  }

  /// A change of CSM; `on` is the first known day of the new one.
  public record Handover(Csm from, Csm to, LocalDate on) {}

  /// The latest change of CSM, if any.
  public Optional<Handover> latestHandover() {
    return registrations.isEmpty() ? Optional.empty() : handoverTo(csm(registrations.getLast()));
  }

  private Optional<Handover> handoverTo(Csm current) {
    return registrations.reversed().stream()
        .filter(fact -> !csm(fact).equals(current))
        .findFirst()
        .map(last -> new Handover(csm(last), current, firstDayOf(current, last)));
  }

  private LocalDate firstDayOf(Csm current, Fact<AccountRegistered> last) {
    return registrations.stream()
        .filter(fact -> csm(fact).equals(current) && !fact.at().isBefore(last.at()))
        .map(Fact::day)
        .min(Comparator.naturalOrder())
        .orElse(last.day());
  }

  private static Csm csm(Fact<AccountRegistered> fact) {
    return fact.signal().csm().orElseThrow();
  }
}
