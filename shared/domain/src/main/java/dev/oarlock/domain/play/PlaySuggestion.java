package dev.oarlock.domain.play;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.play.PlayOccasion.AccountPhase;
import dev.oarlock.domain.risk.reason.ChurnDiagnosis;
import dev.oarlock.domain.risk.reason.ReasonMatch;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Which plays fit an account: against the reasons that its signals speak for, the strongest first,
/// and for the phase that it is in.
public record PlaySuggestion(PlayCatalog catalog) {
  private static final int RENEWAL_DAYS = 90;

  /// Those that fit, the best first. All others may be started as well.
  public List<Play> fitting(Facts facts, LocalDate today, List<DriverReading> drivers) {
    var reasons =
        ChurnDiagnosis.of(facts, today, drivers).foremost().stream()
            .map(ReasonMatch::reason)
            .flatMap(reason -> catalog.against(reason).stream());
    return Stream.concat(reasons, phases(facts, today).flatMap(it -> catalog.on(it).stream()))
        .distinct()
        .toList();
  }

  private static Stream<AccountPhase> phases(Facts facts, LocalDate today) {
    var contracts = AccountContracts.of(facts);
    var isNear =
        contracts
            .nextRenewal(today)
            .filter(it -> it.date().isBefore(today.plusDays(RENEWAL_DAYS)))
            .isPresent();
    var isLive = AccountEvidence.of(facts).outcomes().isLive();
    return Stream.of(
            isNear ? Stream.of(AccountPhase.RENEWAL) : Stream.<AccountPhase>empty(),
            isLive || !contracts.inForce(today)
                ? Stream.<AccountPhase>empty()
                : Stream.of(AccountPhase.ONBOARDING))
        .flatMap(it -> it);
  }
}
