package dev.oarlock.domain.portfolio.digest.week;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.JudgmentSignal.OverrideJudged;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.List;
import java.util.OptionalInt;

/// What of a new state a digest must not learn a night later: anything but a small move of the
/// score or of the forecast.
public final class DigestNews {
  private static final int LARGE_MOVE = 5;

  private DigestNews() {}

  public static boolean isNews(AccountState before, AccountState after) {
    return !after.delivery().outbox().announcements().isEmpty()
        || !before.risk().equals(after.risk())
        || before.assessment().band() != after.assessment().band()
        || isLargeMove(before.assessment().score(), after.assessment().score())
        || !told(before.facts()).equals(told(after.facts()))
        || isDue(before, after);
  }

  private static boolean isLargeMove(OptionalInt before, OptionalInt after) {
    return before.isPresent() != after.isPresent()
        || Math.abs(before.orElse(0) - after.orElse(0)) >= LARGE_MOVE;
  }

  private static List<Object> told(Facts facts) {
    return List.of(
        AccountProfile.of(facts),
        AccountMerges.of(facts),
        facts.of(ContractChanged.class),
        facts.of(OverrideJudged.class));
  }

  /// Whether time alone changed the contracts: an order took effect, a term or its grace ended.
  private static boolean isDue(AccountState before, AccountState after) {
    var today = after.assessment().day();
    return AccountContracts.of(after.facts())
        .changeDays(before.assessment().day())
        .anyMatch(change -> !change.isAfter(today));
  }
}
