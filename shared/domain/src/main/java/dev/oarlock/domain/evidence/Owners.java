package dev.oarlock.domain.evidence;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who looked after the account, as its registrations tell.
public final class Owners {
  private final List<Fact<AccountRegistered>> registrations;

  private Owners(Facts facts) {
    this.registrations =
        facts.of(AccountRegistered.class).stream()
            .filter(fact -> fact.signal().csm().isPresent())
            .toList();
  }

  static Owners of(Facts facts) {
    return new Owners(facts);
  }

  /// A CSM followed another; `on` is the first day known of the new one.
  public record Handover(Csm from, Csm to, LocalDate on) {}

  /// The latest change of CSM, if there ever was one.
  public Optional<Handover> latest() {
    return registrations.isEmpty() ? Optional.empty() : before(csm(registrations.getLast()));
  }

  private Optional<Handover> before(Csm current) {
    return registrations.reversed().stream()
        .filter(fact -> !csm(fact).equals(current))
        .findFirst()
        .map(last -> new Handover(csm(last), current, firstOf(current, last)));
  }

  private LocalDate firstOf(Csm current, Fact<AccountRegistered> last) {
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
