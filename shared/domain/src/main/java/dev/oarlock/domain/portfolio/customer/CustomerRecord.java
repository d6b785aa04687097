package dev.oarlock.domain.portfolio.customer;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.revenue.renewal.DueRenewal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What reports say of a customer beside what was booked of it, as known by a day; nothing of one
/// that is a part of another.
public record CustomerRecord(
    AccountId account,
    List<SurveyResult> answers,
    Optional<ValueClock> clock,
    List<PriceLevel> prices,
    Optional<ContractSize> size,
    List<DueRenewal> renewals,
    List<ExplainedLoss> losses) {
  public CustomerRecord {
    answers = List.copyOf(answers);
    prices = List.copyOf(prices);
    renewals = List.copyOf(renewals);
    losses = List.copyOf(losses);
  }

  public static CustomerRecord of(AccountId account, Facts facts, LocalDate known) {
    if (AccountMerges.of(facts).into().isPresent()) {
      return new CustomerRecord(
          account, List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());
    }
    var contracts = AccountContracts.of(facts);
    var since = contracts.spells().until(known).stream().findFirst().map(Spell::start);
    return new CustomerRecord(
        account,
        answers(facts),
        ValueClock.of(facts),
        PriceLevel.of(contracts, known),
        since.map(day -> ContractSize.of(contracts, day, known)),
        DueRenewal.of(facts, known),
        ExplainedLoss.of(facts, known));
  }

  private static List<SurveyResult> answers(Facts facts) {
    return facts.of(SurveyAnswered.class).stream()
        .map(it -> new SurveyResult(it.day(), it.signal().survey(), it.signal().score()))
        .toList();
  }
}
